import { wordsIn } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import { dayText } from "@/lib/calendar/day-text";
import { positions } from "@/lib/cooperatives/positions";
import type { Language } from "@/lib/language";
import type { SchemeChangeInFull } from "@/lib/schemes/change-queries";
import type { RequirementDays } from "@/lib/schemes/requirement-plan";

type Props = { change: SchemeChangeInFull; language: Language };

/** What is asked now and then, position by position; or the units of a scheme. */
export function WhatChanges({ change, language }: Props) {
  const [say, schemes] = [wordsIn(language, "schemeChanges"), wordsIn(language, "schemes")];
  const { details, planned } = change;
  return (
    <div className="mt-6 grid gap-6">
      {details.kind === "SUPERSESSION" && (
        <p>
          {details.countsUntil === null
            ? schemes("equivalent")
            : schemes("countsUntil", { day: dayText(details.countsUntil, language) })}
        </p>
      )}
      {"units" in details && (
        <DataTable
          caption={say("newUnits")}
          phone="stack"
          rows={details.units}
          rowKey={({ code }) => code}
          columns={[
            { key: "code", header: schemes("unitCode"), cell: ({ code }) => code },
            { key: "title", header: schemes("unitTitle"), cell: ({ title }) => title },
            { key: "nature", header: schemes("unitKind"), cell: ({ core }) => schemes(core ? "core" : "optional") },
          ]}
        />
      )}
      {planned?.ok && planned.value.positions.length > 0 && (
        <Requirements change={change} language={language} {...planned.value} />
      )}
      {planned?.ok && planned.value.positions.length === 0 && <p className="text-soft">{say("whatNothing")}</p>}
    </div>
  );
}

type Planned = Props & { before: RequirementDays[]; after: RequirementDays[] };

/** Positions of which the same is asked before and after are told together. */
function Requirements({ change, before, after, language }: Planned) {
  const [say, posts] = [wordsIn(language, "schemeChanges"), wordsIn(language, "coverage")];
  const from = change.effectiveOn;
  const told = (rows: RequirementDays[], position: string) =>
    rows
      .filter((it) => it.position === position && (it.validTo === null || it.validTo >= from))
      .toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1))
      .map((it) => ({ ...it, schemes: it.schemeIds.map((id) => change.titles[id] ?? "").toSorted() }));
  const rows = positions
    .filter((position) => change.positions.includes(position))
    .map((position) => ({ position, before: told(before, position), after: told(after, position) }));
  const groups = Map.groupBy(rows, (row) =>
    JSON.stringify(
      [row.before, row.after].map((side) =>
        side.map(({ validFrom, validTo, schemes }) => [validFrom, validTo, schemes]),
      ),
    ),
  );
  const list = (side: ReturnType<typeof told>) =>
    side.length === 0 ? (
      say("noRequirement")
    ) : (
      <ul className="grid gap-2">
        {side.map(({ validFrom, validTo, schemes }) => (
          <li key={validFrom}>
            <span className="block text-soft text-sm">{spanText(validFrom, validTo, language)}</span>
            {schemes.join(", ")}
          </li>
        ))}
      </ul>
    );
  return (
    <DataTable
      caption={say("what")}
      captionHidden
      phone="stack"
      rows={[...groups.values()]}
      rowKey={([first]) => first?.position ?? ""}
      columns={[
        {
          key: "positions",
          header: say("positionsFrom"),
          cell: (group) => group.map(({ position }) => posts(`cuts.${position}`)).join(", "),
        },
        { key: "now", header: say("now"), cell: ([first]) => list(first?.before ?? []) },
        { key: "becomes", header: say("becomes"), cell: ([first]) => list(first?.after ?? []) },
      ]}
    />
  );
}

function spanText(from: RequirementDays["validFrom"], to: RequirementDays["validTo"], language: Language): string {
  const say = wordsIn(language, "schemeChanges");
  return to === null
    ? say("spanFrom", { day: dayText(from, language) })
    : say("spanTo", { from: dayText(from, language), to: dayText(to, language) });
}
