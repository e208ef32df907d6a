import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { database, transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import type { Officer } from "./officer";
import { hashPassword, passwordIs } from "./password";
import { type NewPasswordRefusal, newPasswordRefusalOf } from "./password-rules";
import { endSessionsOf } from "./sign-out-everywhere";
import { countAttempt, forgiveAttempt, type TooManyAttempts } from "./throttle";

type Typed = { currentPassword: string; newPassword: string; address: string | null };
export type ChangePasswordRefusal = { code: "wrong-password" | NewPasswordRefusal } | TooManyAttempts;

/** The old password is asked for under the same throttle as at the door. Ends every session: each signs in anew. */
export async function changePassword(
  officer: Officer,
  { currentPassword, newPassword, address }: Typed,
): Promise<Result<null, ChangePasswordRefusal>> {
  const { email, passwordHash } = await database.officer.findUniqueOrThrow({ where: { id: officer.id } });
  const refusal = newPasswordRefusalOf({ email, currentPassword, newPassword });
  if (refusal) return refused({ code: refusal });

  const attempt = await transaction((tx) => countAttempt(tx, { email, address }));
  if (!attempt.ok) return attempt;
  if (!(await passwordIs(currentPassword, passwordHash))) return refused({ code: "wrong-password" });

  const hash = await hashPassword(newPassword);
  return transaction(async (tx) => {
    // Of two changes at once the second finds that the password it was shown is no longer the one in force.
    const changed = await tx.officer.updateMany({
      where: { id: officer.id, passwordHash },
      data: { passwordHash: hash },
    });
    if (changed.count === 0) return refused({ code: "wrong-password" });
    await forgiveAttempt(tx, attempt.value);
    await endSessionsOf(tx, officer.id);
    await recordAudit(tx, officer, { act: "officer.password-changed", subjectId: officer.id });
    return ok(null);
  });
}
