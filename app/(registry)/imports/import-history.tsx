import { DownloadLinks } from "@/app/download-links";
import { wordsIn } from "@/app/messages/words";
import { EmptyState } from "@/components/empty-state";
import { Pager } from "@/components/pager";
import { type SearchParams, searchHref } from "@/components/search-href";
import { Section } from "@/components/section";
import type { Officer } from "@/lib/auth/officer";
import type { ImportKind } from "@/lib/imports/kind";
import { countImports, listImports } from "@/lib/imports/queries";
import type { Language } from "@/lib/language";
import { ImportFilters } from "./import-filters";
import { importSearchOf } from "./import-search";
import { ImportTable } from "./import-table";

const importsAPage = 25;
const path = "/imports";

type Props = { officer: Officer; kinds: ImportKind[]; params: SearchParams; language: Language };

/** What this desk has brought in, and what became of it. */
export async function ImportHistory({ officer, kinds, params, language }: Props) {
  const [say, common] = [wordsIn(language, "imports"), wordsIn(language, "common")];
  const { filter, sort, after } = importSearchOf(params);
  const [{ rows, later }, count] = await Promise.all([
    listImports(officer, { filter, sort, after, limit: importsAPage }),
    countImports(officer, filter),
  ]);
  const filtered = filter.text !== "" || filter.state !== null || filter.kind !== null;
  const at = (changes: Record<string, string | null>) =>
    `${searchHref(path, params, { after: null, ...changes })}#history`;
  const last = rows.at(-1);
  return (
    <Section
      id="history"
      title={say("history")}
      text={say("historyText")}
      actions={rows.length > 0 && <DownloadLinks path={path} params={params} size="small" />}
    >
      <div className="grid gap-5">
        {(rows.length > 0 || filtered) && <ImportFilters {...{ filter, kinds, params, language }} />}
        {rows.length === 0 && filtered && (
          <EmptyState
            title={say("nothingFound")}
            next={{ href: at({ q: null, state: null, of: null }), label: common("clear") }}
          />
        )}
        {rows.length === 0 && !filtered && (
          <EmptyState title={say("empty")}>
            <p>{say("emptyText")}</p>
          </EmptyState>
        )}
        {rows.length > 0 && (
          <div>
            <ImportTable
              rows={rows}
              language={language}
              sort={{ ...sort, href: (by, descending) => at({ sort: descending ? `-${by}` : by }) }}
            />
            <Pager
              label={common("pages")}
              summary={say("found", { count })}
              first={after ? { href: at({}), label: common("first") } : null}
              next={later && last ? { href: at({ after: last.id }), label: common("next") } : null}
            />
          </div>
        )}
      </div>
    </Section>
  );
}
