import type { Transaction } from "@/lib/db/database";
import { keepFindings } from "@/lib/findings/keep-findings";
import type { Result } from "@/lib/result";
import { type Contribution, readContributions } from "./contributions";
import { difference } from "./difference";

/** The act that a ledger line came from, and the record it was about. */
export type Cause = { act: string; subjectId: string };

export type Touched = {
  /** Whose terms or certificates may change, and whoever holds a post in a cooperative whose seat may move. */
  people: string[];
  /** Founded, dissolved, moved, or with terms to change; those to be created included. */
  cooperatives: string[];
  /** Certificates alone change, so that what the board rules find stays as it is. */
  termsStay?: boolean;
};

/**
 * Runs the writes of a command and appends to the ledger what they moved. People first, then their cooperatives, are
 * locked in one order for all, so that what is read before and after belongs together; the country's own figures are
 * never locked. What the board rules find of cooperatives whose terms may change is kept on the way. Writes that answer
 * with a refusal must have changed nothing. What is asked of a post stays the same meanwhile (`aloneWithCoverage`).
 */
export async function changingCoverage<Value, Refusal>(
  tx: Transaction,
  touched: Touched,
  cause: Cause,
  write: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  const { cooperatives } = touched;
  await tx.$queryRaw`SELECT pg_advisory_xact_lock_shared(hashtext('coverage_rules'))::text`;
  await lockPeople(tx, touched.people);
  const partners = await mergedWith(tx, touched.people);
  if (partners.length > 0) await lockPeople(tx, partners);
  const people = [...touched.people, ...partners];
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM cooperatives
     WHERE id IN (SELECT unnest(${cooperatives}::uuid[])
                  UNION SELECT cooperative_id FROM office_terms WHERE person_id = ANY(${people}::uuid[]))
     ORDER BY id FOR NO KEY UPDATE`;

  const subjects = { people, cooperatives: [...new Set([...cooperatives, ...locked.map(({ id }) => id)])] };
  const before = await readContributions(tx, subjects);
  const result = await write();
  if (!result.ok) return result;
  await appendLines(tx, difference(before, await readContributions(tx, subjects)), cause);
  if (!touched.termsStay) await keepFindings(tx, subjects.cooperatives);
  return result;
}

/**
 * Until this transaction ends no command moves coverage: whatever changes what is asked of posts already there has to
 * know that nobody reads the figures half by the old rule and half by the new one. Take it before anything else, and
 * keep it for a moment only.
 */
export const aloneWithCoverage = (tx: Transaction) =>
  tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('coverage_rules'))::text`;

/** The same as above for whoever is alone: nobody has to be locked, and no term changes. */
export async function movingCoverage(
  tx: Transaction,
  subjects: { people: string[]; cooperatives: string[] },
  cause: Cause,
  write: () => Promise<unknown>,
): Promise<void> {
  const before = await readContributions(tx, subjects);
  await write();
  await appendLines(tx, difference(before, await readContributions(tx, subjects)), cause);
}

const lockPeople = (tx: Transaction, people: string[]) =>
  tx.$queryRaw`SELECT id FROM people WHERE id = ANY(${people}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;

/**
 * Whoever shares a merge with them. The caller found out whose rows it touches before it had the lock; a merge, or its
 * undoing, that got there first has moved them to the other person, who is then counted as well.
 */
async function mergedWith(tx: Transaction, people: string[]): Promise<string[]> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT kept_id AS id FROM person_merges WHERE merged_id = ANY(${people}::uuid[])
    UNION SELECT merged_id FROM person_merges WHERE kept_id = ANY(${people}::uuid[])`;
  return found.map(({ id }) => id).filter((id) => !people.includes(id));
}

/** Appends without queueing: writers share the lock that a checkpoint takes alone for an instant. */
async function appendLines(tx: Transaction, lines: Contribution[], cause: Cause) {
  if (lines.length === 0) return;
  await tx.$executeRaw`
    WITH open AS MATERIALIZED (SELECT pg_advisory_xact_lock_shared(hashtext('coverage_lines')) AS locked)
    INSERT INTO coverage_lines (region_code, cut, effective_on, cooperatives, fully_certified, posts_filled,
                                posts_certified, people_in_office, people_certified, cause, cause_id)
    SELECT line."regionCode", line.cut, line."effectiveOn", line.cooperatives, line."fullyCertified", line."postsFilled",
           line."postsCertified", line."peopleInOffice", line."peopleCertified", ${cause.act}, ${cause.subjectId}::uuid
      FROM open, jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) line(
           "regionCode" text, cut coverage_cut, "effectiveOn" date, cooperatives int, "fullyCertified" int,
           "postsFilled" int, "postsCertified" int, "peopleInOffice" int, "peopleCertified" int)`;
}
