import type { Cell } from "../cell";
import type { Normalised } from "./normalised";

/** Any other text, in one line; a cell that starts a formula is refused here as everywhere. */
export function readText(_cell: Cell | undefined): Normalised<string, "spaces-removed", never> {
  throw new Error("Not written yet");
}
