import { type Day, dayOf } from "@/lib/calendar/day";
import type { Prisma, Transaction } from "@/lib/db/database";
import type { ClaimState } from "./claim-states";

export type LockedClaim = {
  id: string;
  state: ClaimState;
  personId: string;
  schemeId: string;
  certificationBodyId: string;
  number: string;
  registrationNumber: string | null;
  holderName: string;
  issuerName: string;
  issuedOn: Day;
  validTo: Day;
};

/** A step: a claim within a scope, so that nobody else can change it meanwhile; null outside of it. */
export async function lockClaim(
  tx: Transaction,
  claimId: string,
  scope: Prisma.CertificateClaimWhereInput,
): Promise<LockedClaim | null> {
  await tx.$queryRaw`SELECT id FROM certificate_claims WHERE id = ${claimId}::uuid FOR NO KEY UPDATE`;
  const claim = await tx.certificateClaim.findFirst({
    where: { AND: [scope, { id: claimId }] },
    select: {
      ...{ id: true, state: true, personId: true, schemeId: true, certificationBodyId: true, number: true },
      ...{ registrationNumber: true, holderName: true, issuerName: true, issuedOn: true, validTo: true },
    },
  });
  return claim && { ...claim, issuedOn: dayOf(claim.issuedOn), validTo: dayOf(claim.validTo) };
}
