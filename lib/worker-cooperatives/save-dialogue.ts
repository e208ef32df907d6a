import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { levelOf, type RegionCode } from "@/lib/regions/region-code";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { type DialogueDaysRefusal, dialogueDaysRefusal } from "./dialogue-rules";
import type { DialogueKind } from "./lists";
import { dialoguesKeptBy, registersWorkersIn } from "./visibility";

export type DialogueDetails = {
  title: string;
  kind: DialogueKind;
  venue: string;
  /** A regency or city. */
  regionCode: RegionCode;
  startsOn: Day;
  endsOn: Day;
  organiser: string;
  topics: string[];
};

export type SaveDialogue = {
  submissionKey: string;
  /** Null to enter a new one. */
  dialogue: { id: string; version: number } | null;
  details: DialogueDetails;
};

export type SaveDialogueRefusal = "dialogue-not-found" | "region-not-found" | "changed-meanwhile" | DialogueDaysRefusal;

/** A dialogue, mentoring or training is entered, ahead or afterwards, or what is known of it becomes this. */
export function saveDialogue(
  officer: Officer,
  { submissionKey, dialogue, details }: SaveDialogue,
): Promise<Result<{ dialogueId: string }, SaveDialogueRefusal>> {
  return once<{ dialogueId: string }, SaveDialogueRefusal>(officer, submissionKey, async (tx) => {
    const kept = dialogue && { AND: [dialoguesKeptBy(officer), { id: dialogue.id }] };
    if (kept && !(await tx.dialogue.findFirst({ where: kept, select: { id: true } })))
      return refused("dialogue-not-found");
    const refusal = dialogueDaysRefusal(details);
    if (refusal) return refused(refusal);
    const { regionCode } = details;
    const region = await tx.region.findUnique({ where: { code: regionCode }, select: { code: true } });
    if (!region || levelOf(regionCode) !== "REGENCY" || !registersWorkersIn(officer, regionCode))
      return refused("region-not-found");

    const data = { ...details, startsOn: dateOf(details.startsOn), endsOn: dateOf(details.endsOn) };
    const id = dialogue?.id ?? randomUUID();
    if (dialogue) {
      const { count } = await tx.dialogue.updateMany({
        where: { id, version: dialogue.version },
        data: { ...data, version: { increment: 1 } },
      });
      if (count === 0) return refused("changed-meanwhile");
    } else await tx.dialogue.create({ data: { id, ...data } });
    await recordAudit(tx, officer, { act: dialogue ? "dialogue.changed" : "dialogue.entered", subjectId: id, details });
    return ok({ dialogueId: id });
  });
}
