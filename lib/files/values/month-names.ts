import { distance } from "@/lib/people/duplicate-rules";

/** By their Indonesian and English names, short and long, with old spellings; in the order of the year. */
const names = [
  "januari january jan",
  "februari february feb peb pebruari",
  "maret march mar mrt",
  "april apr",
  "mei may",
  "juni june jun",
  "juli july jul",
  "agustus august agu agt ags agust aug",
  "september sep sept",
  "oktober october okt oct",
  "november nov nopember nop",
  "desember december des dec",
].map((month) => month.split(" "));

/** The month of a name, from 1; with a letter off where only one month is so near. Null for what is none. */
export function monthNamed(text: string): number | null {
  const word = text.toLowerCase().replace(/\.$/, "");
  const exact = names.findIndex((month) => month.includes(word));
  if (exact >= 0) return exact + 1;
  if (word.length < 5 || word.length > 12) return null;
  const near = names.flatMap((month, at) =>
    month.some((name) => name.length >= 5 && distance(word, name) <= (word.length < 8 ? 1 : 2)) ? [at + 1] : [],
  );
  return near.length === 1 ? (near[0] ?? null) : null;
}
