import { randomUUID } from "node:crypto";
import type { Officer } from "@/lib/auth/officer";
import { Day, dateOf } from "@/lib/calendar/day";
import type { Position } from "@/lib/cooperatives/positions";
import { changingCoverage } from "@/lib/coverage/change-coverage";
import { database, transaction } from "@/lib/db/database";
import { ok } from "@/lib/result";
import type { ChangeDetails } from "@/lib/schemes/change-details";
import { postNextRegency } from "@/lib/schemes/post-change";
import { proposeChange } from "@/lib/schemes/propose-change";
import type { aCertificate } from "./certificates";
import { aCountedTerm, aFoundedCooperative } from "./cooperatives";
import { aPerson } from "./people";

/** The schemes that qualify for a position from 2025 on, where nothing was asked before. */
export async function asked(position: Position, schemes: { id: string }[]) {
  const schemeIds = schemes.map(({ id }) => ({ schemeId: id }));
  await database.requirement.create({
    data: {
      ...{ position, validFrom: dateOf(Day.parse("2025-01-01")), legalBasis: "contoh" },
      schemes: { create: schemeIds },
    },
  });
}

type Holding = { in: string; position: Position; schemeId: string; validFrom?: Day; validTo?: Day };

/** Somebody in office in a cooperative of a district, with a certificate, all in the ledger's sight. */
export async function aCertifiedHolder({ in: district, position, ...certificate }: Holding) {
  const { id: cooperativeId } = await aFoundedCooperative({ in: district });
  const { id: personId } = await aPerson();
  await aCountedTerm({ personId, cooperativeId, position });
  const { id: certificateId } = await aCountedCertificate({ personId, ...certificate });
  return { personId, cooperativeId, certificateId };
}

/** A certificate of which the ledger hears. */
export const aCountedCertificate = async (of: Parameters<typeof aCertificate>[0]) => {
  const touched = { people: [of.personId], cooperatives: [], termsStay: true };
  const result = await transaction((tx) =>
    changingCoverage(tx, touched, { act: "test.certified", subjectId: randomUUID() }, async () => {
      const { id } = await tx.certificate.create({ data: await aCertificateRow(of), select: { id: true } });
      return ok({ id });
    }),
  );
  if (!result.ok) throw new Error("A certificate in the ledger's sight is never refused.");
  return result.value;
};

/** What such a certificate is made of. */
export async function aCertificateRow({
  personId,
  schemeId,
  validFrom,
  validTo,
  certificationBodyId,
}: Parameters<typeof aCertificate>[0]) {
  const body = certificationBodyId ?? (await someBody());
  return {
    ...{ number: `contoh ${randomUUID()}`, personId, holderName: "Siti Aminah", schemeId, certificationBodyId: body },
    validFrom: dateOf(validFrom ?? Day.parse("2026-01-01")),
    validTo: dateOf(validTo ?? Day.parse("2028-12-31")),
  };
}

const someBody = async () => {
  const known = await database.certificationBody.findFirst({ select: { id: true } });
  if (!known) throw new Error("Make a certification body first.");
  return known.id;
};

type Proposal = { details: ChangeDetails; effectiveOn: Day; today: Day };

/** A change that waits for a second officer. */
export async function aProposedChange(officer: Officer, { details, effectiveOn, today }: Proposal) {
  const result = await proposeChange(
    officer,
    { submissionKey: randomUUID(), details, effectiveOn, legalBasis: "Kepmenaker 1/2027", reason: "Standar baru" },
    today,
  );
  if (!result.ok) throw new Error(`Not proposed: ${result.refusal}`);
  const { changeId } = result.value;
  const { version } = await database.schemeChange.findUniqueOrThrow({ where: { id: changeId } });
  return { changeId, version };
}

/** As a worker does it, but here and now. */
export async function postAll(changeId: string) {
  let regencies = 0;
  while (await transaction((tx) => postNextRegency(tx, changeId))) regencies++;
  return regencies;
}
