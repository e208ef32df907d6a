import type { Competence } from "./competence";

/** A unit of the scheme; the certificate takes all the core ones. */
export type Unit = { code: string; core: boolean };

export type UnitProblem = "unit-not-in-scheme" | "core-unit-not-yet" | "no-unit-not-yet";

/**
 * Why these units do not carry this recommendation, or null. K takes K in every core unit of the scheme; BK says in which
 * unit (FR.AK.02, guideline series PBNSP 201/202 after Peraturan BNSP 2/2017: evidence is judged unit by unit). A scheme
 * whose units are not known here is judged as a whole.
 */
export function unitProblem(
  { recommendation, notYetUnits }: { recommendation: Competence; notYetUnits: readonly string[] },
  units: readonly Unit[],
): UnitProblem | null {
  const known = new Map(units.map((unit) => [unit.code, unit]));
  if (notYetUnits.some((code) => !known.has(code))) return "unit-not-in-scheme";
  if (recommendation === "NOT_YET_COMPETENT")
    return notYetUnits.length === 0 && units.length > 0 ? "no-unit-not-yet" : null;
  return notYetUnits.some((code) => known.get(code)?.core) ? "core-unit-not-yet" : null;
}

/** All units of the scheme, told apart by those that are BK. */
export function judgedUnits(notYetUnits: readonly string[], units: readonly Unit[]) {
  const notYet = new Set(notYetUnits);
  const codes = units.map(({ code }) => code);
  return {
    competentUnits: codes.filter((code) => !notYet.has(code)),
    notYetUnits: codes.filter((code) => notYet.has(code)),
  };
}
