"use server";

import { redirect } from "next/navigation";
import { enteredIn } from "@/app/entered";
import { words } from "@/app/messages/words";
import { type FormState, formProblem } from "@/components/form-state";
import { ownPath } from "@/lib/auth/own-path";
import { currentOfficer } from "@/lib/auth/require-officer";
import { startSession } from "@/lib/auth/session";
import { startPageOf } from "@/lib/auth/start-page";
import { signInSentence } from "./sentences";

export async function signInAction(_before: FormState, form: FormData): Promise<FormState> {
  const say = await words("signIn");
  const { email, callbackUrl } = enteredIn(form, ["email", "callbackUrl"]);
  const { password } = enteredIn(form, ["password"]);

  const problems = {
    ...(email.trim() === "" && { email: say("emailMissing") }),
    ...(password === "" && { password: say("passwordMissing") }),
  };
  if (Object.keys(problems).length > 0) return formProblem(say("checkForm"), { email }, problems);

  const result = await startSession({ email, password });
  if (!result.ok) return formProblem(signInSentence(say, result.refusal), { email });
  redirect(ownPath(callbackUrl) ?? (await startPage()));
}

async function startPage() {
  const officer = await currentOfficer();
  return officer ? startPageOf(officer) : "/sign-in";
}
