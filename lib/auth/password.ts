import "server-only";
import { randomUUID } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** OWASP's first choice of argon2id, which is this package's kind by default: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// A password typed on another keyboard may arrive in another Unicode form and is the same password.
const sameForm = (password: string) => password.normalize("NFKC");

/** In the PHC string format, as `Officer.passwordHash` holds it. */
export const hashPassword = (password: string) => hash(sameForm(password), cost);

const nobodys = hashPassword(randomUUID());

/** Takes as long where there is no account, or one without a password, as where there is one: time tells nobody. */
export async function passwordIs(password: string, storedHash: string | null): Promise<boolean> {
  const matches = await verify(storedHash ?? (await nobodys), sameForm(password));
  return matches && storedHash !== null;
}
