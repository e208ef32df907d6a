import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { changingCoverage } from "@/lib/coverage/change-coverage";
import type { Transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { type LicenceFinding, licenceFindings } from "../certificate-findings";
import { type Bearer, bearersOf, hold, holdBearers } from "../disputes/hold-number";
import { againIfTaken } from "../if-taken";
import { licenceFields, licenceOf } from "../licence";
import { recordEvents } from "../record-events";
import { claimsAnsweredBy } from "../visibility";
import { mayBecome } from "./claim-states";
import { type LockedClaim, lockClaim } from "./claim-steps";

type Verification = { submissionKey: string; claimId: string; reason: string };
export type VerifyRefusal =
  | "claim-not-found"
  | "already-answered"
  | "reason-missing"
  | "already-in-registry"
  | LicenceFinding;
/** `held`: its number was in use, so that neither counts until another officer says whose it is. */
type Verified = { certificateId: string; number: string; held: boolean };

/**
 * The LSP that is licensed for the scheme has held the paper against the issuer's records (`reason` says how): from now on
 * it is a certificate like others, which counts for its own days, those that have passed included.
 */
export function verifyClaim(
  officer: Officer,
  { submissionKey, claimId, ...asked }: Verification,
  today: Day,
): Promise<Result<Verified, VerifyRefusal>> {
  const reason = asked.reason.trim();
  return againIfTaken(() =>
    once<Verified, VerifyRefusal>(officer, submissionKey, async (tx) => {
      const claim = await lockClaim(tx, claimId, claimsAnsweredBy(officer));
      if (!claim) return refused("claim-not-found");
      if (!mayBecome(claim.state, "VERIFIED")) return refused("already-answered");
      if (reason === "") return refused("reason-missing");
      const body = await tx.certificationBody.findUniqueOrThrow({
        where: { id: claim.certificationBodyId },
        select: { name: true, ...licenceFields },
      });
      const [unlicensed] = licenceFindings(licenceOf(body, claim.schemeId), today);
      if (unlicensed) return refused(unlicensed);
      const bearers = await bearersOf(tx, claim);
      if (bearers.some(({ personId, number }) => personId === claim.personId && number === claim.number))
        return refused("already-in-registry");

      const cause = { act: "certificate-claim.verified", subjectId: claimId } as const;
      const people = [claim.personId, ...bearers.map(({ personId }) => personId)];
      return changingCoverage(tx, { people, cooperatives: [], termsStay: true }, cause, async () => {
        const certificateId = await enter(tx, officer, { claim, bodyName: body.name, bearers }, today);
        await recordEvents(tx, officer, [{ certificateId, kind: "VERIFIED", effectiveOn: today, reason }], today);
        await tx.certificateClaim.update({
          where: { id: claimId },
          data: {
            ...{ state: "VERIFIED", answeredById: officer.id, answeredAt: new Date(), answerReason: reason },
            certificateId,
          },
        });
        const { number } = claim;
        const held = bearers.length > 0;
        await recordAudit(tx, officer, { ...cause, certificateId, number, held, reason });
        return ok({ certificateId, number, held });
      });
    }),
  );
}

type Entry = { claim: LockedClaim; bodyName: string; bearers: Bearer[] };

/** Where others bear the number, all of them are held before it is written. */
async function enter(tx: Transaction, officer: Officer, { claim, bodyName, bearers }: Entry, today: Day) {
  const { number, registrationNumber, issuedOn } = claim;
  const contested = bearers.length > 0;
  const numbers = { number, registrationNumber };
  const disputeId = contested ? await holdBearers(tx, officer, bearers, numbers, today) : null;
  const { id } = await tx.certificate.create({
    data: {
      ...{ ...numbers, contested, personId: claim.personId, holderName: claim.holderName, schemeId: claim.schemeId },
      certificationBodyId: claim.certificationBodyId,
      issuerName: claim.issuerName === bodyName ? null : claim.issuerName,
      ...{ validFrom: dateOf(issuedOn), validTo: dateOf(claim.validTo) },
    },
    select: { id: true },
  });
  if (disputeId) await hold(tx, officer, { certificateId: id, disputeId, heldOn: issuedOn }, today);
  return id;
}
