import { RegionCode } from "@/lib/regions/region-code";
import { refused } from "@/lib/result";
import type { Cell } from "../cell";
import { type Normalised, normalised, noted } from "./normalised";

export type VillageCodeNote = "dots-added";
/** "village-code-bps": ten digits as the statistics office numbers villages, with three digits for the district. */
export type VillageCodeRefusal = "village-code-bps" | "village-code-unreadable";

/** A village's code with or without its dots. Whether there is such a village is for the regions to say. */
export const readVillageCode = (cell: Cell | undefined): Normalised<RegionCode, VillageCodeNote, VillageCodeRefusal> =>
  normalised(cell, ({ text }) => {
    const digits = text.replace(/[\s.'-]/g, "");
    if (!/^\d{10}$/.test(digits)) return refused("village-code-unreadable");
    // The fourth part of a code of the Ministry of Home Affairs begins with 1, 2 or 3 (lib/regions/region-kind.ts).
    if (!/^.{6}[123]/.test(digits)) return refused("village-code-bps");
    const value = RegionCode.parse(digits.replace(/^(..)(..)(..)(....)$/, "$1.$2.$3.$4"));
    return noted(value, { "dots-added": value !== text.trim() });
  });
