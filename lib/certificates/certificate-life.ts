import { dayOf } from "@/lib/calendar/day";
import type { Prisma } from "@/lib/db/database";
import type { CertificateLife } from "./validity";

/** What the status of a certificate is read from. */
export const lifeFields = {
  validFrom: true,
  validTo: true,
  suspensions: { select: { suspendedOn: true, liftedOn: true }, orderBy: { suspendedOn: "asc" } },
  holds: { select: { heldOn: true, clearedOn: true }, orderBy: { heldOn: "asc" } },
  revocation: { select: { revokedOn: true } },
  annulment: { select: { annulledOn: true, cause: true } },
} satisfies Prisma.CertificateSelect;

export const lifeOf = (row: Prisma.CertificateGetPayload<{ select: typeof lifeFields }>): CertificateLife => ({
  validFrom: dayOf(row.validFrom),
  validTo: dayOf(row.validTo),
  revokedOn: row.revocation && dayOf(row.revocation.revokedOn),
  replacedOn: row.annulment?.cause === "REPLACED" ? dayOf(row.annulment.annulledOn) : null,
  annulledOn: row.annulment?.cause === "NUMBER_OF_ANOTHER" ? dayOf(row.annulment.annulledOn) : null,
  suspensions: row.suspensions.map(({ suspendedOn, liftedOn }) => ({
    suspendedOn: dayOf(suspendedOn),
    liftedOn: liftedOn && dayOf(liftedOn),
  })),
  holds: row.holds.map(({ heldOn, clearedOn }) => ({
    heldOn: dayOf(heldOn),
    clearedOn: clearedOn && dayOf(clearedOn),
  })),
});
