/** Lines of cells below a head: the first column begins its lines, the others end at one edge. */
export function printTable(title: string, head: string[], lines: string[][]): void {
  const widths = head.map((_, at) => Math.max(...[head, ...lines].map((line) => (line[at] ?? "").length)));
  const printed = (line: string[]) =>
    line.map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  ");
  console.log(`\n${title}\n${printed(head)}`);
  for (const line of lines) console.log(printed(line));
}

/** Three digits that matter: 0.042, 1.86, 23.4, 312. */
export const shortNumber = (value: number) =>
  value < 0.1 ? value.toFixed(3) : value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);
