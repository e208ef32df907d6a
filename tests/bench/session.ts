import { encode } from "next-auth/jwt";
import type { Client } from "pg";

const cookie = "authjs.session-token";

/** The cookie that signing in to this account would set. */
export async function sessionOf(client: Client, email: string, secret: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>("SELECT id FROM officers WHERE email = $1", [email]);
  const token = { sub: rows[0]?.id, signedInAt: Date.now() };
  return `${cookie}=${await encode({ token, secret, salt: cookie })}`;
}
