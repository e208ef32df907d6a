"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { words } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { Day } from "@/lib/calendar/day";
import { today } from "@/lib/calendar/today";
import {
  decideAnnualMeeting,
  type MeetingDecision,
  type MeetingDecisionRefusal,
} from "@/lib/cooperatives/decide-annual-meeting";
import { type MeetingReportRefusal, reportAnnualMeeting } from "@/lib/cooperatives/report-annual-meeting";
import { type AnnualMeetingRefusal, saveAnnualMeeting } from "@/lib/cooperatives/save-annual-meeting";
import type { Saved } from "../../identity-at";

const Hidden = z.object({
  submissionKey: z.uuid(),
  cooperativeId: z.uuid(),
  bookYear: z.coerce.number().int().min(1950).max(2200),
  version: z.coerce.number().int(),
});
type Asked = z.infer<typeof Hidden>;
type Refusal = AnnualMeetingRefusal | MeetingReportRefusal | MeetingDecisionRefusal;

const Participants = z
  .string()
  .regex(/^\s*\d{1,7}\s*$/)
  .transform(Number);

export async function saveMeetingAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, say] = await Promise.all([requireOfficer(), words("identity")]);
  const entered = enteredIn(form, ["heldOn", "participants"]);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.cooperative-not-found"), entered);
  const [heldOn, participants] = [Day.safeParse(entered.heldOn), Participants.safeParse(entered.participants)];
  if (!heldOn.success || !participants.success) {
    const problems: Record<string, string> = {};
    if (!heldOn.success) problems.heldOn = say("meeting.wrong.heldOn");
    if (!participants.success) problems.participants = say("meeting.wrong.participants");
    return formProblem(say("problem"), entered, problems);
  }

  const entry = { ...hidden.data, heldOn: heldOn.data, participants: participants.data };
  const result = await saveAnnualMeeting(officer, entry, today());
  return result.ok ? saved(hidden.data, "meeting") : refusedWith(hidden.data, result.refusal, entered);
}

export async function reportMeetingAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, say] = await Promise.all([requireOfficer(), words("identity")]);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.cooperative-not-found"), {});
  const result = await reportAnnualMeeting(officer, hidden.data);
  return result.ok ? saved(hidden.data, "reported") : refusedWith(hidden.data, result.refusal, {});
}

export async function verifyMeetingAction(_before: FormState, form: FormData): Promise<FormState> {
  const entered = enteredIn(form, ["healthy"]);
  const healthy = entered.healthy === "yes" ? true : entered.healthy === "no" ? false : null;
  return decide(form, { is: "VERIFIED", healthy }, entered);
}

export async function returnMeetingAction(_before: FormState, form: FormData): Promise<FormState> {
  const entered = enteredIn(form, ["reason"]);
  const reason = entered.reason.replaceAll("\0", "").slice(0, 1000);
  return decide(form, { is: "RETURNED", reason }, entered);
}

async function decide(
  form: FormData,
  decision: MeetingDecision["decision"],
  entered: Record<string, string>,
): Promise<FormState> {
  const [officer, say] = await Promise.all([requireOfficer(), words("identity")]);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.cooperative-not-found"), entered);
  const result = await decideAnnualMeeting(officer, { ...hidden.data, decision });
  if (!result.ok) return refusedWith(hidden.data, result.refusal, entered);
  return saved(hidden.data, decision.is === "VERIFIED" ? "verified" : "returned");
}

const pageOf = ({ cooperativeId, bookYear }: Asked) =>
  `/cooperatives/${cooperativeId}/identity/annual-meetings/${bookYear}`;

function saved(asked: Asked, what: Saved): never {
  revalidatePath(`/cooperatives/${asked.cooperativeId}`, "layout");
  redirect(`${pageOf(asked)}?saved=${what}`);
}

/** The field beside which a refusal is said; the others are about the meeting as a whole. */
const fields: Partial<Record<Refusal, string>> = {
  "held-before-year-end": "heldOn",
  "held-in-the-future": "heldOn",
  "no-participants": "participants",
  "reason-missing": "reason",
};

async function refusedWith(asked: Asked, refusal: Refusal, entered: Record<string, string>): Promise<FormState> {
  const say = await words("identity");
  const [sentence, field] = [say(`refusal.${refusal}`), fields[refusal]];
  if (field) return formProblem(say("problem"), entered, { [field]: sentence });
  // The page comes again as it stands now, so that the next sending is meant for that.
  revalidatePath(pageOf(asked));
  return formProblem(sentence, entered);
}
