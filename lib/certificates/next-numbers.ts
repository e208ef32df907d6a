import type { Prisma, Transaction } from "@/lib/db/database";
import { licenceDigits, numberOf } from "./certificate-number";
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
  const drawn: string[] = [];
  for (let step = 0; drawn.length < count; step++) {
    if (step === mostSteps)
      throw new Error("The sequence of certificate serials has fallen behind the numbers in use.");
    const serials = await tx.$queryRaw<{ serial: number }[]>`
      SELECT nextval('certificate_serials')::int AS serial FROM generate_series(1, ${count - drawn.length}::int)`;
    const numbers = serials
      .map(({ serial }) => numberWith(serial, scheme, year))
      .filter((number) => !avoid.has(number));
    drawn.push(...(await unusedOf(tx, numbers)));
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
  const [sequence] = await reader.$queryRaw<{ next: number }[]>`
    SELECT (last_value + CASE WHEN is_called THEN 1 ELSE 0 END)::int AS next FROM certificate_serials`;
  const serials = Array.from({ length: 2 * count }, (_, at) => (sequence?.next ?? 1) + at);
  const unused = await unusedOf(
    reader,
    serials.map((serial) => numberWith(serial, scheme, year)),
  );
  return unused.slice(0, count);
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

async function unusedOf(reader: Prisma.TransactionClient, numbers: string[]) {
  const used = await reader.certificate.findMany({ where: { number: { in: numbers } }, select: { number: true } });
  const taken = new Set(used.map(({ number }) => number));
  return numbers.filter((number) => !taken.has(number));
}

/** A scheme without a KKNI level has 0 in its place. */
const numberWith = (serial: number, { businessField, occupation, level }: NumberedScheme, year: string) =>
  numberOf({ businessField, occupation, level: String(level ?? 0), serial: String(serial).padStart(7, "0"), year });
