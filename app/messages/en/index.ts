import type { id } from "../id";
import type { SameKeys } from "../same-keys";
import { batch } from "./batch";
import { centre } from "./centre";
import { centres } from "./centres";
import { common } from "./common";
import { coverage } from "./coverage";
import { completions } from "./completions";
import { schemes } from "./schemes";
import { shell } from "./shell";

export const en: SameKeys<typeof id> = {
  batch,
  centre,
  centres,
  common,
  coverage,
  completions,
  schemes,
  shell,
};
