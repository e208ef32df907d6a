import { wordsIn } from "@/app/messages/words";
import { Badge } from "@/components/badge";
import { ButtonLink } from "@/components/button-link";
import { DataTable } from "@/components/data-table";
import { EmptyState } from "@/components/empty-state";
import { Section } from "@/components/section";
import type { Day } from "@/lib/calendar/day";
import { shortDayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import type { InstructorCertificateRow, InstructorRow } from "@/lib/training/centres/public-profile";
import { fieldNames } from "../field-names";

type Props = { centreId: string; instructors: InstructorRow[]; on: Day; keeps: boolean; language: Language };

/** Who teaches, in which grade and with which certificates: names, and nothing else of a person. */
export function InstructorsSection({ centreId, instructors, on, keeps, language }: Props) {
  const say = wordsIn(language, "centre");
  const path = `/centres/${centreId}/instructors`;
  return (
    <Section
      id="instructors"
      title={say("instructors")}
      text={say("instructorsText")}
      actions={
        keeps && (
          <ButtonLink size="small" href={`${path}/new`}>
            {say("addInstructor")}
          </ButtonLink>
        )
      }
    >
      {instructors.length === 0 ? (
        <EmptyState title={say("noInstructors")} />
      ) : (
        <DataTable
          caption={say("instructors")}
          captionHidden
          phone="stack"
          rows={instructors}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              header: say("instructor"),
              cell: ({ name, leftOn }) => (
                <span>
                  {name}
                  {leftOn !== null && <small>{say("left", { day: shortDayText(leftOn, language) })}</small>}
                </span>
              ),
            },
            {
              key: "grade",
              header: say("instructorGrade"),
              cell: ({ grade, fields }) => (
                <span>
                  {grade ? say(`grades.${grade}`) : say("noGrade")}
                  <small>{fieldNames(fields, language)}</small>
                </span>
              ),
            },
            {
              key: "certificates",
              header: say("certificates"),
              cell: ({ certificates }) =>
                certificates.length === 0 ? (
                  <span className="text-soft">{say("noCertificates")}</span>
                ) : (
                  <ul className="grid gap-1.5">
                    {certificates.map((certificate) => (
                      <Held key={certificate.id} {...{ certificate, on, language }} />
                    ))}
                  </ul>
                ),
            },
            ...(keeps
              ? [
                  {
                    key: "change",
                    header: say("change"),
                    cell: ({ id, name }: InstructorRow) => (
                      <a href={`${path}/${id}`} aria-label={say("changeOf", { what: name })}>
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

function Held({ certificate, on, language }: { certificate: InstructorCertificateRow; on: Day; language: Language }) {
  const say = wordsIn(language, "centre");
  const { kind, title, number, validFrom, validTo } = certificate;
  const ended = validTo !== null && validTo < on;
  const days =
    validTo === null
      ? say("validFrom", { day: shortDayText(validFrom, language) })
      : say(ended ? "endedOn" : "validUntil", { day: shortDayText(validTo, language) });
  return (
    <li>
      <span className="flex flex-wrap items-center gap-x-2">
        {title}
        <Badge tone={ended ? "bad" : "idle"} icon={ended ? undefined : "info"}>
          {say(`certificateKinds.${kind}`)}
        </Badge>
      </span>
      <small className="block">{[number, days].filter(Boolean).join(" · ")}</small>
    </li>
  );
}
