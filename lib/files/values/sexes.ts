import type { Sex } from "@/lib/people/national-id";
import type { Cell } from "../cell";
import type { Normalised } from "./normalised";

export type SexRefusal = "sex-unknown";

/** L/P, laki-laki/perempuan, M/F, pria/wanita. */
export function readSex(_cell: Cell | undefined): Normalised<Sex, never, SexRefusal> {
  throw new Error("Not written yet");
}
