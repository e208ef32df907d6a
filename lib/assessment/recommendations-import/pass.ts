import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import type { CellsOfRow, Pass, Place, RowOutcome } from "@/lib/imports/kind";
import { hashNationalId, nationalIdKeys } from "@/lib/people/national-id-vault";
import { findBatches } from "@/lib/training/named-rows/find-batches";
import { assess } from "../record-recommendations";
import { judgedUnits } from "../unit-rules";
import { batchesAssessedBy } from "../visibility";
import { decideRow, type Ground, type HashedRow, type Plan } from "./decide-row";
import { type EnteredRow, type ReadRow, readRow } from "./entered-row";
import { readGround } from "./read-ground";

type Read = ReadRow & { line: number; hash: string | null };
type Whole = Read & HashedRow & { row: EnteredRow };

/** One way through a file of recommendations. */
export function passThrough({ batchId: fixed }: Place, today: Day): Pass {
  const keys = nationalIdKeys();
  /** The line that first named a candidate, by enrolment. */
  const named = new Map<string, number>();

  const readLine = ({ line, cells }: CellsOfRow): Read => {
    const read = readRow(cells, today);
    const nationalId = read.row?.nationalId ?? null;
    return { line, ...read, hash: nationalId && hashNationalId(nationalId, keys).toString("hex") };
  };

  const groundOf = async (tx: Transaction, officer: Officer, read: Read[], locking: boolean) => {
    const rows = read.filter((one): one is Whole => one.row !== null);
    const said = rows.map(({ row }) => row.batch);
    const batchIds = await findBatches(tx, batchesAssessedBy(officer), said, fixed);
    return readGround(tx, officer, { batchIds, rows, today, locking });
  };

  const lookThrough = async (tx: Transaction, officer: Officer, rows: CellsOfRow[]) => {
    const read = rows.map(readLine);
    return decideAll(read, await groundOf(tx, officer, read, false), fixed, named).outcomes;
  };

  const enter = async (tx: Transaction, officer: Officer, rows: CellsOfRow[], importId: string) => {
    const read = rows.map(readLine);
    const { outcomes, plans } = decideAll(read, await groundOf(tx, officer, read, true), fixed, named);
    await writePlans(tx, officer, plans, importId);
    return outcomes;
  };
  return { lookThrough, enter };
}

function decideAll(read: Read[], ground: Ground, fixed: string | null, named: Map<string, number>) {
  const plans: Plan[] = [];
  const outcomes = read.map(({ line, shown, notes, reasons, row, hash }): RowOutcome => {
    if (!row) return { line, outcome: "REFUSED", acts: [], notes, reasons, shown, effect: null };
    const decision = decideRow({ row, hash }, ground, fixed);
    const { enrolmentId } = decision;
    const first = enrolmentId === null ? undefined : named.get(enrolmentId);
    const said = { line, shown, notes: [...notes, ...decision.notes], effect: null };
    // Somebody's second line is refused, whatever became of the first. A portion may be done again.
    if (first !== undefined && first !== line)
      return { ...said, outcome: "REFUSED", acts: [], reasons: [{ code: "participant-twice", line: first }] };
    if (enrolmentId !== null) named.set(enrolmentId, line);
    if (decision.outcome === "REFUSED") return { ...said, outcome: "REFUSED", acts: [], reasons: decision.reasons };
    if (decision.outcome === "SAME")
      return { ...said, outcome: "SAME", acts: [], reasons: [], shown: { ...shown, batch: decision.title } };
    plans.push(decision.plan);
    const batch = decision.plan.batch.title;
    return { ...said, outcome: "ENTERS", acts: ["recommendation-recorded"], reasons: [], shown: { ...shown, batch } };
  });
  return { outcomes, plans };
}

/** The same rows and entries as recordRecommendations makes, for each batch and day of the file together. */
async function writePlans(tx: Transaction, officer: Officer, plans: Plan[], importId: string) {
  const sittings = Map.groupBy(plans, ({ batch, row }) => `${batch.id} ${row.assessedOn}`);
  for (const sitting of sittings.values()) {
    const [first] = sitting;
    if (!first || !("certificationBodyId" in officer)) continue;
    const { batch, row } = first;
    const recorded = await assess(tx, officer, {
      ...{ schemeId: batch.schemeId, certificationBodyId: officer.certificationBodyId, assessedOn: row.assessedOn },
      rows: sitting.map(({ participant, row: { recommendation, notYetUnits } }) => ({
        ...{ personId: participant.personId, enrolmentId: participant.enrolmentId, recommendation },
        applicationId: participant.application?.id ?? null,
        ...judgedUnits(notYetUnits, batch.units.get(row.assessedOn) ?? []),
      })),
      applications: sitting.flatMap(({ participant }) => participant.application ?? []),
    });
    await recordAudit(tx, officer, {
      act: "recommendations.recorded",
      subjectId: batch.id,
      results: recorded,
      importId,
    });
  }
}
