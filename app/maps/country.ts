import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Country } from "./outlines";

/** Read when the maps are made; a page only points at the finished drawings. */
export const readCountry = (): Country =>
  JSON.parse(readFileSync(join(process.cwd(), "app/maps/indonesia.topo.json"), "utf8"));
