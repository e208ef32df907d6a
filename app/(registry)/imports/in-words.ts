import { imports } from "@/app/messages/id/imports";
import { wordsIn } from "@/app/messages/words";
import type { Note, Reason } from "@/lib/imports/kind";
import type { Language } from "@/lib/language";

// Codes are stored with the rows; of one that a later release no longer knows, the code itself is better than nothing.
const has = <Words extends object>(words: Words, code: string): code is Extract<keyof Words, string> =>
  Object.hasOwn(words, code);

type Told = { column?: string; line?: number; from?: string; to?: string };
type Loosely = (key: string, told: Record<string, string | number>) => string;

function sentence(group: "reasons" | "notes", code: string, told: Told, language: Language) {
  const say = wordsIn(language, "imports");
  if (!has(imports[group], code)) return code;
  const { line = 0, from = "", to = "" } = told;
  // Which words a sentence holds differs from code to code, and all of them may hold these.
  return (say as unknown as Loosely)(`${group}.${code}`, { column: columnName(told.column, language), line, from, to });
}

export const reasonText = ({ code, ...told }: Reason, language: Language) => sentence("reasons", code, told, language);
export const noteText = ({ code, ...told }: Note, language: Language) => sentence("notes", code, told, language);

export const columnName = (column: string | undefined, language: Language) =>
  column && has(imports.columns, column) ? wordsIn(language, "imports")(`columns.${column}`) : (column ?? "");

export const actText = (act: string, language: Language) =>
  has(imports.acts, act) ? wordsIn(language, "imports")(`acts.${act}`) : act;
