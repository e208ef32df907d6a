import { refused } from "@/lib/result";
import type { TrainingOutcome } from "@/lib/training/outcomes";
import type { Cell } from "../cell";
import { type Normalised, normalised, noted } from "./normalised";

export type OutcomeRefusal = "outcome-unknown";

/** Letters only, in lower case. A plain yes or no is left to whoever knows what it was the answer to. */
const words: Record<TrainingOutcome, string[]> = {
  COMPLETED: ["completed", "lulus", "l", "tuntas", "lulus pelatihan", "passed", "pass", "memenuhi"],
  FAILED: [
    "failed",
    "tidak lulus",
    "tdk lulus",
    "tl",
    "tidak tuntas",
    "gagal",
    "fail",
    "belum lulus",
    "tidak memenuhi",
  ],
  DROPPED: [
    "dropped",
    "mengundurkan diri",
    "mundur",
    "berhenti",
    "keluar",
    "dropped out",
    "drop out",
    "do",
    "withdrew",
  ],
  NO_SHOW: ["no show", "noshow", "tidak hadir", "tdk hadir", "th", "tidak datang", "did not come", "absen", "absent"],
};

const byWord = new Map(
  Object.entries(words).flatMap(([outcome, all]) => all.map((word) => [word, outcome as TrainingOutcome])),
);

/** What came of a course, in the words of the lists that centres keep. */
export const readOutcome = (cell: Cell | undefined): Normalised<TrainingOutcome, never, OutcomeRefusal> =>
  normalised(cell, ({ text }) => {
    const bare = text
      .toLowerCase()
      .replace(/[^a-z]+/g, " ")
      .trim();
    const outcome = byWord.get(bare);
    return outcome ? noted(outcome) : refused("outcome-unknown");
  });
