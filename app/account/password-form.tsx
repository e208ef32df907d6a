import type { Say } from "@/app/messages/words";
import { Field, Form, SubmitButton } from "@/components/form";
import { shortestPassword } from "@/lib/auth/password-rules";
import { changePasswordAction } from "./actions";

type Props = { email: string; submissionKey: string; say: Say<"account"> };

export function PasswordForm({ email, submissionKey, say }: Props) {
  return (
    <Form action={changePasswordAction} submissionKey={submissionKey}>
      {/* Unseen, and not sent anywhere: it tells a password manager whose password this is. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <Field
        name="currentPassword"
        label={say("currentPassword")}
        type="password"
        autoComplete="current-password"
        required
        maxLength={1_000}
      />
      <Field
        name="newPassword"
        label={say("newPassword")}
        hint={say("newPasswordHint", { shortest: String(shortestPassword) })}
        type="password"
        autoComplete="new-password"
        required
        maxLength={1_000}
      />
      <Field
        name="repeatedPassword"
        label={say("repeatedPassword")}
        type="password"
        autoComplete="new-password"
        required
        maxLength={1_000}
      />
      <SubmitButton>{say("changePassword")}</SubmitButton>
    </Form>
  );
}
