import { randomUUID } from "node:crypto";
import { readPolicy } from "@/lib/approvals/read-policy";
import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { changingCoverage } from "@/lib/coverage/change-coverage";
import type { Transaction } from "@/lib/db/database";
import type { CellsOfRow, Pass, Place, RowOutcome } from "@/lib/imports/kind";
import { hashNationalId, type NationalIdKeys, nationalIdKeys } from "@/lib/people/national-id-vault";
import { ok } from "@/lib/result";
import { firstOf, type Span } from "./copies";
import { decideRow, type Plan } from "./decide-row";
import { type EnteredRow, type ReadRow, readRow } from "./entered-row";
import { keepForeseen, layOver, readForeseen } from "./foreseen";
import type { Ground, KnownCooperative, KnownPerson } from "./ground";
import { addTerms, findCertified, findCooperatives, findLikely, findPeople, type HashedRow } from "./read-ground";
import { isStillFound, type RowFinding } from "./row-findings";
import { writePlans } from "./write-plans";

type Read = ReadRow & { line: number };
type Whole = Read & HashedRow & { row: EnteredRow; newId: string };
type Decided = { outcomes: RowOutcome[]; plans: Plan[] };

/** One way through a file of people and terms. */
export function passThrough({ cooperativeId: fixed }: Place, today: Day): Pass {
  const keys = nationalIdKeys();

  const lookThrough = async (tx: Transaction, officer: Officer, rows: CellsOfRow[], importId: string) => {
    const lines = rows.map((row) => readLine(row, today));
    const all = wholeRowsOf(lines, keys);
    const found = await findCooperatives(tx, officer, all, fixed);
    const foreseen = await readForeseen(tx, importId, all, [...found.cooperatives.keys()]);
    const copies = new Map(foreseen.copies);
    const read = refusingCopies(lines, all, copies);
    const left = new Set(read.flatMap(({ line, row }) => (row ? [line] : [])));
    const whole = all.filter(({ line }) => left.has(line));
    const people = await findPeople(tx, hashesOf(whole));
    const ground = await groundOf(tx, officer, { found, people, whole, today, fixed });
    layOver(ground, foreseen);
    const decided = decideAll(read, whole, ground, fixed);
    await keepForeseen(tx, importId, { ground, plans: decided.plans, copies }, foreseen);
    return decided.outcomes;
  };

  const enter = async (tx: Transaction, officer: Officer, rows: CellsOfRow[], importId: string) => {
    const read = rows.map((row) => readLine(row, today));
    const whole = wholeRowsOf(read, keys);
    const found = await findCooperatives(tx, officer, whole, fixed);
    const before = await findPeople(tx, hashesOf(whole));
    const touched = {
      people: [...new Set(whole.map(({ hash, newId }) => before.get(hash)?.id ?? newId))],
      cooperatives: [...found.cooperatives.keys()],
    };
    const cause = { act: "import.confirmed", subjectId: importId };
    const entered = await changingCoverage<RowOutcome[], never>(tx, touched, cause, async () => {
      // Read under the locks, so that what is decided still holds when it is written.
      const people = await findPeople(tx, hashesOf(whole));
      const ground = await groundOf(tx, officer, { found, people, whole, today, fixed });
      const { outcomes, plans } = decideAll(read, whole, ground, fixed);
      await writePlans(tx, officer, plans);
      return ok(outcomes);
    });
    return entered.ok ? entered.value : [];
  };
  return { lookThrough, enter };
}

const readLine = ({ line, cells }: CellsOfRow, today: Day): Read => ({ line, ...readRow(cells, today) });

/** Somebody's second line for the same post and days is refused, whatever became of the first. */
function refusingCopies(read: Read[], whole: Whole[], copies: Map<string, Span[]>): Read[] {
  const byLine = new Map(whole.map((row) => [row.line, row]));
  return read.map((one) => {
    const row = byLine.get(one.line);
    const first = row ? firstOf(copies, row) : null;
    return first === null ? one : { ...one, row: null, reasons: [{ code: "copy-in-file", line: first }] };
  });
}

/** The same new person on several rows of a portion is to have one id. */
function wholeRowsOf(read: Read[], keys: NationalIdKeys): Whole[] {
  const newIds = new Map<string, string>();
  return read.flatMap((one) => {
    if (!one.row) return [];
    const hash = hashNationalId(one.row.identity.nationalId, keys).toString("hex");
    const newId = newIds.get(hash) ?? randomUUID();
    newIds.set(hash, newId);
    return [{ ...one, row: one.row, hash, newId }];
  });
}
const hashesOf = (rows: HashedRow[]) => [...new Set(rows.map(({ hash }) => hash))];

type Facts = {
  fixed: string | null;
  found: Awaited<ReturnType<typeof findCooperatives>>;
  people: Map<string, KnownPerson>;
  whole: Whole[];
  today: Day;
};

async function groundOf(
  tx: Transaction,
  officer: Officer,
  { found, people, whole, today, fixed }: Facts,
): Promise<Ground> {
  const cooperatives = new Map<string, KnownCooperative>(
    [...found.cooperatives].map(([id, cooperative]) => [id, { ...cooperative, terms: [] }]),
  );
  const rules = await addTerms(tx, cooperatives);
  const certified = await findCertified(
    tx,
    [...people.values()].map(({ id }) => id),
    today,
  );
  const unknown = whole.filter(({ hash }) => !people.has(hash));
  const likely = await findLikely(tx, unknown, { ...found, cooperatives }, fixed);
  const policy = await readPolicy(tx, officer, "EX_OFFICIO_CHAIR", today);
  const exOfficioNeedsApproval = (policy?.levels.length ?? 0) > 0;
  return {
    ...{ ...found, ...rules, today, cooperatives, people, certified, likely, exOfficioNeedsApproval },
    newcomers: new Map(),
  };
}

function decideAll(read: Read[], whole: Whole[], ground: Ground, fixed: string | null): Decided {
  const byLine = new Map(whole.map((row) => [row.line, row]));
  const plans: Plan[] = [];
  const found: { cooperativeId: string; findings: RowFinding[]; outcome: RowOutcome }[] = [];
  const outcomes = read.map(({ line, shown, notes, reasons }): RowOutcome => {
    const row = byLine.get(line);
    if (!row) return { line, outcome: "REFUSED", acts: [], notes, reasons, shown, effect: null };
    const decision = decideRow({ ...row, fixed }, ground);
    const said = { line, shown, notes: [...notes, ...decision.notes] };
    if (decision.outcome === "REFUSED")
      return { ...said, outcome: "REFUSED", acts: [], reasons: decision.reasons, effect: null };
    if (decision.plan) plans.push(decision.plan);
    const { acts, effect, cooperativeId } = decision;
    const outcome = { ...said, outcome: decision.outcome, acts, reasons: [], effect };
    if (decision.findings.length > 0) found.push({ cooperativeId, findings: decision.findings, outcome });
    return outcome;
  });
  // Only what the rows behind it do not put right: a board is seldom whole after each single row.
  for (const { cooperativeId, findings, outcome } of found)
    for (const finding of findings.filter((one) => isLeft(one, cooperativeId, ground)))
      outcome.notes.push({ code: finding.rule, from: String(finding.many), warns: true });
  return { outcomes, plans };
}

function isLeft(finding: RowFinding, cooperativeId: string, ground: Ground): boolean {
  const [standing, cooperative] = [ground.standing.get(cooperativeId), ground.cooperatives.get(cooperativeId)];
  if (!standing || !cooperative) return false;
  const { ruleChanges: changes, today } = ground;
  return isStillFound(finding, { standing, terms: cooperative.terms, changes, today });
}
