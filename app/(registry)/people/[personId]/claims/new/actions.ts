"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import * as z from "zod";
import { claimHref } from "@/app/(registry)/claims/[claimId]/claim-address";
import { enteredIn } from "@/app/entered";
import { words } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { requireOfficer } from "@/lib/auth/require-officer";
import { Day } from "@/lib/calendar/day";
import { today } from "@/lib/calendar/today";
import type { ClaimRefusal } from "@/lib/certificates/claims/claim-rules";
import { recordClaim } from "@/lib/certificates/claims/record-claim";

const Hidden = z.object({ submissionKey: z.uuid(), personId: z.uuid() });
const asked = [
  "number",
  "registrationNumber",
  "holderName",
  "schemeId",
  "issuerName",
  "issuedOn",
  "validTo",
  "certificationBodyId",
] as const;
type Field = (typeof asked)[number];

export async function recordClaimAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, say] = await Promise.all([requireOfficer(), words("claims")]);
  const entered = enteredIn(form, asked);
  const hidden = Hidden.safeParse(Object.fromEntries(form));
  if (!hidden.success) return formProblem(say("refusal.person-not-found"), entered);

  const [issuedOn, validTo] = [Day.safeParse(entered.issuedOn), Day.safeParse(entered.validTo)];
  const [scheme, body] = [z.uuid().safeParse(entered.schemeId), z.uuid().safeParse(entered.certificationBodyId)];
  if (!issuedOn.success || !validTo.success || !scheme.success || !body.success)
    return formProblem(say("problem"), entered, {
      ...(!scheme.success && { schemeId: say("choose") }),
      ...(!issuedOn.success && { issuedOn: say("dayMissing") }),
      ...(!validTo.success && { validTo: say("dayMissing") }),
      ...(!body.success && { certificationBodyId: say("choose") }),
    });

  const line = (text: string, most: number) => text.replaceAll("\0", "").trim().slice(0, most);
  const result = await recordClaim(
    officer,
    {
      ...hidden.data,
      ...{ schemeId: scheme.data, certificationBodyId: body.data, issuedOn: issuedOn.data, validTo: validTo.data },
      ...{ number: line(entered.number, 64), registrationNumber: line(entered.registrationNumber, 64) || null },
      ...{ holderName: line(entered.holderName, 120), issuerName: line(entered.issuerName, 160) },
    },
    today(),
  );
  if (!result.ok) {
    const [sentence, field] = [say(`refusal.${result.refusal}`), fieldOf(result.refusal)];
    return field ? formProblem(say("problem"), entered, { [field]: sentence }) : formProblem(sentence, entered);
  }
  revalidatePath("/", "layout");
  redirect(claimHref(result.value.claimId, "DRAFT"));
}

/** The field that a refusal belongs beside; null where it is about the person. */
function fieldOf(refusal: ClaimRefusal): Field | null {
  switch (refusal) {
    case "number-missing":
    case "already-in-registry":
    case "already-claimed":
      return "number";
    case "name-missing":
      return "holderName";
    case "issuer-missing":
      return "issuerName";
    case "issued-in-the-future":
      return "issuedOn";
    case "ends-before-issue":
    case "ends-too-late":
      return "validTo";
    case "scheme-not-found":
      return "schemeId";
    case "body-not-found":
    case "body-not-licensed":
    case "scheme-outside-licence":
      return "certificationBodyId";
    case "person-not-found":
      return null;
  }
}
