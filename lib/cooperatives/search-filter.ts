import { Prisma } from "@/lib/db/database";
import type { CooperativeKind } from "@/lib/db/generated/enums";
import { country, type RegionCode } from "@/lib/regions/region-code";
import { containing } from "./name-search";
import { seatedIn } from "./seat";

/** What a list of cooperatives is asked for. No words: whatever the name. `region` is "ID" for the country. */
export type CooperativeFilter = { words: string[]; region: RegionCode; kind: CooperativeKind | null };

/** Conditions on a table or alias `cooperative`. The name holds every word, each somewhere. */
export function meets({ words, region, kind }: CooperativeFilter): Prisma.Sql {
  const conditions = [
    ...words.map((word) => Prisma.sql`cooperative.legal_name LIKE ${containing(word)}`),
    ...(region === country ? [] : [seatedIn(region)]),
    ...(kind === null ? [] : [Prisma.sql`cooperative.kind = ${kind}::cooperative_kind`]),
  ];
  return conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.join(conditions, " AND ");
}
