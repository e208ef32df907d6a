import { wordsIn } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import type { FindingRow } from "@/lib/board-rules/list-findings";
import type { Language } from "@/lib/language";

/** The most wrong first. The place stands beside each name: 98 are Sidomulyo. */
export function FindingTable({ rows, language }: { rows: FindingRow[]; language: Language }) {
  const [say, rules, kinds] = [
    wordsIn(language, "findings"),
    wordsIn(language, "boardRules"),
    wordsIn(language, "cooperatives"),
  ];
  return (
    <DataTable
      caption={say("list.table")}
      captionHidden
      phone="stack"
      columns={[
        {
          key: "cooperative",
          header: say("list.cooperative"),
          cell: ({ id, legalName, kind, village }) => (
            <>
              <a href={`/cooperatives/${id}#findings`}>{legalName}</a>
              <small>
                {kinds(`kinds.${kind}`)} · {village}
              </small>
            </>
          ),
        },
        {
          key: "place",
          header: say("list.place"),
          cell: ({ district, regency, province }) => (
            <span>
              {district}, {regency}
              <small>{province}</small>
            </span>
          ),
        },
        {
          key: "findings",
          header: say("list.findings"),
          cell: ({ findings }) => (
            <ul>
              {findings.map(({ rule, count }) => (
                <li key={rule}>
                  {count === 1 ? rules(`names.${rule}`) : say("list.counted", { name: rules(`names.${rule}`), count })}
                </li>
              ))}
            </ul>
          ),
        },
        { key: "weight", header: say("list.weight"), align: "end", cell: ({ weight }) => weight },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
