import { wordsIn } from "@/app/messages/words";
import { Badge, type Tone } from "@/components/badge";
import { ButtonLink } from "@/components/button-link";
import { DataTable } from "@/components/data-table";
import { EmptyState } from "@/components/empty-state";
import { Section } from "@/components/section";
import type { Day } from "@/lib/calendar/day";
import { shortDayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import type { AccreditationRow } from "@/lib/training/centres/public-profile";

type State = "COMING" | "IN_FORCE" | "ENDED";
const tones: Record<State, Tone> = { COMING: "note", IN_FORCE: "good", ENDED: "idle" };

const stateOn = (day: Day, { validFrom, validTo }: AccreditationRow): State => {
  if (day < validFrom) return "COMING";
  return day <= validTo ? "IN_FORCE" : "ENDED";
};

type Props = { centreId: string; accreditations: AccreditationRow[]; on: Day; keeps: boolean; language: Language };

export function AccreditationsSection({ centreId, accreditations, on, keeps, language }: Props) {
  const [say, centres] = [wordsIn(language, "centre"), wordsIn(language, "centres")];
  const path = `/centres/${centreId}/accreditations`;
  const scopeText = ({ scheme, field }: AccreditationRow) =>
    scheme ? say("schemeOf", { scheme: scheme.title }) : field && centres(`fields.${field}`);
  return (
    <Section
      id="accreditations"
      title={say("accreditations")}
      text={say("accreditationsText")}
      actions={
        keeps && (
          <ButtonLink size="small" href={`${path}/new`}>
            {say("addAccreditation")}
          </ButtonLink>
        )
      }
    >
      {accreditations.length === 0 ? (
        <EmptyState title={say("noAccreditations")}>
          <p>{say("noAccreditationsText")}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={say("accreditations")}
          captionHidden
          phone="stack"
          rows={accreditations}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "scope",
              header: say("accreditedFor"),
              cell: (row) => (row.scheme ? <a href={`/schemes/${row.scheme.id}`}>{scopeText(row)}</a> : scopeText(row)),
            },
            { key: "number", header: say("number"), cell: ({ number }) => number },
            { key: "grade", header: say("grade"), cell: ({ grade }) => grade ?? "–" },
            {
              key: "valid",
              header: say("valid"),
              cell: ({ validFrom, validTo }) =>
                say("span", { from: shortDayText(validFrom, language), to: shortDayText(validTo, language) }),
            },
            {
              key: "state",
              header: say("state"),
              cell: (row) => (
                <Badge tone={tones[stateOn(on, row)]}>{say(`accreditationStates.${stateOn(on, row)}`)}</Badge>
              ),
            },
            ...(keeps
              ? [
                  {
                    key: "change",
                    header: say("change"),
                    cell: ({ id, number }: AccreditationRow) => (
                      <a href={`${path}/${id}`} aria-label={say("changeOf", { what: number })}>
                        {say("change")}
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </Section>
  );
}
