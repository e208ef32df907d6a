import { type Day, dayOf } from "@/lib/calendar/day";
import type { Position } from "@/lib/cooperatives/positions";
import { database, Prisma } from "@/lib/db/database";
import type { CertificationBodyKind } from "@/lib/db/generated/enums";
import { registrationParts, tidied } from "./certificate-number";
import { type CertificateLife, type CertificateStatus, statusOn, statusSince } from "./validity";

/** What anybody may know of a certificate: what stands on the paper, and what became of it. Nothing else of its holder. */
export type PublicCertificate = {
  number: string;
  registrationNumber: string | null;
  status: CertificateStatus;
  /** The day since which it is suspended or revoked, where it is. */
  statusSince: Day | null;
  holderName: string;
  scheme: { code: string; title: string; level: number | null; example: boolean };
  /** The posts it opens on the day, if its status lets it. */
  positions: Position[];
  issuer: { id: string; name: string; licenceNumber: string };
  validFrom: Day;
  validTo: Day;
};

/** `number` is what was looked for, as the register writes it. */
export type CertificateCheck = { number: string; asOf: Day; readAt: Date; certificate: PublicCertificate | null };

type Row = CertificateLife & {
  readAt: Date;
  /** Null when there is no such certificate; then all the rest is null as well. */
  number: string | null;
  registrationNumber: string | null;
  holderName: string;
  schemeCode: string;
  schemeTitle: string;
  schemeLevel: number | null;
  schemeExample: boolean;
  positions: Position[];
  issuerId: string;
  issuerName: string;
  licenceNumber: string;
};

/** No certificate bears a longer number. */
const longestNumber = 64;

/**
 * A certificate by its number or its registration number, however typed, with its status on the day. One statement,
 * whether there is such a certificate or not, so that the time it takes tells nothing.
 */
export async function checkCertificate(typed: string, day: Day): Promise<CertificateCheck> {
  const number = tidied(typed.slice(0, longestNumber));
  const column = registrationParts(number) ? Prisma.sql`registration_number` : Prisma.sql`number`;
  const [row] = await database.$queryRaw<[Row]>`
    SELECT statement_timestamp() AS "readAt", found.*
      FROM (SELECT) asked
      LEFT JOIN LATERAL (
        SELECT certificate.number, certificate.registration_number AS "registrationNumber",
               certificate.holder_name AS "holderName", certificate.valid_from::text AS "validFrom",
               certificate.valid_to::text AS "validTo", revocation.revoked_on::text AS "revokedOn",
               (SELECT coalesce(jsonb_agg(jsonb_build_object('suspendedOn', suspended_on, 'liftedOn', lifted_on)), '[]')
                  FROM certificate_suspensions WHERE certificate_id = certificate.id) AS suspensions,
               scheme.code AS "schemeCode", scheme.title AS "schemeTitle", scheme.level AS "schemeLevel",
               scheme.example AS "schemeExample", body.id AS "issuerId", body.name AS "issuerName",
               body.licence_number AS "licenceNumber",
               ARRAY(SELECT requirement."position"::text
                       FROM requirement_schemes qualifying
                       JOIN requirements requirement ON requirement.id = qualifying.requirement_id
                      WHERE qualifying.scheme_id = scheme.id
                        AND daterange(requirement.valid_from, requirement.valid_to, '[]') @> ${day}::date
                      ORDER BY requirement."position") AS positions
          FROM certificates certificate
          JOIN schemes scheme ON scheme.id = certificate.scheme_id
          JOIN certification_bodies body ON body.id = certificate.certification_body_id
          LEFT JOIN certificate_revocations revocation ON revocation.certificate_id = certificate.id
         WHERE certificate.${column} = ${number}
      ) found ON true`;
  return { number, asOf: day, readAt: row.readAt, certificate: toPublic(row, day) };
}

function toPublic(row: Row, day: Day): PublicCertificate | null {
  if (row.number === null) return null;
  return {
    number: row.number,
    registrationNumber: row.registrationNumber,
    status: statusOn(day, row),
    statusSince: statusSince(day, row),
    holderName: row.holderName,
    scheme: { code: row.schemeCode, title: row.schemeTitle, level: row.schemeLevel, example: row.schemeExample },
    positions: row.positions,
    issuer: { id: row.issuerId, name: row.issuerName, licenceNumber: row.licenceNumber },
    validFrom: row.validFrom,
    validTo: row.validTo,
  };
}

/** An LSP as the public knows it. */
export type CertificationBody = {
  id: string;
  name: string;
  kind: CertificationBodyKind;
  licenceNumber: string;
  licensedFrom: Day;
  licensedTo: Day;
};

/** Null where there is none. */
export async function findCertificationBody(id: string): Promise<CertificationBody | null> {
  const body = await database.certificationBody.findUnique({ where: { id } });
  return body && { ...body, licensedFrom: dayOf(body.licensedFrom), licensedTo: dayOf(body.licensedTo) };
}
