import * as z from "zod";
import { wordsIn } from "@/app/messages/words";
import { EmptyState } from "@/components/empty-state";
import { FilterBar, FilterSelect } from "@/components/filter-bar";
import { Pager } from "@/components/pager";
import { type SearchParams, searchHref } from "@/components/search-href";
import { Section } from "@/components/section";
import type { Officer } from "@/lib/auth/officer";
import { countRows, type FoundImport, listRows } from "@/lib/imports/queries";
import { isFinished } from "@/lib/imports/state";
import type { Language } from "@/lib/language";
import { RowTable } from "./row-table";

const rowsAPage = 50;
const filters = ["ENTERS", "CHANGES", "SAME", "REFUSED", "noted", "warned"] as const;
const Filter = z.enum(filters);

type Props = { officer: Officer; found: FoundImport; search: SearchParams; language: Language };

/** What each row comes to, in the order of the file. */
export async function RowsSection({ officer, found, search, language }: Props) {
  const [say, common] = [wordsIn(language, "imports"), wordsIn(language, "common")];
  const filter = Filter.safeParse([search.show].flat()[0]).data ?? null;
  const after = z.coerce.number().int().min(0).max(10_000_000).safeParse([search.after].flat()[0]).data ?? 0;
  const [{ rows, later }, count] = await Promise.all([
    listRows(officer, found.id, { filter, after, limit: rowsAPage }),
    countRows(officer, found.id, filter),
  ]);
  const path = `/imports/${found.id}`;
  const at = (line: number | null) => `${searchHref(path, search, { after: line })}#rows`;
  return (
    <Section id="rows" title={say("rows.title")}>
      <FilterBar
        label={say("rows.filter")}
        action={`${path}#rows`}
        submit={common("show")}
        clear={filter === null ? null : { href: `${path}#rows`, label: common("clear") }}
      >
        <FilterSelect
          name="show"
          label={say("rows.show")}
          value={filter ?? ""}
          all={say("rows.all")}
          options={filters.map((value) => ({ value, label: say(`rows.filters.${value}`) }))}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyState title={say("rows.empty")} />
      ) : (
        <div>
          <RowTable kind={found.kind} rows={rows} stopped={isFinished(found.state)} language={language} />
          <Pager
            label={common("pages")}
            summary={say("rows.count", { count })}
            first={after > 0 ? { href: at(null), label: common("first") } : null}
            next={later ? { href: at(rows.at(-1)?.line ?? 0), label: common("next") } : null}
          />
        </div>
      )}
    </Section>
  );
}
