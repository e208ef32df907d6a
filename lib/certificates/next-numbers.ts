import type { Prisma, Transaction } from "@/lib/db/database";
import { licenceDigits } from "./certificate-number";
import type { NumberedScheme } from "./number-rules";

/** A certification body. */
export type Issuer = { id: string; licenceNumber: string };

/** `avoid` are numbers that were typed for others of the same form. */
type Asked = { count: number; year: string; avoid: ReadonlySet<string> };

/** Numbers typed ahead of the count are stepped over; more of them in a row than this is a fault. */
const mostSteps = 1_000;
const lastRegistration = 99_999;

/**
 * The next free certificate numbers of a scheme. Their serials come from a sequence, which gives none out twice and makes
 * nobody wait until another has committed; a serial drawn in vain is lost, as a spoiled blank is.
 */
export async function drawNumbers(tx: Transaction, scheme: NumberedScheme, { count, year, avoid }: Asked) {
  const { businessField, occupation } = scheme;
  const drawn: string[] = [];
  for (let step = 0; drawn.length < count; step++) {
    if (step === mostSteps)
      throw new Error("The sequence of certificate serials has fallen behind the numbers in use.");
    const unused = await tx.$queryRaw<{ number: string }[]>`
      WITH drawn AS MATERIALIZED (
        SELECT concat_ws(' ', ${businessField}::text, ${occupation}::text, ${levelDigit(scheme)}::text,
                         lpad(nextval('certificate_serials')::text, 7, '0'), ${year}::text) AS number
          FROM generate_series(1, ${count - drawn.length}::int)
      )
      SELECT number FROM drawn WHERE NOT EXISTS (SELECT FROM certificates WHERE certificates.number = drawn.number)
       ORDER BY number`;
    drawn.push(...unused.map(({ number }) => number).filter((number) => !avoid.has(number)));
  }
  return drawn;
}

/** The numbers that would be drawn now. Only a proposal: whoever issues first gets them. */
export async function proposeNumbers(
  reader: Prisma.TransactionClient,
  scheme: NumberedScheme,
  count: number,
  year: string,
) {
  const { businessField, occupation } = scheme;
  const rows = await reader.$queryRaw<{ number: string }[]>`
    SELECT number FROM certificate_serials, LATERAL (
      SELECT concat_ws(' ', ${businessField}::text, ${occupation}::text, ${levelDigit(scheme)}::text,
                       lpad(serial::text, 7, '0'), ${year}::text) AS number
        FROM generate_series(last_value + is_called::int, last_value + 2 * ${count}::int) serial) proposed
     WHERE NOT EXISTS (SELECT FROM certificates WHERE certificates.number = proposed.number)
     ORDER BY number LIMIT ${count}::int`;
  return rows.map(({ number }) => number);
}

/**
 * The next free registration numbers of an LSP in a year: it counts its own, so only its own officers wait for each other.
 * Where somebody typed a number near the end of the count, the gaps below are filled.
 */
export async function drawRegistrationNumbers(tx: Transaction, issuer: Issuer, { count, year, avoid }: Asked) {
  const counter = `registration numbers ${issuer.id} ${year}`;
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${counter}, 0))::text`;
  const free = await proposeRegistrationNumbers(tx, issuer, count + avoid.size, year);
  const drawn = free.filter((number) => !avoid.has(number)).slice(0, count);
  if (drawn.length < count) throw new Error("The registration numbers of this LSP are used up for this year.");
  return drawn;
}

/** The registration numbers that would be drawn now. */
export async function proposeRegistrationNumbers(
  reader: Prisma.TransactionClient,
  { id, licenceNumber }: Issuer,
  count: number,
  year: string,
): Promise<string[]> {
  const licence = licenceDigits(licenceNumber);
  const rows = await reader.$queryRaw<{ number: string }[]>`
    WITH latest AS (
      SELECT coalesce(max(split_part(registration_number, ' ', 3)), '0')::int AS serial FROM certificates
       WHERE certification_body_id = ${id}::uuid AND "right"(registration_number, 4) = ${year}::text
    ), room AS (
      SELECT serial + ${count}::int <= ${lastRegistration}::int AS ahead, serial FROM latest
    ), free AS (
      SELECT concat_ws(' ', 'KOP', ${licence}::text, lpad(next.serial::text, 5, '0'), ${year}::text) AS number
        FROM room CROSS JOIN LATERAL generate_series(
             CASE WHEN ahead THEN room.serial + 1 ELSE 1 END,
             CASE WHEN ahead THEN room.serial + ${count}::int ELSE ${lastRegistration}::int END) next(serial)
    )
    SELECT number FROM free
     WHERE NOT EXISTS (SELECT FROM certificates WHERE registration_number = free.number)
     ORDER BY number LIMIT ${count}::int`;
  return rows.map(({ number }) => number);
}

/** A scheme without a KKNI level has 0 in its place. */
const levelDigit = ({ level }: NumberedScheme) => String(level ?? 0);
