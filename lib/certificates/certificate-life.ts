import { dayOf } from "@/lib/calendar/day";
import type { Prisma } from "@/lib/db/database";
import type { CertificateLife } from "./validity";

/** What the status of a certificate is read from. */
export const lifeFields = {
  validFrom: true,
  validTo: true,
  suspensions: { select: { suspendedOn: true, liftedOn: true }, orderBy: { suspendedOn: "asc" } },
  revocation: { select: { revokedOn: true } },
} satisfies Prisma.CertificateSelect;

export const lifeOf = (row: Prisma.CertificateGetPayload<{ select: typeof lifeFields }>): CertificateLife => ({
  validFrom: dayOf(row.validFrom),
  validTo: dayOf(row.validTo),
  revokedOn: row.revocation && dayOf(row.revocation.revokedOn),
  suspensions: row.suspensions.map(({ suspendedOn, liftedOn }) => ({
    suspendedOn: dayOf(suspendedOn),
    liftedOn: liftedOn && dayOf(liftedOn),
  })),
});
