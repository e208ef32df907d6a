import { wordsIn } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import type { Language } from "@/lib/language";

type Unit = { code: string; title: string; core: boolean };

export function UnitTable({ units, language }: { units: Unit[]; language: Language }) {
  const say = wordsIn(language, "schemes");
  return (
    <DataTable
      caption={say("units")}
      captionHidden
      phone="stack"
      rows={units}
      rowKey={({ code }) => code}
      columns={[
        { key: "code", header: say("unitCode"), cell: ({ code }) => <span className="whitespace-nowrap">{code}</span> },
        { key: "title", header: say("unitTitle"), cell: ({ title }) => title },
        { key: "kind", header: say("unitKind"), cell: ({ core }) => say(core ? "core" : "optional") },
      ]}
    />
  );
}
