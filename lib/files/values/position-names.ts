import type { Position } from "@/lib/cooperatives/positions";
import type { Cell } from "../cell";
import type { Normalised } from "./normalised";

export type PositionNote = "position-corrected";
/** "position-ambiguous": a vice chair of neither field, a supervisor of unknown rank. */
export type PositionRefusal = "position-unknown" | "position-ambiguous";

/** A post by its Indonesian or English name, with synonyms and slips of the finger. */
export function readPosition(_cell: Cell | undefined): Normalised<Position, PositionNote, PositionRefusal> {
  throw new Error("Not written yet");
}
