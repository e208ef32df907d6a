import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { database, type Transaction, transaction } from "@/lib/db/database";
import type { Import } from "@/lib/db/generated/client";
import { readSheet, type Sheet } from "@/lib/files/read-sheet";
import type { Mapping } from "./columns-said";
import { addedTo, type Counts, countedWith, type Effects, noRows } from "./counts";
import { giveUp } from "./give-up";
import { type ImportKind, MetAnother } from "./kind";
import { forget } from "./memory";
import { portionsOf } from "./portions";
import { openFile } from "./sealed-file";
import { after, type ImportState } from "./state";
import { storeEntered, storeForeseen } from "./store-outcomes";

/** A pass that has begun so often dies of something that the next would die of as well. */
const mostAttempts = 20;

/** Raised where a worker is told to stop: what is not done is left to the next. */
export class Interrupted extends Error {}

/**
 * Does in the background what an import waits for: looks its rows through, or enters them. Every portion is a transaction
 * that holds the import, looks whether it is still wanted and still ours, and notes how far it has come; so a worker may
 * die at any point, and the next one goes on. `officer` is who brought the file, or who confirmed it.
 */
export async function continueImport(
  officer: Officer,
  importId: string,
  { kinds, today, stopping }: { kinds: ImportKind[]; today: Day; stopping: AbortSignal },
): Promise<void> {
  const found = await begin(importId);
  if (!found) return;
  if (found.attempt > mostAttempts) return fail(found, officer, "too-many-attempts");
  const kind = kinds.find(({ name }) => name === found.kind);
  if (!kind) throw new Error(`Nobody knows imports of the kind ${found.kind}.`);
  const sheet = await sheetOf(importId, kind);
  if (!sheet) return fail(found, officer, "file-unreadable");

  const setting = { officer, found, kind, sheet, today, stopping };
  await (found.state === "RUNNING" ? enterRows(setting) : lookThroughRows(setting));
}

type Setting = {
  officer: Officer;
  found: Import;
  kind: ImportKind;
  sheet: Sheet;
  today: Day;
  stopping: AbortSignal;
};

/** From here on the import is this worker's; a dry run begins anew, since what it had in mind is gone. */
const begin = (importId: string) =>
  transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM imports WHERE id = ${importId}::uuid FOR NO KEY UPDATE`;
    const { count } = await tx.import.updateMany({
      where: { id: importId, state: { in: ["DRY_RUNNING", "RUNNING"] } },
      data: { attempt: { increment: 1 } },
    });
    if (count === 0) return null;
    const found = await tx.import.findUniqueOrThrow({ where: { id: importId } });
    if (found.state === "DRY_RUNNING") {
      await tx.importRow.deleteMany({ where: { importId } });
      await forget(tx, importId);
      await tx.import.update({ where: { id: importId }, data: { rowsDone: 0 } });
    }
    return found;
  });

async function sheetOf(importId: string, kind: ImportKind): Promise<Sheet | null> {
  const file = await database.importFile.findUnique({ where: { importId } });
  if (!file) return null;
  const read = await readSheet(openFile(file.sealed), kind.columns);
  return read.ok ? read.value : null;
}

/** A portion of work on an import that is still in its state and still ours; false where it is not. */
const portion = ({ found, stopping }: Setting, work: (tx: Transaction) => Promise<unknown>) => {
  if (stopping.aborted) throw new Interrupted(`Import ${found.id} is left to the next worker.`);
  return transaction(
    async (tx) => {
      // Statements are given hundreds of ids at once: a plan made for a list of any length takes several times longer.
      await tx.$executeRaw`SET LOCAL plan_cache_mode = force_custom_plan`;
      const [ours] = await tx.$queryRaw<unknown[]>`
        SELECT id FROM imports
         WHERE id = ${found.id}::uuid AND state = ${found.state}::import_state AND attempt = ${found.attempt}::int
           FOR NO KEY UPDATE`;
      if (ours) await work(tx);
      return ours !== undefined;
    },
    { timeout: 120_000 },
  );
};

async function lookThroughRows(setting: Setting): Promise<void> {
  const { officer, found, kind, sheet, today } = setting;
  const pass = kind.begin(found, today);
  let counts: Counts = noRows;
  const effects: Effects = {};
  for await (const rows of portionsOf(sheet.rows, found.mapping as Mapping)) {
    const going = await portion(setting, async (tx) => {
      const outcomes = await pass.lookThrough(tx, officer, rows, found.id);
      await storeForeseen(tx, found.id, outcomes);
      counts = countedWith(counts, outcomes);
      addedTo(effects, outcomes);
      await tx.import.update({ where: { id: found.id }, data: { rowsDone: { increment: rows.length }, counts } });
    });
    if (!going) return;
  }
  await portion(setting, async (tx) => {
    await forget(tx, found.id);
    await tx.import.update({
      where: { id: found.id },
      data: { ...stateAfter(found, "dry-run-finished"), counts, effect: effects },
    });
  });
}

/** Rows that the dry run refused, or found to be in the registry as they are, are not looked at again. */
async function enterRows(setting: Setting): Promise<void> {
  const { officer, found, kind, sheet, today } = setting;
  const waiting = await database.importRow.findMany({
    where: { importId: found.id, outcome: { in: ["ENTERS", "CHANGES"] }, entered: false },
    select: { line: true },
  });
  const lines = new Set(waiting.map(({ line }) => line));
  const pass = kind.begin(found, today);
  for await (const rows of portionsOf(sheet.rows, found.mapping as Mapping, (line) => lines.has(line))) {
    const enter = () =>
      portion(setting, async (tx) => {
        const outcomes = await pass.enter(tx, officer, rows, found.id);
        await storeEntered(tx, found.id, outcomes);
        await tx.import.update({ where: { id: found.id }, data: { rowsDone: { increment: rows.length } } });
      });
    const going = await enter().catch((fault) => {
      if (fault instanceof MetAnother) return enter();
      throw fault;
    });
    if (!going) return;
  }
  await portion(setting, async (tx) => {
    const counts = await countRows(tx, found.id);
    await tx.import.update({
      where: { id: found.id },
      data: { ...stateAfter(found, "run-finished"), counts, finishedAt: new Date() },
    });
    await recordAudit(tx, officer, { act: "import.finished", subjectId: found.id, ...counts });
  });
}

const stateAfter = ({ state }: { state: ImportState }, step: "dry-run-finished" | "run-finished") => {
  const next = after(state, step);
  if (next === null) throw new Error(`${step} is not possible in ${state}.`);
  return { state: next, version: { increment: 1 } };
};

async function countRows(tx: Transaction, importId: string): Promise<Counts> {
  const groups = await tx.importRow.groupBy({ by: ["outcome"], where: { importId }, _count: true });
  const noted = await tx.importRow.count({ where: { importId, noted: true } });
  const warned = await tx.importRow.count({ where: { importId, warned: true } });
  return { ...noRows, ...Object.fromEntries(groups.map(({ outcome, _count }) => [outcome, _count])), noted, warned };
}

const fail = ({ id }: Import, officer: Officer, failure: string) =>
  transaction(async (tx) => {
    if (await giveUp(tx, id, failure)) await recordAudit(tx, officer, { act: "import.failed", subjectId: id, failure });
  });
