/** The field of a unit, of one candidate of a form or of its only one. */
export const unitField = (of: string, code: string) => `unit.${of}.${code}`;

/** The units ticked as BK, by the candidate they belong to ("" where a form has only one), and what to show again. */
export function unitsTicked(form: FormData) {
  const ticked = new Map<string, string[]>();
  const entered: Record<string, string> = {};
  for (const name of new Set(form.keys())) {
    const parts = /^unit\.([^.]*)\.(.+)$/.exec(name);
    if (!parts) continue;
    const [, of = "", code = ""] = parts;
    ticked.set(of, [...(ticked.get(of) ?? []), code]);
    entered[name] = "on";
  }
  return { ticked, entered };
}
