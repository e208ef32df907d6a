import { modernSpelling } from "@/lib/people/duplicate-rules";

/** What nearly every legal name begins with: looking for a part of it finds the country. */
const beginnings = ["KOPERASI DESA MERAH PUTIH ", "KOPERASI KELURAHAN MERAH PUTIH "];
const common = /KOPERASI|KOPDES|KOPKEL|KDKMP|KDMP|KKMP|KELURAHAN|MERAH|PUTIH/g;

/** Below this length the index of trigrams has nothing to hold on to. */
export const shortestWord = 3;
const mostWords = 6;
const longestWord = 24;
/** A shorter word is near too many others. */
const shortestToGuess = 7;

export type NameSearch = {
  /** What a name has to contain, each somewhere: upper case, as names are stored. */
  words: string[];
  /** Something was typed, but nothing that tells one name from another. */
  tellsNothing: boolean;
};

/** What is typed into the search field, as words to look for: "koperasi desa sidomulyo, ceper" is SIDOMULYO and CEPER. */
export function nameSearch(typed: string): NameSearch {
  const all = typed
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(common, " ")
    .split(/[^\p{L}\p{N}'-]+/u);
  const telling = all
    .filter((word) => word.length >= shortestWord && !beginnings.some((beginning) => beginning.includes(word)))
    .map((word) => word.slice(0, longestWord));
  const words = [...new Set(telling)].slice(0, mostWords);
  return { words, tellsNothing: typed !== "" && words.length === 0 };
}

/** For LIKE. What a word may hold (letters, digits, ' and -) needs no escape. */
export const containing = (word: string) => `%${word}%`;

/**
 * For LIKE: the word, its spelling of today, and whatever is one slip of the finger away: a letter wrong, missing or too
 * many, two neighbours swapped. The index finds each by its letters left and right of the slip, which costs little even
 * where a comparison of likeness would have to look at the whole country.
 */
export function nearly(word: string, shortest = shortestToGuess): string[] {
  const spelt = [word, modernSpelling(word)];
  if (word.length < shortest) return [...new Set(spelt)].map(containing);
  const at = [...word].map((_, place) => [word.slice(0, place), word.slice(place)] as const);
  const slips = at.flatMap(([before, after]) => [
    `${before}_${after.slice(1)}`,
    `${before}${after.slice(1)}`,
    `${before}_${after}`,
    ...(after.length > 1 ? [`${before}__${after.slice(2)}`] : []),
  ]);
  return [...new Set([...spelt, ...slips])].map(containing).filter((pattern) => !findsAll(pattern));
}

/** A slip in MERAHX that fits MERAH PUTIH fits the country. */
function findsAll(pattern: string) {
  const form = new RegExp(`^${pattern.replaceAll("%", ".*").replaceAll("_", ".")}$`, "u");
  return beginnings.some((beginning) => form.test(beginning));
}
