import { wordsIn } from "@/app/messages/words";
import { Badge, type Tone } from "@/components/badge";
import { DataTable } from "@/components/data-table";
import type { Day } from "@/lib/calendar/day";
import { instantText, shortDayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import type { RequestRow } from "@/lib/requests/queries";

export const requestTones: Record<RequestRow["state"], Tone> = {
  OPEN: "note",
  RETURNED: "warn",
  APPLIED: "good",
  REFUSED: "bad",
  WITHDRAWN: "idle",
};

type Props = { caption: string; rows: RequestRow[]; today: Day; language: Language };

export function RequestTable({ caption, rows, today, language }: Props) {
  const say = wordsIn(language, "requests");
  return (
    <DataTable
      caption={caption}
      captionHidden
      phone="stack"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "about",
          header: say("about"),
          cell: ({ id, about, kind, district, regency }) => (
            <>
              <a href={`/requests/${id}`}>{about || say(`kinds.${kind}`)}</a>
              <small className="block">
                {say(`kinds.${kind}`)} · {district}, {regency}
              </small>
            </>
          ),
        },
        {
          key: "asked",
          header: say("askedBy"),
          cell: ({ askedBy, askedAt }) => (
            <>
              {askedBy}
              <small className="block">{instantText(askedAt, language)}</small>
            </>
          ),
        },
        {
          key: "state",
          header: say("state"),
          cell: ({ state, level, claimedBy }) => (
            <>
              <Badge tone={requestTones[state]}>{say(`states.${state}`)}</Badge>
              {level && <small className="block">{say("waitsFor", { level: say(`levels.${level}`) })}</small>}
              {claimedBy && <small className="block">{say("claimedBy", { name: claimedBy })}</small>}
            </>
          ),
        },
        {
          key: "due",
          header: say("due"),
          cell: ({ dueOn }) =>
            dueOn === null ? (
              say("nothing")
            ) : (
              <>
                {shortDayText(dueOn, language)}
                {dueOn < today && (
                  <small className="block">
                    <Badge tone="bad">{say("overdue")}</Badge>
                  </small>
                )}
              </>
            ),
        },
      ]}
    />
  );
}
