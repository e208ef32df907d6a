import { randomInt, randomUUID } from "node:crypto";
import type { Officer } from "@/lib/auth/officer";
import { Day } from "@/lib/calendar/day";
import { recordClaim } from "@/lib/certificates/claims/record-claim";
import { sendClaim } from "@/lib/certificates/claims/send-claim";
import type { Position } from "@/lib/cooperatives/positions";
import { aCooperative, aTerm } from "./cooperatives";
import { aPdf } from "./documents";
import { anOfficer } from "./officers";
import { aPerson } from "./people";

/** A number that no other test uses, of the schemes that tests make. */
export const aCertificateNumber = (year = 2025) => `47111 1120 4 ${randomInt(1_000_000, 8_000_000)} ${year}`;

type Of = { in: string; position?: Position; name?: string };

/** Somebody in office without a certificate, and the officer of the board. */
export async function aBoardMember({ in: district, position = "TREASURER", name = "Siti Aminah" }: Of) {
  const [{ id: personId }, { id: cooperativeId }] = [await aPerson({ name }), await aCooperative({ in: district })];
  await aTerm({ personId, cooperativeId, position });
  const board = await anOfficer({ role: "COOPERATIVE", cooperativeId });
  return { personId, cooperativeId, board, name };
}

type Claimed = {
  board: Officer;
  personId: string;
  name: string;
  schemeId: string;
  bodyId: string;
  number?: string;
  registrationNumber?: string | null;
};

export const aPaper = ({
  personId,
  name,
  schemeId,
  bodyId,
  number,
  registrationNumber = null,
}: Omit<Claimed, "board">) => ({
  ...{ submissionKey: randomUUID(), personId, schemeId, certificationBodyId: bodyId, holderName: name },
  ...{ issuerName: "LSP Lain", issuedOn: Day.parse("2025-03-01"), validTo: Day.parse("2028-03-01") },
  ...{ registrationNumber, number: number ?? aCertificateNumber() },
});

/** A claim that its board recorded and sent, with a scan, to an LSP. */
export async function aSentClaim(claimed: Claimed, today = Day.parse("2026-06-15")) {
  const [paper, { board }] = [aPaper(claimed), claimed];
  const recorded = await recordClaim(board, paper, today);
  if (!recorded.ok) throw new Error(recorded.refusal);
  const { claimId } = recorded.value;
  const file = { name: "Sertifikat.pdf", bytes: new Uint8Array(aPdf()) };
  const sent = await sendClaim(board, { submissionKey: randomUUID(), claimId, file });
  if (!sent.ok) throw new Error(sent.refusal);
  return { claimId, number: paper.number };
}
