import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

const Secrets = z.object({ authSecret: z.string(), dataKey: z.string(), databasePassword: z.string() });
export type Secrets = z.infer<typeof Secrets>;

/** Made at the first start and kept in the data folder, readable by its owner alone. */
export function keptSecrets(dataFolder: string): Secrets {
  const file = join(dataFolder, "secrets.json");
  if (existsSync(file)) return Secrets.parse(JSON.parse(readFileSync(file, "utf8")));
  const secret = () => randomBytes(32).toString("hex");
  const secrets = { authSecret: secret(), dataKey: secret(), databasePassword: secret() };
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}
