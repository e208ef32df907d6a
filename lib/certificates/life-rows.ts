import { Prisma } from "@/lib/db/database";

/**
 * The days that change a certificate (alias `certificate`), for a query that reads many at once: the same facts as
 * `lifeFields`, as parts of a JSON object.
 */
export const lifeRows = Prisma.sql`
  'validFrom', certificate.valid_from, 'validTo', certificate.valid_to,
  'revokedOn', (SELECT revoked_on FROM certificate_revocations WHERE certificate_id = certificate.id),
  'replacedOn', (SELECT annulled_on FROM certificate_annulments
                  WHERE certificate_id = certificate.id AND cause = 'REPLACED'),
  'annulledOn', (SELECT annulled_on FROM certificate_annulments
                  WHERE certificate_id = certificate.id AND cause = 'NUMBER_OF_ANOTHER'),
  'suspensions', coalesce((SELECT jsonb_agg(jsonb_build_object('suspendedOn', suspended_on, 'liftedOn', lifted_on))
                             FROM certificate_suspensions WHERE certificate_id = certificate.id), '[]'),
  'holds', coalesce((SELECT jsonb_agg(jsonb_build_object('heldOn', held_on, 'clearedOn', cleared_on))
                       FROM certificate_holds WHERE certificate_id = certificate.id), '[]')`;
