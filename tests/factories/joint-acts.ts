import { randomUUID } from "node:crypto";
import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { answerBulkAct } from "@/lib/certificates/bulk/answer-bulk-act";
import { askForBulkAct } from "@/lib/certificates/bulk/ask-for-bulk-act";
import type { BulkActKind } from "@/lib/certificates/bulk/bulk-states";
import { anOfficer } from "./officers";

type Act = { kind: BulkActKind; certificateId: string; on: Day; reason?: string };

/** An act asked for on one certificate, as its page does it. */
export const askForOne = (officer: Officer, { kind, certificateId, on, reason = "contoh" }: Act, today: Day) =>
  askForBulkAct(
    officer,
    {
      ...{ submissionKey: randomUUID(), kind, effectiveOn: on, reason },
      choice: { certificateIds: [certificateId], numbers: [], filter: null },
    },
    today,
  );

export const carryOut = (officer: Officer, bulkActId: string, today: Day) =>
  answerBulkAct(officer, { submissionKey: randomUUID(), bulkActId, answer: "CARRIED_OUT", reason: "" }, today);

/** A certificate suspended, lifted or revoked: asked for by a colleague, carried out by this officer of the LSP. */
export async function acted(officer: Officer, act: Act, today: Day) {
  if (officer.role !== "CERTIFICATION_BODY") throw new Error("an LSP acts on its certificates");
  const { role, certificationBodyId } = officer;
  const asked = await askForOne(await anOfficer({ role, certificationBodyId }), act, today);
  if (!asked.ok) throw new Error(JSON.stringify(asked.refusal));
  const done = await carryOut(officer, asked.value.bulkActId, today);
  if (!done.ok) throw new Error(done.refusal);
  return asked.value.bulkActId;
}
