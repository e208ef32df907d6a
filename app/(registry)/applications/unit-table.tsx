import { wordsIn } from "@/app/messages/words";
import { Badge } from "@/components/badge";
import { DataTable } from "@/components/data-table";
import type { Competence } from "@/lib/assessment/competence";
import type { Language } from "@/lib/language";

type Props = { units: { code: string; title: string; result: Competence }[]; language: Language };

/** K and BK, unit by unit. */
export function UnitTable({ units, language }: Props) {
  const say = wordsIn(language, "applications");
  return (
    <DataTable
      caption={say("units.table")}
      captionHidden
      phone="stack"
      rows={units}
      rowKey={({ code }) => code}
      columns={[
        {
          key: "unit",
          header: say("units.unit"),
          cell: ({ code, title }) => (
            <>
              {title}
              <small>{code}</small>
            </>
          ),
        },
        {
          key: "result",
          header: say("units.result"),
          cell: ({ result }) => (
            <Badge tone={result === "COMPETENT" ? "good" : "warn"} icon={result === "COMPETENT" ? "check" : "minus"}>
              {say(`units.results.${result}`)}
            </Badge>
          ),
        },
      ]}
    />
  );
}
