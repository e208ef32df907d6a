export type NewPasswordRefusal =
  | "password-too-short"
  | "password-too-long"
  | "password-is-email"
  | "password-unchanged";

/** In characters; the longest is only there so that nobody has us hash a book. */
export const shortestPassword = 12;
export const longestPassword = 200;

/** Why a new password is not taken: length alone counts, no mixtures of signs are asked for (NIST SP 800-63B). */
export function newPasswordRefusalOf(typed: {
  email: string;
  currentPassword: string;
  newPassword: string;
}): NewPasswordRefusal | null {
  const length = [...typed.newPassword].length;
  if (length < shortestPassword) return "password-too-short";
  if (length > longestPassword) return "password-too-long";
  if (typed.newPassword.trim().toLowerCase() === typed.email) return "password-is-email";
  if (typed.newPassword === typed.currentPassword) return "password-unchanged";
  return null;
}
