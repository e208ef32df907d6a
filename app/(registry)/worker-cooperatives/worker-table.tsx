import { wordsIn } from "@/app/messages/words";
import { Badge, type Tone } from "@/components/badge";
import { DataTable, type Sort } from "@/components/data-table";
import type { RegistryState } from "@/lib/cooperatives/registry-number";
import type { Language } from "@/lib/language";
import type { WorkerRow } from "@/lib/worker-cooperatives/list-worker-cooperatives";

export const registryTones: Record<RegistryState, Tone> = {
  NONE: "idle",
  ISSUED_UNCERTIFIED: "note",
  CERTIFIED: "good",
  CERTIFICATE_LAPSED: "warn",
};

/** Workers' cooperatives with who stands behind them and how far they have come. */
export function WorkerTable({ rows, sort, language }: { rows: WorkerRow[]; sort: Sort; language: Language }) {
  const say = wordsIn(language, "workers");
  return (
    <DataTable
      caption={say("table")}
      captionHidden
      phone="stack"
      columns={[
        {
          key: "name",
          header: say("name"),
          sortKey: "name",
          cell: ({ id, legalName, kind }) => (
            <>
              <a href={`/worker-cooperatives/${id}`}>{legalName}</a>
              <small>{say(`kinds.${kind}`)}</small>
            </>
          ),
        },
        {
          key: "behind",
          header: say("behind"),
          cell: ({ companyName, companySector, unionName }) => (
            <span>
              {companyName ?? unionName}
              <small>
                {companySector && say(`sectors.${companySector}`)}
                {companyName && unionName && ` · ${unionName}`}
              </small>
            </span>
          ),
        },
        {
          key: "place",
          header: say("place"),
          sortKey: "region",
          cell: ({ regency, province }) => (
            <span>
              {regency}
              <small>{province}</small>
            </span>
          ),
        },
        {
          key: "registry",
          header: say("registry"),
          cell: ({ registry }) => <Badge tone={registryTones[registry]}>{say(`states.${registry}`)}</Badge>,
        },
        {
          key: "facilities",
          header: say("facilities"),
          align: "end",
          sortKey: "facilities",
          cell: ({ facilities }) => say("facilitiesOf", { count: facilities }),
        },
        {
          key: "members",
          header: say("members"),
          align: "end",
          sortKey: "members",
          cell: ({ membersYear, men, women }) =>
            membersYear === null ? (
              say("unknown")
            ) : (
              <span>
                {say("membersOf", { total: (men ?? 0) + (women ?? 0), year: String(membersYear) })}
                <small>{say("membersDetail", { men: men ?? 0, women: women ?? 0 })}</small>
              </span>
            ),
        },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
      sort={sort}
    />
  );
}
