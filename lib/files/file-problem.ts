import type { FileRefusal } from "./read-sheet";

/** Thrown deep inside a file that cannot be read, and caught where it was opened: there it is a refusal. */
export class FileProblem extends Error {
  constructor(
    readonly refusal: FileRefusal,
    why: string,
  ) {
    super(why);
    this.name = "FileProblem";
  }
}

export const torn = (why: string) => new FileProblem("torn", why);
