import { wordsOf } from "./duplicate-rules";

/** Below this length the index of trigrams has nothing to hold on to. */
export const shortestWord = 3;
const mostWords = 5;
const longestWord = 24;

export type NameWords = {
  /** What a name has to contain, each somewhere, as search names are stored. */
  words: string[];
  /** Something was typed, but nothing that tells one person from another. */
  tellsNothing: boolean;
};

/** What is typed into the field for a name: "H. Moch. Soepar" is MUHAMAD and SUPAR. */
export function nameWords(typed: string): NameWords {
  const telling = wordsOf(typed)
    .filter((word) => word.length >= shortestWord)
    .map((word) => word.slice(0, longestWord));
  const words = [...new Set(telling)].slice(0, mostWords);
  return { words, tellsNothing: typed !== "" && words.length === 0 };
}
