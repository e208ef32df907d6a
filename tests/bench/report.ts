import { mostTimes, trivial } from "./items";
import { type Imported, mostSeconds, mostTimesIdle, p99, rowsOfFile } from "./measure-imports";
import { clientsAtOnce, type Measured } from "./measure-pages";
import { mostTimesOfBareRows, mostTimesOfOneRow, type Writes } from "./measure-writes";
import type { Comparison, Speed } from "./rounds";
import { median } from "./statistics";
import { printTable, shortNumber } from "./table";
import { mostBytes, parts, type Weight } from "./weight";

/** What a goal asks, what was measured, and whether that is enough. */
export type Verdict = { goal: string; met: boolean };

const head = [
  "ms; × trivial",
  ...clientsAtOnce.flatMap((clients) => [`${clients}: p50`, "p99", "per s", "×"]),
  ...["rows", "SQL", "goal"],
];
const cells = ({ p50, p99, perSecond }: Speed) => [p50, p99, perSecond].map(shortNumber);
const rowsCell = (rows: number) => (rows < 10 ? rows.toFixed(1) : rows.toFixed(0));
const mark = (met: boolean) => (met ? "met" : "MISSED");

type Cost = { rows: number; floor: number };

/** Pages and requests beside the trivial one of their kind; the trivial ones' speed is that of all rounds. */
export function reportPages(measured: Measured[], trivialCost: Record<keyof typeof trivial, Cost>): Verdict[] {
  const verdicts: Verdict[] = [];
  const lines: string[][] = [];
  for (const kind of ["page", "request"] as const) {
    const ofKind = measured.filter(({ item }) => item.kind === kind);
    const speeds = clientsAtOnce.flatMap((_, at) => cells(together(ofKind.map((one) => one.at[at]))).concat(""));
    const { rows, floor } = trivialCost[kind];
    lines.push([trivial[kind].name, ...speeds, rowsCell(rows), shortNumber(floor), ""]);
    for (const { item, at, rows, floor } of ofKind) {
      const most = item.most ?? mostTimes[kind];
      for (const [place, { times }] of at.entries())
        verdicts.push({
          goal: `${item.name}, ${clientsAtOnce[place]} at once: ${times.toFixed(2)} of at most ${most} × trivial`,
          met: times <= most,
        });
      const met = at.every(({ times }) => times <= most);
      const compared = at.flatMap(({ item: speed, times }) => [...cells(speed), times.toFixed(2)]);
      lines.push([item.name, ...compared, rowsCell(rows), shortNumber(floor), `≤ ${most} ${mark(met)}`]);
    }
  }
  printTable("Pages and API", head, lines);
  return verdicts;
}

const together = (comparisons: (Comparison | undefined)[]): Speed => {
  const speeds = comparisons.flatMap((one) => one?.trivial ?? []);
  const of = (figure: keyof Speed) => median(speeds.map((speed) => speed[figure]));
  return { p50: of("p50"), p99: of("p99"), perSecond: of("perSecond") };
};

/** The commands of a batch beside the same without ledger and audit, and the figures read right after. */
export function reportWrites({ alone, crowd, oneRow, rows, bareRows, floor }: Writes): Verdict[] {
  const runs = [alone, crowd];
  const met = runs.every(({ times }) => times <= mostTimesOfBareRows);
  const kept = runs.flatMap((run) => [...cells(run.kept), run.times.toFixed(2)]);
  const bare = runs.flatMap((run) => [...cells(run.bare), "1"]);
  const reads = runs.flatMap(({ reads }) => [shortNumber(reads.p50), shortNumber(reads.p99), "", ""]);
  printTable(
    "A batch of 16: completions, recommendations, decisions, certificates",
    ["ms; × bare", ...head.slice(1)],
    [
      ["the same without ledger and audit", ...bare, rowsCell(bareRows), shortNumber(floor), ""],
      ["the four commands", ...kept, rowsCell(rows), shortNumber(floor), `≤ ${mostTimesOfBareRows} ${mark(met)}`],
      ["its district's figures, moved by 16", ...reads, "", "", "exact"],
    ],
  );
  printTable(
    "The same four commands for one person of a batch, and for all 16",
    ["ms", "p50", "p99", "per s", "×"],
    [
      ["one person", ...cells(oneRow.one), "1"],
      ["a batch", ...cells(oneRow.whole), oneRow.times.toFixed(2)],
    ],
  );
  return [
    ...runs.map(({ times }, place) => ({
      goal: `a batch's write, ${clientsAtOnce[place]} at once: ${times.toFixed(2)} of at most ${mostTimesOfBareRows} × without ledger and audit`,
      met: times <= mostTimesOfBareRows,
    })),
    {
      goal: `a batch of 16: ${oneRow.times.toFixed(2)} of at most ${mostTimesOfOneRow} × one person's rows`,
      met: oneRow.times <= mostTimesOfOneRow,
    },
  ];
}

/** A file of new people beside plain COPY of the same rows, and a page meanwhile beside itself before. */
export function reportImports({ dryRun, run, entered, copy, idle, meanwhile, memory }: Imported): Verdict[] {
  const line = (name: string, seconds: number) => [
    ...[name, shortNumber(seconds), shortNumber(rowsOfFile / seconds), shortNumber(seconds / copy)],
  ];
  printTable(
    `An import of ${rowsOfFile} rows, ${entered} of them entered`,
    ["s; × COPY", "seconds", "rows per s", "×"],
    [line("plain COPY", copy), line("dry run", dryRun), line("entering", run), line("both", dryRun + run)],
  );
  const times = p99(meanwhile) / p99(idle);
  printTable(
    "A page meanwhile",
    ["ms", "p99 idle", "p99 meanwhile", "×"],
    [["/coverage/33", shortNumber(p99(idle)), shortNumber(p99(meanwhile)), shortNumber(times)]],
  );
  console.log(`\nMemory of the worker: ${memory.before.toFixed(0)} MB before, ${memory.peak.toFixed(0)} MB at most.`);
  return [
    {
      goal: `${rowsOfFile} rows looked through and entered: ${(dryRun + run).toFixed(1)} of at most ${mostSeconds} s`,
      met: dryRun + run <= mostSeconds && entered >= rowsOfFile * 0.99,
    },
    {
      goal: `a page's p99 while an import runs: ${times.toFixed(2)} of at most ${mostTimesIdle} × idle`,
      met: times <= mostTimesIdle,
    },
  ];
}

const kilobytes = (bytes: number) => (bytes / 1_000).toFixed(1);

/** What each public page weighs on its way to a browser. */
export function reportWeight(weights: Weight[]): Verdict[] {
  const goals = [
    ["readable", "until it can be read"],
    ["all", "first visit"],
    ["next", "next page"],
  ] as const;
  const lines = weights.map((weight) => [
    weight.path,
    ...parts.map((part) => kilobytes(weight.parts[part])),
    ...goals.map(([figure]) => kilobytes(weight[figure])),
  ]);
  lines.push(["at most", ...parts.map(() => ""), ...goals.map(([figure]) => kilobytes(mostBytes[figure]))]);
  printTable("Weight", ["kB, compressed", ...parts, ...goals.map(([, words]) => words)], lines);
  return weights.flatMap((weight) =>
    goals.map(([figure, words]) => ({
      goal: `${weight.path}, ${words}: ${kilobytes(weight[figure])} of at most ${kilobytes(mostBytes[figure])} kB`,
      met: weight[figure] <= mostBytes[figure],
    })),
  );
}

/** Says which goals are missed, or that none is. */
export function reportVerdicts(verdicts: Verdict[]): boolean {
  const missed = verdicts.filter(({ met }) => !met);
  console.log(`\n${verdicts.length - missed.length} of ${verdicts.length} goals met.`);
  for (const { goal } of missed) console.log(`MISSED ${goal}`);
  return missed.length === 0;
}
