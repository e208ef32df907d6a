import { imports } from "@/app/messages/id/imports";
import type { Say } from "@/app/messages/words";
import { mostBytes } from "@/lib/files/read-sheet";
import { mostRows } from "@/lib/imports/upload-import";

/** The bounds of a file, for the sentences that name them. */
export const bounds = { megabytes: mostBytes / 1024 / 1024, rows: mostRows };

/** Why a file was not taken in, as the address says it; null for anything else that stands there. */
export function problemText(code: string | undefined, say: Say<"imports">): string | null {
  if (code === undefined || !Object.hasOwn(imports.problem, code)) return null;
  return say(`problem.${code as keyof typeof imports.problem}`, bounds);
}
