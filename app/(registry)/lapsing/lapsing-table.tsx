import { wordsIn } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import { shortDayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import type { LapsingRow } from "@/lib/worklists/lapsing";

/** Who will no longer be allowed to manage, and from when; the first to lapse first. */
export function LapsingTable({ rows, language }: { rows: LapsingRow[]; language: Language }) {
  const [say, posts] = [wordsIn(language, "work"), wordsIn(language, "coverage")];
  return (
    <DataTable
      caption={say("lapsing.list")}
      captionHidden
      phone="stack"
      columns={[
        {
          key: "person",
          header: say("lapsing.person"),
          cell: ({ personId, name, position }) => (
            <>
              <a href={`/people/${personId}`}>{name}</a>
              <small>{posts(`cuts.${position}`)}</small>
            </>
          ),
        },
        {
          key: "cooperative",
          header: say("lapsing.cooperative"),
          cell: ({ cooperativeId, legalName, district, regency }) => (
            <span>
              <a href={`/cooperatives/${cooperativeId}`}>{legalName}</a>
              <small>
                {district}, {regency}
              </small>
            </span>
          ),
        },
        {
          key: "certificate",
          header: say("lapsing.certificate"),
          cell: ({ scheme, number }) => (
            <span>
              {scheme}
              <small>{number}</small>
            </span>
          ),
        },
        {
          key: "validTo",
          header: say("lapsing.validTo"),
          cell: ({ validTo }) => shortDayText(validTo, language),
        },
      ]}
      rows={rows}
      rowKey={({ termId, certificateId }) => `${termId} ${certificateId}`}
    />
  );
}
