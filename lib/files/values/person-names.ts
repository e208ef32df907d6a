import { degrees, formsOfAddress } from "@/lib/people/duplicate-rules";
import { refused } from "@/lib/result";
import type { Cell } from "../cell";
import { inOneLine, type Normalised, normalised, noted } from "./normalised";

export type NameNote = "spaces-removed" | "case-changed" | "titles-left-out";
export type NameRefusal = "name-unreadable";

const before = new Set(formsOfAddress);
/** With further degrees that lists of board members hold, but that are left alone where names are compared. */
const behind = new Set([
  ...degrees,
  ..."SHI SEI SST STP SPT SKM SKEP SKEB SPSI SPI SHUT SSI SSN SPDSD SPDAUD MPDI MAG MKOM MKN MPH MAP MSC MBA LC".split(
    " ",
  ),
  ..."AMK AMKEB AMDKEB BA BSC PHD NERS APT".split(" "),
]);

/** A person's name without titles and degrees, in capitals only where a name has them. */
export const readPersonName = (cell: Cell | undefined): Normalised<string, NameNote, NameRefusal> =>
  normalised(cell, ({ text }) => {
    const oneLine = inOneLine(text);
    const untitled = withoutTitles(oneLine);
    const name = inMixedCase(untitled);
    if (!/\p{L}/u.test(name) || /\d/.test(name) || name.length < 3 || name.length > 120)
      return refused("name-unreadable");
    return noted(name, {
      "spaces-removed": oneLine !== text,
      "titles-left-out": untitled !== oneLine,
      "case-changed": name !== untitled,
    });
  });

/** "H. Sukirman, S.E., M.M." is Sukirman; "Haji" alone stays, since somebody may be called so. */
function withoutTitles(name: string): string {
  const [named = "", ...after] = name.split(",").map((part) => part.trim());
  const words = apart(named).split(" ");
  while (words.length > 1 && before.has(letters(words[0]))) words.shift();
  while (words.length > 1 && isDegree(words.at(-1))) words.pop();
  const kept = after.filter((part) => part !== "" && !part.split(" ").every(isDegree));
  return [words.join(" "), ...kept].join(", ");
}

/** "H.Sukirman" as "H. Sukirman", "A.Karim" as it is. */
function apart(name: string): string {
  const joined = /^(\p{L}+\.)(?=\p{L})/u.exec(name)?.[1];
  return joined && before.has(letters(joined)) ? `${joined} ${apart(name.slice(joined.length))}` : name;
}

const letters = (word = "") => word.replace(/[^\p{L}]/gu, "").toUpperCase();

/** S.E., S.Pd.I., SH; small letters without a dot are a name. */
const isDegree = (word = "") => behind.has(letters(word)) && (word.includes(".") || /\p{Lu}{2}/u.test(word));

/** A name all in capitals or all in small letters, as one writes it. */
function inMixedCase(name: string): string {
  const mixed = name !== name.toUpperCase() && name !== name.toLowerCase();
  if (mixed) return name;
  return name.toLowerCase().replace(/(^|[\s.,\-(])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase());
}
