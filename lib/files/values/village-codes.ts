import type { RegionCode } from "@/lib/regions/region-code";
import type { Cell } from "../cell";
import type { Normalised } from "./normalised";

export type VillageCodeNote = "dots-added";
/** "village-code-bps": ten digits in the order of the statistics office, whose districts have three. */
export type VillageCodeRefusal = "village-code-bps" | "village-code-unreadable";

/** A village's code with or without its dots. Whether there is such a village is for the regions to say. */
export function readVillageCode(_cell: Cell | undefined): Normalised<RegionCode, VillageCodeNote, VillageCodeRefusal> {
  throw new Error("Not written yet");
}
