import type { Say } from "@/app/messages/words";
import type { SignInRefusal } from "@/lib/auth/public-sign-in";

export const signInSentence = (say: Say<"signIn">, refusal: SignInRefusal) =>
  refusal.code === "too-many-attempts"
    ? say("refusal.too-many-attempts", { minutes: String(refusal.minutes) })
    : say("refusal.wrong-credentials");

/** What next-auth's own addresses send back here with, in words. */
export function problemSentence(say: Say<"signIn">, { error, code }: { error?: string; code?: string }) {
  if (error === "CredentialsSignin")
    return code === "too-many-attempts" ? say("problem.tooManyAttempts") : say("refusal.wrong-credentials");
  return error === "AccessDenied" ? say("problem.unknownAccount") : say("problem.other");
}
