"use server";

import { revalidatePath } from "next/cache";
import * as z from "zod";
import { enteredIn } from "@/app/entered";
import { languageOf, wordsIn } from "@/app/messages/words";
import { type FormState, formDone, formProblem } from "@/components/form-state";
import { venueKinds } from "@/lib/assessment/venue-rules";
import { type SaveVenueRefusal, saveVenue, type VerifyVenueRefusal, verifyVenue } from "@/lib/assessment/venues";
import { requireOfficer } from "@/lib/auth/require-officer";
import { Day } from "@/lib/calendar/day";
import { RegionCode } from "@/lib/regions/region-code";
import { bodyHref } from "../stations";

const Hidden = z.object({ submissionKey: z.uuid(), certificationBodyId: z.uuid() });
const Venue = z.object({ kind: z.enum(venueKinds), regionCode: RegionCode });

const saveFields: Record<SaveVenueRefusal, string> = {
  "not-permitted": "name",
  "name-missing": "name",
  "text-too-long": "name",
  "region-unknown": "regionCode",
  "name-taken": "name",
};

export async function saveVenueAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "venues");
  const entered = enteredIn(form, ["name", "kind", "regionCode", "address"]);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.not-permitted"), entered);
  const parsed = Venue.safeParse(entered);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path }) => [String(path[0]), say("required")]);
    return formProblem(say("problem"), entered, Object.fromEntries(problems));
  }

  const { submissionKey, certificationBodyId } = hidden.data;
  const { name, address } = entered;
  const result = await saveVenue(officer, { submissionKey, name, address, ...parsed.data });
  if (!result.ok)
    return formProblem(say("problem"), entered, { [saveFields[result.refusal]]: say(`refusal.${result.refusal}`) });
  revalidatePath(bodyHref(certificationBodyId), "layout");
  return formDone(say("add.done", { name: result.value.name }));
}

const verifyFields: Record<VerifyVenueRefusal, string> = {
  "venue-not-found": "venueId",
  "end-before-start": "validTo",
  overlaps: "validFrom",
};

export async function verifyVenueAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, language] = await Promise.all([requireOfficer(), languageOf()]);
  const say = wordsIn(language, "venues");
  const entered = enteredIn(form, ["venueId", "validFrom", "validTo"]);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.venue-not-found"), entered);
  const parsed = z.object({ venueId: z.uuid(), validFrom: Day, validTo: Day }).safeParse(entered);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path }) => [
      String(path[0]),
      say(path[0] === "venueId" ? "required" : "dayMissing"),
    ]);
    return formProblem(say("problem"), entered, Object.fromEntries(problems));
  }

  const { submissionKey, certificationBodyId } = hidden.data;
  const result = await verifyVenue(officer, { submissionKey, ...parsed.data });
  if (!result.ok)
    return formProblem(say("problem"), entered, { [verifyFields[result.refusal]]: say(`refusal.${result.refusal}`) });
  revalidatePath(bodyHref(certificationBodyId), "layout");
  return formDone(say("verify.done", { name: result.value.name }));
}
