"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { enteredIn } from "@/app/entered";
import { words } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { changePassword } from "@/lib/auth/change-password";
import { clientAddress } from "@/lib/auth/client-address";
import { longestPassword, shortestPassword } from "@/lib/auth/password-rules";
import { currentOfficer, requireOfficer } from "@/lib/auth/require-officer";
import { endSession } from "@/lib/auth/session";
import { signOutEverywhere } from "@/lib/auth/sign-out-everywhere";

export async function signOutAction(): Promise<void> {
  await endSession();
  redirect("/sign-in?notice=signed-out");
}

export async function signOutEverywhereAction(): Promise<void> {
  const officer = await currentOfficer();
  if (officer) await signOutEverywhere(officer);
  await endSession();
  redirect("/sign-in?notice=signed-out-everywhere");
}

const lengths = { shortest: String(shortestPassword), longest: String(longestPassword) };

/** Sent twice, the second finds no session any more and ends at the door, as the first does. */
export async function changePasswordAction(_before: FormState, form: FormData): Promise<FormState> {
  const [officer, say, sent] = await Promise.all([requireOfficer(), words("account"), headers()]);
  const typed = enteredIn(form, ["currentPassword", "newPassword", "repeatedPassword"]);
  const { currentPassword, newPassword } = typed;
  const problem = (problems: Record<string, string>) => formProblem(say("notChanged"), {}, problems);

  if (currentPassword === "") return problem({ currentPassword: say("missing") });
  if (typed.repeatedPassword !== newPassword) return problem({ repeatedPassword: say("notTheSame") });

  const result = await changePassword(officer, { currentPassword, newPassword, address: clientAddress(sent) });
  if (result.ok) {
    await endSession();
    redirect("/sign-in?notice=password-changed");
  }
  const { refusal } = result;
  if (refusal.code === "too-many-attempts")
    return formProblem(say("refusal.too-many-attempts", { minutes: String(refusal.minutes) }), {});
  const field = refusal.code === "wrong-password" ? "currentPassword" : "newPassword";
  return problem({ [field]: say(`refusal.${refusal.code}`, lengths) });
}
