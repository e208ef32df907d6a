import type { id } from "../id";
import type { SameKeys } from "../same-keys";
import { common } from "./common";
import { shell } from "./shell";

export const en: SameKeys<typeof id> = {
  common,
  shell,
};
