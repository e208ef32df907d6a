import { type Day, dateOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import type { CertificateSuccession } from "@/lib/db/generated/enums";
import { lifeFields, lifeOf } from "./certificate-life";
import { licenceFields, licenceOf } from "./licence";
import { drawNumbers, drawRegistrationNumbers } from "./next-numbers";
import { yearOf } from "./number-rules";
import type { Successor, Validity } from "./succession-rules";

/** A step: what the rules of renewal and reissue look at, of a certificate already found in scope. */
export async function readPredecessor(tx: Transaction, certificateId: string) {
  const row = await tx.certificate.findUniqueOrThrow({
    where: { id: certificateId },
    select: {
      ...{ id: true, number: true, personId: true, holderName: true, schemeId: true, issuerName: true },
      ...lifeFields,
      scheme: {
        select: { businessField: true, occupation: true, level: true, validityMonths: true, renewalRule: true },
      },
      certificationBody: { select: { id: true, licenceNumber: true, ...licenceFields } },
      successors: { select: { succession: true } },
    },
  });
  return {
    ...row,
    life: lifeOf(row),
    elsewhere: row.issuerName !== null,
    renewed: row.successors.some(({ succession }) => succession === "RENEWAL"),
    licence: licenceOf(row.certificationBody, row.schemeId),
  };
}
export type Predecessor = Awaited<ReturnType<typeof readPredecessor>>;

/** A step: of the numbers typed, those that some certificate bears. */
export async function usedNumbers(tx: Transaction, { number, registrationNumber }: Successor): Promise<Set<string>> {
  const typed = [number, registrationNumber].filter((one) => one !== null);
  if (typed.length === 0) return new Set();
  const used = await tx.certificate.findMany({
    where: { OR: [{ number: { in: typed } }, { registrationNumber: { in: typed } }] },
    select: { number: true, registrationNumber: true },
  });
  return new Set(used.flatMap((one) => [one.number, one.registrationNumber ?? ""]));
}

type Issue = { holderName: string; succession: CertificateSuccession; validity: Validity; successor: Successor };

/** A step: the certificate that follows, with the numbers typed or the next free ones, linked to the one before. */
export async function issueSuccessor(
  tx: Transaction,
  predecessor: Predecessor,
  { holderName, succession, validity, successor }: Issue,
): Promise<{ certificateId: string; number: string }> {
  const { scheme, certificationBody } = predecessor;
  const { issuedOn } = successor;
  const one = { count: 1, year: yearOf(issuedOn), avoid: new Set<string>() };
  const [number] = successor.number ? [successor.number] : await drawNumbers(tx, scheme, one);
  const [registrationNumber] = successor.registrationNumber
    ? [successor.registrationNumber]
    : await drawRegistrationNumbers(tx, certificationBody, one);
  const issued = await tx.certificate.create({
    data: {
      ...{ number: number ?? "", registrationNumber, holderName, succession },
      ...{ personId: predecessor.personId, schemeId: predecessor.schemeId },
      ...{ certificationBodyId: certificationBody.id, predecessorId: predecessor.id },
      issuedOn: issuedOn === validity.validFrom ? null : dateOf(issuedOn),
      ...{ validFrom: dateOf(validity.validFrom), validTo: dateOf(validity.validTo) },
    },
    select: { id: true, number: true },
  });
  return { certificateId: issued.id, number: issued.number };
}

export type SuccessorIssued = { certificateId: string; number: string; validFrom: Day; validTo: Day };
