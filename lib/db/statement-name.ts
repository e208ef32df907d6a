import { createHash } from "node:crypto";

const names = new Map<string, string>();
const mostNames = 500;

/**
 * A statement with a name is parsed and planned once for each connection. Statements are few, save for those whose
 * length follows their input; past the limit they go unnamed, so that no connection hoards them.
 */
export function statementName(sql: string): string {
  if (!names.has(sql) && names.size < mostNames) names.set(sql, createHash("sha256").update(sql).digest("base64url"));
  return names.get(sql) ?? "";
}
