import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";

/** One digest over names and contents: equal when nothing that matters has changed. */
export function stateOf(...patterns: string[]): string {
  const digest = createHash("sha256").update(process.versions.node);
  const files = globSync(patterns, { exclude: (path) => path === "lib/db/generated" || path.endsWith(".test.ts") })
    .filter((path) => statSync(path).isFile())
    .sort();
  for (const path of files) digest.update(path).update("\0").update(readFileSync(path));
  return digest.digest("hex");
}

/** Does `work` unless it was done for the same state before; `file` remembers it. */
export async function unlessDoneFor(state: string, file: string, work: () => Promise<unknown>): Promise<void> {
  if (existsSync(file) && readFileSync(file, "utf8") === state) return;
  rmSync(file, { force: true });
  await work();
  writeFileSync(file, state);
}
