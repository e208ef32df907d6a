import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import { Phone } from "./identity";
import { maskNationalId, type NationalId, type Sex } from "./national-id";
import { hashNationalId, nationalIdKeys, openNationalId, sealNationalId } from "./national-id-vault";
import { peopleVisibleTo } from "./visibility";

/** What is known of a person; the number only where it was entered wrongly. */
export type CorrectedIdentity = {
  name: string;
  birthDate: Day;
  sex: Sex;
  phone: string | null;
  nationalId: NationalId | null;
};

export type IdentityDifference = {
  field: "name" | "birthDate" | "sex" | "phone" | "nationalId";
  /** A national id is masked in both. */
  before: string | null;
  after: string | null;
};

export type CorrectIdentityRefusal =
  | "person-not-found"
  | "changed-meanwhile"
  | "nothing-changed"
  | "birth-date-in-the-future"
  | "phone-impossible"
  | "national-id-taken";

/** A step: what a correction would change, against the person as this officer sees them now. */
export async function identityDifferences(
  tx: Transaction,
  officer: Officer,
  personId: string,
  corrected: CorrectedIdentity,
  today: Day,
): Promise<{ version: number; name: string; differences: IdentityDifference[] } | null> {
  const person = await tx.person.findFirst({ where: { AND: [peopleVisibleTo(officer, today), { id: personId }] } });
  if (!person) return null;
  const known = openNationalId(person.nationalIdSealed, nationalIdKeys());
  const pairs: [IdentityDifference["field"], string | null, string | null][] = [
    ["name", person.name, corrected.name],
    ["birthDate", dayOf(person.birthDate), corrected.birthDate],
    ["sex", person.sex, corrected.sex],
    ["phone", person.phone, corrected.phone],
  ];
  const differences = pairs.flatMap(([field, before, after]) => (before === after ? [] : { field, before, after }));
  if (corrected.nationalId !== null && corrected.nationalId !== known)
    differences.push({
      field: "nationalId",
      before: maskNationalId(known),
      after: maskNationalId(corrected.nationalId),
    });
  return { version: person.version, name: person.name, differences };
}

/**
 * A step of a command: what was wrong in a person's identity is put right (UU 27/2022 art. 30). Terms, courses and
 * certificates stay theirs; a certificate keeps the name it was printed with. Whether somebody else has to agree first
 * is for the command to know.
 */
export async function correctIdentity(
  tx: Transaction,
  officer: Officer,
  { personId, version, corrected }: { personId: string; version: number; corrected: CorrectedIdentity },
  today: Day,
): Promise<Result<{ personId: string }, CorrectIdentityRefusal>> {
  await tx.$queryRaw`SELECT id FROM people WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
  const found = await identityDifferences(tx, officer, personId, corrected, today);
  if (!found) return refused("person-not-found");
  if (found.version !== version) return refused("changed-meanwhile");
  if (found.differences.length === 0) return refused("nothing-changed");
  if (corrected.birthDate > today) return refused("birth-date-in-the-future");
  if (corrected.phone !== null && !Phone.safeParse(corrected.phone).success) return refused("phone-impossible");

  const number = corrected.nationalId && sealed(corrected.nationalId);
  if (
    number &&
    (await tx.person.count({ where: { nationalIdHash: number.nationalIdHash, NOT: { id: personId } } })) > 0
  )
    return refused("national-id-taken");
  const { name, birthDate, sex, phone } = corrected;
  await tx.person.update({
    where: { id: personId },
    data: { name, sex, phone, birthDate: dateOf(birthDate), ...number, version: { increment: 1 } },
  });
  const fields = found.differences.map(({ field }) => field);
  await recordAudit(tx, officer, { act: "person.identity-corrected", subjectId: personId, fields });
  return ok({ personId });
}

function sealed(nationalId: NationalId) {
  const keys = nationalIdKeys();
  return {
    nationalIdSealed: new Uint8Array(sealNationalId(nationalId, keys)),
    nationalIdHash: new Uint8Array(hashNationalId(nationalId, keys)),
  };
}
