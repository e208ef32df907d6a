/**
 * The problem that every row of those sent has, if it is one of these: then it lies with the one day of the form, and is
 * said once beside it instead of beside each row.
 */
export function sharedProblem<Of extends string>(
  rows: { problem: string }[],
  sent: number,
  ofTheDay: readonly Of[],
): Of | null {
  const [first] = rows;
  const shared = ofTheDay.find((problem) => problem === first?.problem);
  if (shared === undefined || rows.length < sent) return null;
  return rows.every(({ problem }) => problem === shared) ? shared : null;
}
