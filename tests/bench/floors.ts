import type { Client } from "pg";
import type { Day } from "@/lib/calendar/day";
import { findCoverage } from "@/lib/coverage/public-queries";
import { Prisma } from "@/lib/db/database";
import type { RegionCode } from "@/lib/regions/region-code";
import { prepared } from "./prepared";
import { median, timed } from "./statistics";

/** The one statement without which an item could not show what it shows, in its plainest form. */
export type Floor = { text: string; values: unknown[] };

/** The median time of a statement in milliseconds: prepared, on one connection, nothing around it. */
export async function floorTime(client: Client, { text, values }: Floor): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < 300; time++) times.push((await timed(() => prepared(client, text, values)))[0]);
  return median(times.slice(100));
}

export const nothing: Floor = { text: "SELECT 1", values: [] };

export const region = (code: string): Floor => ({
  text: "SELECT code, name, kind, retired_on, successor_code FROM regions WHERE code = $1",
  values: [code],
});

/** The sums of the ledger have no plainer form than the one in use: it is caught on its way to the database. */
export async function figuresOf(region: RegionCode, asOf: Day): Promise<Floor> {
  const caught: Floor[] = [];
  const $queryRaw = async (query: TemplateStringsArray, ...values: unknown[]) => {
    const { text, values: given } = Prisma.sql(query, ...values);
    caught.push({ text, values: given });
    return [];
  };
  // It stands in for the database in this one call, which asks nothing else of it.
  const reader = { $queryRaw } as unknown as Parameters<typeof findCoverage>[1];
  await findCoverage({ region, asOf, cut: "ALL", knownAt: null }, reader);
  const [sums] = caught;
  if (!sums) throw new Error("No statement was caught.");
  return sums;
}

export const cooperativesOf = (district: RegionCode, on: Day): Floor => ({
  text: `SELECT cooperative.id, cooperative.legal_name, village.name,
                count(*) FILTER (WHERE filled @> $2::date), count(*) FILTER (WHERE certified @> $2::date)
           FROM cooperatives cooperative
           JOIN regions village ON village.code = cooperative.seat_village_code
           LEFT JOIN post_days post ON post.cooperative_id = cooperative.id
          WHERE cooperative.seat_village_code LIKE $1
          GROUP BY cooperative.id, village.name ORDER BY 2`,
  values: [`${district}.%`, on],
});

/** Who sits where and holds which certificates; saying what follows from it is the gate's. */
export const boardOf = (cooperativeId: string, on: Day): Floor => ({
  text: `SELECT term."position", term.start_date, person.name, certificate.scheme_id, certificate.valid_from,
                certificate.valid_to, revocation.revoked_on
           FROM office_terms term
           JOIN people person ON person.id = term.person_id
           LEFT JOIN certificates certificate ON certificate.person_id = term.person_id
           LEFT JOIN certificate_revocations revocation ON revocation.certificate_id = certificate.id
          WHERE term.cooperative_id = $1 AND $2::date BETWEEN term.start_date AND coalesce(term.end_date, 'infinity')`,
  values: [cooperativeId, on],
});

export const namedLike = (part: string): Floor => ({
  text: `SELECT id, legal_name, seat_village_code FROM cooperatives WHERE legal_name LIKE $1
          ORDER BY seat_village_code, id LIMIT 25`,
  values: [`%${part}%`],
});

export const peopleNamedLike = (part: string): Floor => ({
  text: "SELECT id, name, birth_date FROM people WHERE search_name LIKE $1 ORDER BY search_name, id LIMIT 20",
  values: [`%${part}%`],
});

export const certificate = (number: string): Floor => ({
  text: `SELECT certificate.number, holder_name, valid_from, valid_to, revoked_on, scheme.title, body.name
           FROM certificates certificate
           JOIN schemes scheme ON scheme.id = certificate.scheme_id
           JOIN certification_bodies body ON body.id = certificate.certification_body_id
           LEFT JOIN certificate_revocations revocation ON revocation.certificate_id = certificate.id
          WHERE certificate.number = $1`,
  values: [number],
});
