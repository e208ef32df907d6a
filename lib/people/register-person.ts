import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { dateOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import { keepPairs, pairsWith } from "./duplicate-pairs";
import type { Identity } from "./identity";
import type { LikelyDuplicate } from "./likely-duplicates";
import { hashNationalId, nationalIdKeys, sealNationalId } from "./national-id-vault";

type Registration = {
  id: string;
  identity: Identity;
  /** Null for whoever came to an LSP without one. */
  cooperativeId: string | null;
  /** The district of that cooperative, and those already here who may be the same. */
  district?: string | null;
  likely?: LikelyDuplicate[];
};

/** A step of a command. Of two at once with one national id, the second is stopped by the database. */
export async function registerPerson(
  tx: Transaction,
  officer: Officer,
  { id, identity, cooperativeId, district = null, likely = [] }: Registration,
) {
  const { name, nationalId, birthDate, sex, phone } = identity;
  const keys = nationalIdKeys();
  await tx.person.create({
    data: {
      id,
      name,
      nationalIdSealed: new Uint8Array(sealNationalId(nationalId, keys)),
      nationalIdHash: new Uint8Array(hashNationalId(nationalId, keys)),
      birthDate: dateOf(birthDate),
      sex,
      phone,
    },
  });
  if (likely.length > 0) await keepPairs(tx, await pairsWith(tx, { id, district }, likely));
  await recordAudit(tx, officer, { act: "person.registered", subjectId: id, cooperativeId });
}
