import type { SchemeUnits } from "./change-details";

/** A unit code in any of the styles of the SKKNI, or one of its kind: letters, digits and dots. */
const line = /^([A-Z]{1,4}[A-Z0-9.]{4,24})\s+(\S.*)$/;

export type UnitLines = { units: SchemeUnits; unread: string[] };

/** Units as they are typed, one a line: "M.70DES00.001.1 Menyusun Rancangan AD/ART". A unit named twice is core. */
export function unitsTyped(core: string, optional: string): UnitLines {
  const units = new Map<string, SchemeUnits[number]>();
  const unread: string[] = [];
  for (const [text, isCore] of [
    [core, true],
    [optional, false],
  ] as const)
    for (const typed of text.split(/\r?\n/).map((it) => it.trim()))
      if (typed !== "") {
        const [, code, title] = line.exec(typed) ?? [];
        if (!code || !title) unread.push(typed);
        else if (!units.has(code)) units.set(code, { code, title: title.trim(), core: isCore });
      }
  return { units: [...units.values()], unread };
}

/** The same, as the form shows units that are known. */
export const linesOf = (units: SchemeUnits, core: boolean) =>
  units
    .filter((unit) => unit.core === core)
    .map(({ code, title }) => `${code} ${title}`)
    .join("\n");
