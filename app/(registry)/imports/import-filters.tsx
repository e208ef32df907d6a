import { wordsIn } from "@/app/messages/words";
import { FilterBar, FilterField, FilterSelect } from "@/components/filter-bar";
import { type SearchParams, searchHref } from "@/components/search-href";
import type { ImportKind } from "@/lib/imports/kind";
import type { ImportFilter } from "@/lib/imports/queries";
import { importStates } from "@/lib/imports/state";
import type { Language } from "@/lib/language";

type Props = { filter: ImportFilter; kinds: ImportKind[]; params: SearchParams; language: Language };

/** By file name, state and, for whoever brings several, kind. What the form above is for stays as it is. */
export function ImportFilters({ filter, kinds, params, language }: Props) {
  const [say, common] = [wordsIn(language, "imports"), wordsIn(language, "common")];
  const { text, state, kind } = filter;
  const one = (name: string) => [params[name]].flat()[0];
  const hidden = Object.fromEntries(["kind", "cooperative", "batch", "sort"].map((name) => [name, one(name)]));
  const filtered = text !== "" || state !== null || kind !== null;
  const cleared = searchHref("/imports", params, { q: null, state: null, of: null, after: null });
  return (
    <FilterBar
      label={say("filter")}
      action="/imports#history"
      hidden={hidden}
      submit={common("show")}
      clear={filtered ? { href: `${cleared}#history`, label: common("clear") } : null}
    >
      <FilterField name="q" label={say("search")} value={text} type="search" maxLength={100} autoComplete="off" />
      <FilterSelect
        name="state"
        label={say("table.state")}
        value={state ?? ""}
        all={common("all")}
        options={importStates.map((value) => ({ value, label: say(`states.${value}`) }))}
      />
      {kinds.length > 1 && (
        <FilterSelect
          name="of"
          label={say("table.kind")}
          value={kind ?? ""}
          all={common("all")}
          options={kinds.map(({ name }) => ({ value: name, label: say(`kinds.${name}.name`) }))}
        />
      )}
    </FilterBar>
  );
}
