import { createHash } from "node:crypto";
import type { Client } from "pg";

/** A statement that is parsed once for each connection; PostgreSQL takes names of 63 characters at most. */
export function prepared<Row extends object>(client: Client, text: string, values: unknown[]) {
  const name = createHash("sha256").update(text).digest("base64url");
  return client.query<Row>({ name, text, values });
}
