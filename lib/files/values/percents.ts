import { refused } from "@/lib/result";
import type { Cell } from "../cell";
import { type Normalised, normalised, noted } from "./normalised";

export type PercentNote = "percent-rounded";
export type PercentRefusal = "percent-unreadable";

/**
 * A share in whole percent, 0 to 100, half up: "85", "85 %", "87,5%". "0,85" without its sign is not read: it may be
 * meant as 85 or as less than 1.
 */
export const readPercent = (cell: Cell | undefined): Normalised<number, PercentNote, PercentRefusal> =>
  normalised(cell, ({ text }) => {
    const [, whole = "", part = "", sign] = /^\s*(\d{1,3})(?:[.,](\d+))?\s*(%)?\s*$/.exec(text) ?? [];
    const share = Number(`${whole}.${part || "0"}`);
    const unclear = share > 0 && share < 1 && sign === undefined;
    if (whole === "" || share > 100 || unclear) return refused("percent-unreadable");
    const percent = Math.round(share);
    return noted(percent, { "percent-rounded": percent !== share });
  });
