import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { cooperativesKeptBy } from "@/lib/cooperatives/visibility";
import type { Transaction } from "@/lib/db/database";
import { peopleVisibleTo } from "@/lib/people/visibility";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { licenceFindings } from "../certificate-findings";
import { tidied } from "../certificate-number";
import { licenceFields, licenceOf } from "../licence";
import { type ClaimRefusal, type Paper, paperRefusal } from "./claim-rules";
import { openStates } from "./claim-states";

type NewClaim = Paper & { submissionKey: string; personId: string; schemeId: string; certificationBodyId: string };

/**
 * Whoever keeps a board writes down a certificate that one of its people has from elsewhere. It counts for nobody; with
 * the paper added it goes to the LSP that is asked to verify it.
 */
export function recordClaim(
  officer: Officer,
  { submissionKey, personId, schemeId, certificationBodyId, ...typed }: NewClaim,
  today: Day,
): Promise<Result<{ claimId: string }, ClaimRefusal>> {
  const paper: Paper = {
    ...typed,
    number: tidied(typed.number),
    registrationNumber: typed.registrationNumber && tidied(typed.registrationNumber),
    ...{ holderName: typed.holderName.trim(), issuerName: typed.issuerName.trim() },
  };
  return once<{ claimId: string }, ClaimRefusal>(officer, submissionKey, async (tx) => {
    const person = { AND: [peopleVisibleTo(officer, today), { id: personId }] };
    if ((await tx.person.count({ where: person })) === 0) return refused("person-not-found");
    const cooperativeId = await servesWhere(tx, officer, personId, today);
    if (!cooperativeId) return refused("person-not-found");
    const scheme = await tx.scheme.findUnique({ where: { id: schemeId }, select: { validityMonths: true } });
    if (!scheme) return refused("scheme-not-found");
    const body = await tx.certificationBody.findUnique({
      where: { id: certificationBodyId },
      select: licenceFields,
    });
    if (!body) return refused("body-not-found");
    const [unlicensed] = licenceFindings(licenceOf(body, schemeId), today);
    if (unlicensed) return refused(unlicensed);

    // Of two claims at once for one person, the second sees the first.
    await tx.$queryRaw`SELECT id FROM people WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
    const facts = { validityMonths: scheme.validityMonths, ...(await alreadyKnown(tx, personId, paper.number)) };
    const refusal = paperRefusal(paper, facts, today);
    if (refusal) return refused(refusal);

    const { issuedOn, validTo, ...words } = paper;
    const { id: claimId } = await tx.certificateClaim.create({
      data: {
        ...words,
        ...{ personId, cooperativeId, schemeId, certificationBodyId, recordedById: officer.id },
        ...{ issuedOn: dateOf(issuedOn), validTo: dateOf(validTo) },
      },
      select: { id: true },
    });
    const { number } = paper;
    await recordAudit(tx, officer, {
      ...{ act: "certificate-claim.recorded", subjectId: claimId, personId, cooperativeId, number },
    });
    return ok({ claimId });
  });
}

/** The cooperative of theirs that this officer keeps, and in which they hold a post on the day; the one held longest. */
async function servesWhere(tx: Transaction, officer: Officer, personId: string, today: Day) {
  const on = dateOf(today);
  const term = await tx.officeTerm.findFirst({
    where: {
      ...{ personId, startDate: { lte: on }, OR: [{ endDate: null }, { endDate: { gte: on } }] },
      cooperative: cooperativesKeptBy(officer),
    },
    select: { cooperativeId: true },
    orderBy: [{ startDate: "asc" }, { id: "asc" }],
  });
  return term?.cooperativeId ?? null;
}

async function alreadyKnown(tx: Transaction, personId: string, number: string) {
  const [registered, claimed] = [
    await tx.certificate.count({ where: { personId, number, NOT: { annulment: { cause: "NUMBER_OF_ANOTHER" } } } }),
    await tx.certificateClaim.count({ where: { personId, number, state: { in: [...openStates] } } }),
  ];
  return { registered: registered > 0, claimed: claimed > 0 };
}
