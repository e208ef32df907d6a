import type { Sex } from "@/lib/people/national-id";
import { refused } from "@/lib/result";
import type { Cell } from "../cell";
import { type Normalised, normalised, noted } from "./normalised";

export type SexRefusal = "sex-unknown";

const words: Record<Sex, string[]> = {
  FEMALE: ["p", "pr", "prp", "perempuan", "wanita", "w", "f", "female", "woman", "ibu"],
  MALE: ["l", "lk", "laki", "lakilaki", "laki2", "pria", "m", "male", "man", "bapak"],
};

/** L/P, laki-laki/perempuan, M/F, pria/wanita. */
export const readSex = (cell: Cell | undefined): Normalised<Sex, never, SexRefusal> =>
  normalised(cell, ({ text }) => {
    const word = text.toLowerCase().replace(/[^a-z0-9]/g, "");
    const sex = (["FEMALE", "MALE"] as const).find((one) => words[one].includes(word));
    return sex ? noted(sex) : refused("sex-unknown");
  });
