import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { createTranslator } from "use-intl/core";
import type { Language } from "@/lib/language";
import { en } from "./en";
import { id } from "./id";

export const languageCookie = "language";

/** The reader's language: Indonesian unless a cookie says English. */
export const languageOf = cache(
  async (): Promise<Language> => ((await cookies()).get(languageCookie)?.value === "en" ? "en" : "id"),
);

/** A namespace of the catalogue: the name of its file. */
export type Namespace = keyof typeof id;

const speak = <Name extends Namespace>(language: Language, namespace: Name) =>
  // The cast tells the compiler that English has the keys of Indonesian, which SameKeys has already held it to.
  createTranslator({
    locale: language,
    messages: language === "en" ? (en as unknown as typeof id) : id,
    namespace,
    timeZone: "Asia/Jakarta",
  });

export type Say<Name extends Namespace> = ReturnType<typeof speak<Name>>;

// A translator parses a sentence once and then remembers it, so each is kept for all requests.
const spoken = new Map<string, unknown>();

/** The words of a namespace in a language already known. */
export function wordsIn<Name extends Namespace>(language: Language, namespace: Name): Say<Name> {
  const key = `${language}/${namespace}`;
  if (!spoken.has(key)) spoken.set(key, speak(language, namespace));
  return spoken.get(key) as Say<Name>;
}

/** The words of a namespace for a page or an action. Client components are given finished sentences. */
export const words = async <Name extends Namespace>(namespace: Name) => wordsIn(await languageOf(), namespace);
