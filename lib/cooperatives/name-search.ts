/** Words that nearly every legal name has: looking for them finds the country. */
const common = new Set([
  "KOPERASI",
  "KOPDES",
  "KOPKEL",
  "KDKMP",
  "KDMP",
  "KKMP",
  "DESA",
  "KELURAHAN",
  "MERAH",
  "PUTIH",
]);

/** Below this length the index of trigrams has nothing to hold on to. */
export const shortestWord = 3;
const mostWords = 6;

export type NameSearch = {
  /** What a name has to contain, each somewhere: upper case, as names are stored. */
  words: string[];
  /** Something was typed, but nothing that can be looked for. */
  tooShort: boolean;
};

/** What is typed into the search field, as words to look for: "koperasi desa sidomulyo, ceper" is SIDOMULYO and CEPER. */
export function nameSearch(typed: string): NameSearch {
  const all = typed
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .split(/[^\p{L}\p{N}'-]+/u)
    .filter((word) => word !== "");
  const telling = all.filter((word) => !common.has(word));
  const words = [...new Set(telling.filter((word) => word.length >= shortestWord))].slice(0, mostWords);
  return { words, tooShort: telling.length > 0 && words.length === 0 };
}

/** For LIKE. What a word may hold (letters, digits, ' and -) needs no escape. */
export const containing = (word: string) => `%${word}%`;
