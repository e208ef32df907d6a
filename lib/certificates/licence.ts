import { dayOf } from "@/lib/calendar/day";
import type { Prisma } from "@/lib/db/database";
import type { Licence } from "./certificate-findings";

/** What an LSP's licence for a scheme is read from. */
export const licenceFields = {
  licensedFrom: true,
  licensedTo: true,
  schemes: { select: { schemeId: true, licensedFrom: true, licensedTo: true } },
} satisfies Prisma.CertificationBodySelect;

export function licenceOf(
  body: Prisma.CertificationBodyGetPayload<{ select: typeof licenceFields }>,
  schemeId: string,
): Licence {
  const scope = body.schemes
    .filter((licensed) => licensed.schemeId === schemeId)
    .map(({ licensedFrom, licensedTo }) => ({
      licensedFrom: dayOf(licensedFrom),
      licensedTo: licensedTo && dayOf(licensedTo),
    }));
  return {
    licensedFrom: dayOf(body.licensedFrom),
    licensedTo: dayOf(body.licensedTo),
    scope: body.schemes.length === 0 ? null : scope,
  };
}
