import { recordAudits } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import type { CellsOfRow, Pass, Place, RowOutcome } from "@/lib/imports/kind";
import { keepInMind, recall } from "@/lib/imports/memory";
import { hashNationalId, nationalIdKeys } from "@/lib/people/national-id-vault";
import { announceResults } from "../announce-results";
import { findBatches } from "../named-rows/find-batches";
import { lockBatches } from "../read-participants";
import { batchesRunBy } from "../visibility";
import { decideRow, type Ground, type HashedRow, type Plan } from "./decide-row";
import { type EnteredRow, type ReadRow, readRow } from "./entered-row";
import { readGround } from "./read-ground";

type Read = ReadRow & { line: number; hash: string | null };
type Whole = Read & HashedRow & { row: EnteredRow };

/** One way through a file of completions. */
export function passThrough({ batchId: fixed }: Place, today: Day): Pass {
  const keys = nationalIdKeys();

  const readLine = ({ line, cells }: CellsOfRow): Read => {
    const read = readRow(cells, today);
    const nationalId = read.row?.nationalId ?? null;
    return { line, ...read, hash: nationalId && hashNationalId(nationalId, keys).toString("hex") };
  };
  const wholeOf = (read: Read[]) => read.filter((one): one is Whole => one.row !== null);

  const lookThrough = async (tx: Transaction, officer: Officer, rows: CellsOfRow[], importId: string) => {
    const read = rows.map(readLine);
    const whole = wholeOf(read);
    const batches = await findBatches(tx, batchesRunBy(officer), saidIn(whole), fixed);
    const ground = await readGround(tx, batches, whole, today);
    const participants = ground.batches.flatMap((batch) => batch.participants.map(({ enrolmentId }) => enrolmentId));
    const before = (await recall(tx, importId, participants)) as Map<string, number>;
    const named = new Map(before);
    const { outcomes } = decideAll(read, ground, fixed, named);
    const newlyNamed = [...named].filter(([enrolmentId]) => !before.has(enrolmentId));
    await keepInMind(tx, importId, newlyNamed);
    return outcomes;
  };

  const enter = async (tx: Transaction, officer: Officer, rows: CellsOfRow[], importId: string) => {
    const read = rows.map(readLine);
    const whole = wholeOf(read);
    const batches = await findBatches(tx, batchesRunBy(officer), saidIn(whole), fixed);
    await lockBatches(tx, batches);
    const ground = await readGround(tx, batches, whole, today);
    const { outcomes, plans } = decideAll(read, ground, fixed, new Map());
    await writePlans(tx, officer, plans, importId);
    return outcomes;
  };
  return { lookThrough, enter };
}

const saidIn = (rows: Whole[]) => rows.map(({ row }) => row.batch);

/** `named` holds the line that first named a participant, by enrolment. */
function decideAll(read: Read[], ground: Ground, fixed: string | null, named: Map<string, number>) {
  const plans: Plan[] = [];
  const outcomes = read.map(({ line, shown, notes, reasons, row, hash }): RowOutcome => {
    if (!row) return { line, outcome: "REFUSED", acts: [], notes, reasons, shown, effect: null };
    const decision = decideRow({ row, hash }, ground, fixed);
    const { enrolmentId } = decision;
    const first = enrolmentId === null ? undefined : named.get(enrolmentId);
    const said = { line, shown, notes: [...notes, ...decision.notes], effect: null };
    // Somebody's second line is refused, whatever became of the first.
    if (first !== undefined)
      return { ...said, outcome: "REFUSED", acts: [], reasons: [{ code: "participant-twice", line: first }] };
    if (enrolmentId !== null) named.set(enrolmentId, line);
    if (decision.outcome === "REFUSED") return { ...said, outcome: "REFUSED", acts: [], reasons: decision.reasons };
    if (decision.plan) plans.push(decision.plan);
    const { outcome, acts, title, plan } = decision;
    const entered = plan && { attendance: `${plan.result.attendancePercent}`, days: plan.recordedFor };
    return { ...said, outcome, acts, reasons: [], shown: { ...shown, ...entered, batch: title } };
  });
  return { outcomes, plans };
}

/** The same rows and entries as recordCompletions makes batch by batch, each kind in one statement. */
async function writePlans(tx: Transaction, officer: Officer, plans: Plan[], importId: string) {
  if (plans.length === 0) return;
  await tx.trainingResult.createMany({
    data: plans.map(({ recordedFor, result: { enrolmentId, outcome, attendancePercent, remarks } }) => ({
      ...{ enrolmentId, outcome, attendancePercent, remarks, recordedFor: dateOf(recordedFor) },
      recordedById: officer.id,
    })),
  });
  await announceResults(
    tx,
    plans.map(({ recordedFor, result: { enrolmentId, outcome } }) => ({ enrolmentId, outcome, recordedFor })),
  );
  const byBatch = Map.groupBy(plans, ({ batchId }) => batchId);
  await recordAudits(
    tx,
    officer,
    [...byBatch].map(([batchId, all]) => ({
      act: "completions.recorded" as const,
      subjectId: batchId,
      results: all.map(({ result: { enrolmentId, outcome } }) => ({ enrolmentId, outcome })),
      importId,
    })),
  );
}
