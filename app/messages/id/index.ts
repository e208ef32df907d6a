import { common } from "./common";
import { shell } from "./shell";

/** One namespace for each feature; its words stand in the file of its name. */
export const id = {
  common,
  shell,
} as const;
