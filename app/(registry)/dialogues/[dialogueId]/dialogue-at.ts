import { notFound } from "next/navigation";
import { uuidParam } from "@/app/uuid-param";
import type { Officer } from "@/lib/auth/officer";
import { findDialogue, keepsDialogue } from "@/lib/worker-cooperatives/dialogue-queries";

/** The dialogue of this address, and whether this officer changes it; one it may not read is not found. */
export async function dialogueAt(officer: Officer, dialogueId: string) {
  const id = uuidParam(dialogueId);
  const [dialogue, keeps] = await Promise.all([findDialogue(officer, id), keepsDialogue(officer, id)]);
  return { dialogue: dialogue ?? notFound(), keeps };
}

/** The same, for those who change it. */
export async function keptDialogueAt(officer: Officer, dialogueId: string) {
  const { dialogue, keeps } = await dialogueAt(officer, dialogueId);
  return keeps ? dialogue : notFound();
}
