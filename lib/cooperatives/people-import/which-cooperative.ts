import { nameSearch } from "../name-search";
import type { PeopleNote, PeopleReason } from "./codes";
import type { EnteredRow } from "./entered-row";
import type { Ground, KnownCooperative } from "./ground";

type Whereabouts = Pick<Ground, "cooperatives" | "byRegistryNumber" | "byVillage" | "villages">;

type Found = { cooperative: KnownCooperative; notes: PeopleNote[] } | { reason: PeopleReason };

/**
 * The cooperative a row is about. Only those that the officer keeps are on the ground: any other is answered like one
 * that does not exist.
 */
export function whichCooperative({ cooperative: said }: EnteredRow, ground: Whereabouts, fixed: string | null): Found {
  const notes: PeopleNote[] = [];
  const named = namedBy(said, ground, notes);
  if ("reason" in named) return named;
  if (fixed === null) {
    if (named.ids === null) return { reason: { code: "cooperative-not-named", column: "registryNumber" } };
  } else if (named.ids !== null && !named.ids.includes(fixed)) {
    return { reason: { code: "cooperative-not-found", column: named.column } };
  }
  const ids = fixed === null ? (named.ids ?? []) : [fixed];
  const candidates = ids.flatMap((id) => ground.cooperatives.get(id) ?? []);
  const [cooperative, other] = candidates;
  if (!cooperative) return { reason: { code: "cooperative-not-found", column: named.column } };
  if (other) return { reason: { code: "cooperative-ambiguous", column: "cooperative" } };
  return { cooperative, notes };
}

type Named = { ids: string[] | null; column: string } | { reason: PeopleReason };

/** Null where the row says nothing that finds a cooperative. */
function namedBy(
  { id, registryNumber, villageCode, name }: EnteredRow["cooperative"],
  ground: Whereabouts,
  notes: PeopleNote[],
): Named {
  if (id !== null) return { ids: [id.toLowerCase()], column: "cooperativeId" };
  if (registryNumber !== null) {
    const numbered = ground.byRegistryNumber.get(registryNumber);
    return { ids: numbered ? [numbered] : [], column: "registryNumber" };
  }
  if (villageCode === null) return { ids: null, column: "villageCode" };
  const village = ground.villages.get(villageCode);
  if (!village) return { reason: { code: "village-unknown", column: "villageCode" } };
  if (village.retired && village.successor === null)
    return { reason: { code: "village-retired", column: "villageCode" } };

  const codes = village.successor === null ? [villageCode] : [villageCode, village.successor];
  if (village.successor !== null)
    notes.push({ code: "village-succeeded", column: "villageCode", from: villageCode, to: village.successor });
  const seated = codes.flatMap((code) => ground.byVillage.get(code) ?? []);
  const candidates = seated.flatMap((id) => ground.cooperatives.get(id) ?? []);
  const fitting = name === null ? candidates : candidates.filter(bears(name));
  return { ids: fitting.map(({ id }) => id), column: name === null ? "villageCode" : "cooperative" };
}

/** Whether what tells the name from others stands in the legal name; a name that tells nothing fits any. */
const bears =
  (name: string | null) =>
  ({ legalName }: KnownCooperative) =>
    nameSearch(name ?? "").words.every((word) => legalName.includes(word));
