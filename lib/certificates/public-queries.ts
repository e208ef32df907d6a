import { type Day, dayOf } from "@/lib/calendar/day";
import type { Position } from "@/lib/cooperatives/positions";
import { database, Prisma } from "@/lib/db/database";
import type { CertificateEventKind, CertificationBodyKind } from "@/lib/db/generated/enums";
import { registrationParts, tidied } from "./certificate-number";
import { lifeRows } from "./life-rows";
import { type CertificateLife, type CertificateStatus, statusOn, statusSince } from "./validity";

/** What happened to it, in plain days; what was undone is no part of it. */
export type PublicMoment = { kind: Exclude<CertificateEventKind, "UNDONE">; on: Day };

/** What anybody may know of a certificate: what stands on the paper, and what became of it. Nothing else of its holder. */
export type PublicCertificate = {
  number: string;
  registrationNumber: string | null;
  status: CertificateStatus;
  /** The day since which it is suspended, held, revoked, replaced or annulled, where it is. */
  statusSince: Day | null;
  holderName: string;
  scheme: { code: string; title: string; level: number | null; example: boolean };
  /** The posts it opens on the day, if its status lets it. */
  positions: Position[];
  /** The LSP that answers for it; `printed` is the one on the paper, where that is another. */
  issuer: { id: string; name: string; licenceNumber: string; printed: string | null };
  validFrom: Day;
  validTo: Day;
  /** The number of the paper that stands in its place, and of the one that renewed it. */
  replacedBy: string | null;
  renewedBy: string | null;
  history: PublicMoment[];
};

/**
 * `number` is what was looked for, as the register writes it. `others` bear the same number, so that all of them are held
 * and count for nobody until it is known whose it is.
 */
export type CertificateCheck = {
  number: string;
  asOf: Day;
  readAt: Date;
  certificate: PublicCertificate | null;
  others: PublicCertificate[];
};

type Found = Omit<PublicCertificate, "status" | "statusSince"> & CertificateLife;
type Row = { readAt: Date; found: Found | null };

/** No certificate bears a longer number. */
const longestNumber = 64;

/**
 * A certificate by its number or its registration number, however typed, with its status on the day. One statement,
 * whether there is such a certificate or not, so that the time it takes tells nothing.
 */
export async function checkCertificate(typed: string, day: Day): Promise<CertificateCheck> {
  const number = tidied(typed.slice(0, longestNumber));
  const column = registrationParts(number) ? Prisma.sql`registration_number` : Prisma.sql`number`;
  const rows = await database.$queryRaw<[Row, ...Row[]]>`
    SELECT statement_timestamp() AS "readAt", found.certificate AS found
      FROM (SELECT) asked
      LEFT JOIN LATERAL (
        SELECT ${asked(day)} AS certificate
          FROM certificates certificate
          JOIN schemes scheme ON scheme.id = certificate.scheme_id
          JOIN certification_bodies body ON body.id = certificate.certification_body_id
         WHERE certificate.${column} = ${number}
           -- Whoever lost the number to another is spoken of only where it is nobody's.
           AND (NOT EXISTS (SELECT FROM certificate_annulments
                             WHERE certificate_id = certificate.id AND cause = 'NUMBER_OF_ANOTHER')
                OR NOT EXISTS (SELECT FROM certificates other
                                WHERE other.${column} = ${number} AND other.id <> certificate.id
                                  AND NOT EXISTS (SELECT FROM certificate_annulments
                                                   WHERE certificate_id = other.id AND cause = 'NUMBER_OF_ANOTHER')))
         ORDER BY certificate.contested, certificate.id
      ) found ON true`;
  const [certificate = null, ...others] = rows.flatMap(({ found }) => (found ? [toPublic(found, day)] : []));
  return { number, asOf: day, readAt: rows[0].readAt, certificate, others };
}

const asked = (day: Day) => Prisma.sql`
  jsonb_build_object(
    'number', certificate.number, 'registrationNumber', certificate.registration_number,
    'holderName', certificate.holder_name, ${lifeRows},
    'scheme', jsonb_build_object('code', scheme.code, 'title', scheme.title, 'level', scheme.level,
                                 'example', scheme.example),
    'issuer', jsonb_build_object('id', body.id, 'name', body.name, 'licenceNumber', body.licence_number,
                                 'printed', certificate.issuer_name),
    'positions', ARRAY(SELECT requirement."position"::text
                         FROM requirement_schemes qualifying
                         JOIN requirements requirement ON requirement.id = qualifying.requirement_id
                        WHERE qualifying.scheme_id = scheme.id
                          AND daterange(requirement.valid_from, requirement.valid_to, '[]') @> ${day}::date
                        ORDER BY requirement."position"),
    'replacedBy', (SELECT number FROM certificates WHERE predecessor_id = certificate.id AND succession = 'REISSUE'),
    'renewedBy', (SELECT number FROM certificates WHERE predecessor_id = certificate.id AND succession = 'RENEWAL'),
    'history', coalesce((
      SELECT jsonb_agg(jsonb_build_object('kind', event.kind, 'on', event.effective_on) ORDER BY event.effective_on, event.id)
        FROM certificate_events event
       WHERE event.certificate_id = certificate.id AND event.kind <> 'UNDONE' AND event.effective_on <= ${day}::date
         AND NOT EXISTS (SELECT FROM certificate_events undoing WHERE undoing.undoes_id = event.id)), '[]'))`;

function toPublic({ revokedOn, replacedOn, annulledOn, suspensions, holds, ...found }: Found, day: Day) {
  const { validFrom, validTo } = found;
  const life = { validFrom, validTo, revokedOn, replacedOn, annulledOn, suspensions, holds };
  return { ...found, status: statusOn(day, life), statusSince: statusSince(day, life) };
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
