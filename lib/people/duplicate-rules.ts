/** Titles and forms of address, as they stand before names on Indonesian lists. */
export const formsOfAddress = "H HJ HAJI HAJJAH BAPAK BPK IBU SDR SDRI DR DRA DRS IR PROF KH KHJ NY TN".split(" ");

/** Degrees behind names. */
export const degrees = "AMD SE SH ST SP SPD SPDI SAG SIP SSOS SKOM MPD MM MSI MH".split(" ");

const titles = new Set([...formsOfAddress, ...degrees]);

/** Ways of writing one name that no distance between letters would find. */
const spellings: Record<string, string> = {
  M: "MUHAMAD",
  MD: "MUHAMAD",
  MHD: "MUHAMAD",
  MOH: "MUHAMAD",
  MUH: "MUHAMAD",
  MOCH: "MUHAMAD",
  MOHAMAD: "MUHAMAD",
  MOHAMMAD: "MUHAMAD",
  MOCHAMAD: "MUHAMAD",
  MOCHAMMAD: "MUHAMAD",
  ABD: "ABDUL",
};

/** The words of a name, without titles, in one spelling: "H. Moch. Soepardjo, S.Pd." is MUHAMAD SUPARJO. */
export function wordsOf(name: string): string[] {
  return name
    .normalize("NFKD")
    .replace(/[^A-Za-z ,.]/g, "")
    .toUpperCase()
    .replace(/,.*$/, "")
    .split(/[ .]+/)
    .filter((word) => word !== "" && !titles.has(word))
    .map((word) => spellings[word] ?? modernSpelling(word));
}

/** A name as it is looked for. The database says the same of every row (person_search_name, migration). */
export const searchName = (name: string) => wordsOf(name).join(" ");

/** The spelling of before 1972 in that of today; a letter written twice counts once. */
export const modernSpelling = (word: string) =>
  word
    .replaceAll("OE", "U")
    .replaceAll("DJ", "J")
    .replaceAll("TJ", "C")
    .replaceAll("NJ", "NY")
    .replaceAll("SJ", "SY")
    .replace(/(.)\1+/g, "$1");

/**
 * Could these be two ways of writing one person's name? Each word of the shorter must have its own in the longer: the
 * same, its initial, or one or two letters off. Not proof, only a reason to ask.
 */
export function similarNames(one: string, other: string): boolean {
  const [few, many] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length) as [string[], string[]];
  if (few.length === 0) return false;
  const left = [...many];
  return few.every((word) => {
    const at = left.findIndex((candidate) => alike(word, candidate));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** Not how a word is written but about how it sounds: SUYATNO and SUIATNO, SITI and SIETI, SLAMET and SLAMETH. */
const soundOf = (word: string) =>
  word
    .replaceAll("H", "")
    .replaceAll("Y", "I")
    .replaceAll("IE", "I")
    .replace(/(.)\1+/g, "$1");

/** Two ways of writing the very same name: the same words by their sound, in whatever order. */
export function sameName(one: string, other: string): boolean {
  const sounds = (name: string) => wordsOf(name).map(soundOf).sort().join(" ");
  return sounds(one) !== "" && sounds(one) === sounds(other);
}

function alike(one: string, other: string): boolean {
  if (one.length === 1 || other.length === 1) return one[0] === other[0];
  if (soundOf(one) === soundOf(other)) return true;
  const shorter = Math.min(one.length, other.length);
  return distance(one, other) <= (shorter < 5 ? 0 : shorter < 8 ? 1 : 2);
}

/** Letters to add, drop, change or swap with their neighbour. */
export function distance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let steps = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) steps = Math.min(steps, (beforeLast[j - 2] ?? 0) + 1);
      row.push(steps);
    }
    [beforeLast, last] = [last, row];
  }
  return last[other.length] ?? 0;
}
