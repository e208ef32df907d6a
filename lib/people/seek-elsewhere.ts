import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { type Transaction, transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import { sameName } from "./duplicate-rules";
import { keptPersonOf } from "./kept-person";
import { NationalId } from "./national-id";
import { hashNationalId, nationalIdKeys } from "./national-id-vault";
import { peopleVisibleTo } from "./visibility";

/** Whether somebody is registered anywhere: by the number, or by the whole name and the day of birth. */
export type Sought = { nationalId: string } | { name: string; birthDate: Day };

/** Somebody the officer may see, or, of others, no more than the districts in which one that fits holds office. */
export type Answer = { personId: string } | { districts: string[] };

export type SeekRefusal = "national-id-not-valid" | "too-many";

/** What reaches beyond the officer's scope, in an hour; each is on record. */
export const mostAnHour = 20;
const mostDistricts = 3;

/**
 * The only question that reaches beyond an officer's scope, so that nobody is entered twice. It has to be exact, is
 * counted whatever comes of it, and tells nothing of a person but a district.
 */
export function seekPerson(officer: Officer, sought: Sought, today: Day): Promise<Result<Answer, SeekRefusal>> {
  return transaction(async (tx) => {
    const byNumber = "nationalId" in sought;
    const parsed = byNumber ? NationalId.safeParse(sought.nationalId.replace(/[\s.-]/g, "")) : null;
    if (parsed && !parsed.success) return refused("national-id-not-valid");
    if (await askedTooOften(tx, officer)) return refused("too-many");

    const found = parsed ? await holderOf(tx, parsed.data) : byNumber ? [] : await namesakesOf(tx, sought);
    const visible = await tx.person.findFirst({
      where: { AND: [peopleVisibleTo(officer, today), { id: { in: found } }] },
      select: { id: true },
    });
    const districts = visible ? [] : await districtsOf(tx, found);
    const by = byNumber ? "NATIONAL_ID" : "NAME";
    await recordAudit(tx, officer, {
      ...{ act: "person.sought-elsewhere", subjectId: visible?.id ?? officer.id, by },
      districts: districts.map(({ code }) => code),
    });
    return ok(visible ? { personId: visible.id } : { districts: districts.map(({ name }) => name) });
  });
}

/** Of many at once no more than allowed get an answer: they wait for each other here. */
async function askedTooOften(tx: Transaction, officer: Officer): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`seek ${officer.id}`}, 0))`;
  const [asked] = await tx.$queryRaw<[{ times: number }]>`
    SELECT count(*)::int AS times FROM audit_entries
     WHERE officer_id = ${officer.id}::uuid AND day >= (now() AT TIME ZONE 'Asia/Jakarta')::date - 1
       AND act = 'person.sought-elsewhere' AND at > now() - interval '1 hour'`;
  return asked.times >= mostAnHour;
}

async function holderOf(tx: Transaction, nationalId: NationalId): Promise<string[]> {
  const nationalIdHash = new Uint8Array(hashNationalId(nationalId, nationalIdKeys()));
  const holder = await tx.person.findUnique({ where: { nationalIdHash }, select: { id: true } });
  return holder ? [await keptPersonOf(tx, holder.id)] : [];
}

async function namesakesOf(tx: Transaction, { name, birthDate }: { name: string; birthDate: Day }): Promise<string[]> {
  const born = await tx.person.findMany({
    where: { birthDate: dateOf(birthDate), mergedInto: null },
    select: { id: true, name: true },
  });
  return born.filter((person) => sameName(person.name, name)).map(({ id }) => id);
}

function districtsOf(tx: Transaction, people: string[]): Promise<{ code: string; name: string }[]> {
  return tx.$queryRaw`
    SELECT district.code, district.name
      FROM (SELECT DISTINCT left(cooperative.seat_village_code, 8) AS code
              FROM office_terms term JOIN cooperatives cooperative ON cooperative.id = term.cooperative_id
             WHERE term.person_id = ANY(${people}::uuid[])) held
      JOIN regions district ON district.code = held.code
     ORDER BY district.code LIMIT ${mostDistricts}`;
}
