/**
 * Where a request came from, or null where that cannot be known. Next hands a page no socket, only `x-forwarded-for`,
 * which without a proxy anybody may fill in: counting by it would let one visitor use up another's tries. So it is read
 * only where AUTH_TRUST_HOST says that a proxy stands in front, and of it the last entry, which that proxy wrote itself.
 * Elsewhere tries are counted by e-mail alone.
 */
export function clientAddress(headers: Headers): string | null {
  if (!["true", "1"].includes(process.env.AUTH_TRUST_HOST ?? "")) return null;
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || null;
}
