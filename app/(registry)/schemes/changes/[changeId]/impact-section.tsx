import { wordsIn } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import { EmptyState } from "@/components/empty-state";
import { Section } from "@/components/section";
import type { Language } from "@/lib/language";
import type { Impact, RegionImpact, Touched } from "@/lib/schemes/change-impact";

type Props = { impact: Impact; proposed: boolean; language: Language };

const counts = ["posts", "people", "cooperatives"] as const;

/** How many lose and gain, in the country and by province. */
export function ImpactSection({ impact, proposed, language }: Props) {
  const say = wordsIn(language, "schemeChanges");
  const number = new Intl.NumberFormat(language);
  const nobody = impact.loses.posts + impact.gains.posts === 0;
  const title = (side: "loses" | "gains", count: (typeof counts)[number]) =>
    say(`impact.${side}${({ posts: "Posts", people: "People", cooperatives: "Cooperatives" } as const)[count]}`);
  const column = (side: "loses" | "gains", count: (typeof counts)[number]) => ({
    key: `${side}-${count}`,
    header: title(side, count),
    align: "end" as const,
    cell: (row: RegionImpact) => number.format(row[side][count]),
    total: number.format(impact[side][count]),
  });
  return (
    <Section title={say("impact.title")} text={say(proposed ? "impact.proposed" : "impact.applied")}>
      {nobody ? (
        <EmptyState title={say("impact.none")}>
          <p>{say("impact.noneText")}</p>
        </EmptyState>
      ) : (
        <div className="grid gap-6">
          <dl className="grid gap-4 sm:grid-cols-2">
            {(["loses", "gains"] as const).map((side) => (
              <div key={side} className="panel">
                <dt className="text-soft">{say(`impact.${side}`)}</dt>
                <dd className="mt-1 flex flex-wrap gap-x-6 gap-y-1">
                  {counts.map((count) => (
                    <Figure key={count} value={number.format(impact[side][count])} label={say(`impact.${count}`)} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
          <DataTable
            caption={say("impact.byProvince")}
            rows={impact.provinces}
            rowKey={({ code }) => code}
            columns={[
              {
                key: "province",
                header: say("impact.province"),
                cell: ({ code, name }) => <a href={`/coverage/${code}`}>{name}</a>,
                total: wordsIn(language, "common")("total"),
              },
              ...counts.map((count) => column("loses", count)),
              ...counts.map((count) => column("gains", count)),
            ]}
          />
        </div>
      )}
    </Section>
  );
}

const Figure = ({ value, label }: { value: string; label: keyof Touched | string }) => (
  <span>
    <strong className="text-2xl tabular-nums">{value}</strong> {label}
  </span>
);
