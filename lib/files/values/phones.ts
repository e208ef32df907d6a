import type { Cell } from "../cell";
import type { Normalised } from "./normalised";

export type PhoneNote = "phone-rewritten";
export type PhoneRefusal = "phone-unreadable";

/** A telephone number as dialled in Indonesia; "+62…" is one and no formula. */
export function readPhone(_cell: Cell | undefined): Normalised<string, PhoneNote, PhoneRefusal> {
  throw new Error("Not written yet");
}
