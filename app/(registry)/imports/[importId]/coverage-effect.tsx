import { wordsIn } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import { Section } from "@/components/section";
import type { Officer } from "@/lib/auth/officer";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { findCoverage } from "@/lib/coverage/public-queries";
import type { FoundImport } from "@/lib/imports/queries";
import type { Language } from "@/lib/language";
import { country, liesIn, type RegionCode } from "@/lib/regions/region-code";

type Moved = {
  code: string;
  name: string;
  before: { filled: number; certified: number };
  filled: number;
  certified: number;
};

/** By how much the figures of today would move, for the officer's region and those within it. */
export async function CoverageEffect({
  officer,
  found,
  language,
}: {
  officer: Officer;
  found: FoundImport;
  language: Language;
}) {
  const say = wordsIn(language, "imports");
  const rows = await moved(officer, found);
  const signed = new Intl.NumberFormat(language, { signDisplay: "exceptZero" });
  const change = (before: number, by: number) =>
    by === 0 ? "–" : say("effect.change", { before, after: before + by, change: signed.format(by) });
  return (
    <Section id="effect" title={say("effect.title")} text={say("effect.text", { day: dayText(today(), language) })}>
      {rows.length === 0 ? (
        <p className="text-soft">{say("effect.none")}</p>
      ) : (
        <DataTable
          caption={say("effect.title")}
          captionHidden
          columns={[
            { key: "region", header: say("effect.region"), cell: ({ name }) => name },
            {
              key: "filled",
              header: say("effect.filled"),
              align: "end",
              cell: ({ before, filled }) => change(before.filled, filled),
            },
            {
              key: "certified",
              header: say("effect.certified"),
              align: "end",
              cell: ({ before, certified }) => change(before.certified, certified),
            },
          ]}
          rows={rows}
          rowKey={({ code }) => code}
          marked={({ code }) => code === rows[0]?.code}
        />
      )}
    </Section>
  );
}

async function moved(officer: Officer, { effect }: FoundImport): Promise<Moved[]> {
  const [first] = Object.keys(effect);
  if (first === undefined) return [];
  const region =
    officer.role === "LOCAL_OFFICE"
      ? officer.regionCode
      : officer.role === "COOPERATIVE"
        ? (first as RegionCode)
        : country;
  const coverage = await findCoverage({ region, asOf: today(), cut: "ALL", knownAt: null });
  if (!coverage) return [];
  const within = (code: RegionCode) =>
    Object.entries(effect)
      .filter(([district]) => liesIn(district as RegionCode, code))
      .reduce((sum, [, by]) => ({ filled: sum.filled + by.filled, certified: sum.certified + by.certified }), {
        filled: 0,
        certified: 0,
      });
  return [coverage, ...coverage.children]
    .map(({ code, name, counts }) => ({
      ...{ code, name, ...within(code as RegionCode) },
      before: { filled: counts.postsFilled, certified: counts.postsCertified },
    }))
    .filter(({ filled, certified }) => filled !== 0 || certified !== 0);
}
