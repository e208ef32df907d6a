import { batch } from "./batch";
import { centre } from "./centre";
import { centres } from "./centres";
import { common } from "./common";
import { coverage } from "./coverage";
import { completions } from "./completions";
import { schemes } from "./schemes";
import { shell } from "./shell";

/** One namespace for each feature; its words stand in the file of its name. */
export const id = {
  batch,
  centre,
  centres,
  common,
  coverage,
  completions,
  schemes,
  shell,
} as const;
