import { type Day, daysBetween } from "@/lib/calendar/day";
import { Prisma, type Transaction } from "@/lib/db/database";
import { announce, type NewNotice } from "@/lib/notices/announce";
import { lapsingStep } from "@/lib/notices/notice";
import { lapsingWhere } from "./lapsing-where";

type Row = {
  certificateId: string;
  cooperativeId: string;
  personId: string;
  name: string;
  scheme: string;
  number: string;
  validTo: Day;
};

const atOnce = 1_000;

/**
 * A step: tells each board whose certificates end within 90, 30 and 7 days, each step once. It costs what lapses in the
 * country, not what the country holds; a day that was missed is made up for, and what has ended is not told any more.
 */
export async function announceLapsing(tx: Transaction, today: Day): Promise<void> {
  const accounts = Prisma.sql`EXISTS (SELECT FROM officers WHERE cooperative_id = cooperative.id)`;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT lapsing.certificate_id AS "certificateId", lapsing.cooperative_id AS "cooperativeId",
           person.id AS "personId", person.name, scheme.title AS scheme, lapsing.number,
           lapsing.valid_to::text AS "validTo"
      FROM (${lapsingWhere(accounts, today)}) lapsing
      JOIN people person ON person.id = lapsing.person_id
      JOIN schemes scheme ON scheme.id = lapsing.scheme_id`;
  const notices = rows.flatMap((facts): NewNotice | [] => {
    const step = lapsingStep(daysBetween(today, facts.validTo) + 1);
    if (step === null) return [];
    return {
      to: { cooperativeId: facts.cooperativeId },
      occasion: `lapsing ${facts.certificateId} ${step}`,
      facts: { kind: "LAPSING", ...facts },
      lastDay: facts.validTo,
    };
  });
  for (let from = 0; from < notices.length; from += atOnce) await announce(tx, notices.slice(from, from + atOnce));
}
