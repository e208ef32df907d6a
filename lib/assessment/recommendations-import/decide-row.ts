import type { Day } from "@/lib/calendar/day";
import {
  columnOf,
  type KnownByNumber,
  whichBatch,
  whichParticipant,
} from "@/lib/training/named-rows/which-participant";
import type { Competence } from "../competence";
import { type Participant, type RecommendationProblem, refusalOf } from "../recommendation-rules";
import type { Unit } from "../unit-rules";
import type { RecommendationNote, RecommendationReason, RecommendationReasonCode } from "./codes";
import type { EnteredRow } from "./entered-row";

export type KnownParticipant = Participant & {
  enrolmentId: string;
  personId: string;
  birthYear: number;
  /** What was recorded on this very enrolment. */
  standing: { recommendation: Competence; assessedOn: Day; notYetUnits: string[] } | null;
};
export type KnownBatch = {
  id: string;
  title: string;
  startsOn: Day;
  schemeId: string;
  /** Those of the scheme, by the day of an assessment. */
  units: ReadonlyMap<Day, Unit[]>;
  participants: KnownParticipant[];
};

/** What is known of the registry where rows are decided: only batches that the assessor's LSP assesses. */
export type Ground = {
  today: Day;
  assessorId: string;
  batches: KnownBatch[];
  people: Map<string, KnownByNumber>;
};

/** A row with the keyed hash of its national id, where it has one. */
export type HashedRow = { row: EnteredRow; hash: string | null };

export type Plan = { batch: KnownBatch; participant: KnownParticipant; row: EnteredRow };

type Decided = { enrolmentId: string | null; notes: RecommendationNote[] };
export type Decision =
  | (Decided & { outcome: "REFUSED"; reasons: RecommendationReason[] })
  | (Decided & { outcome: "ENTERS"; plan: Plan })
  | (Decided & { outcome: "SAME"; title: string });

/**
 * What a row comes to on this ground: batch and participant are found among those of the assessor's LSP, and the
 * recommendation has to pass the rules of the form. One that stands is never overwritten.
 */
export function decideRow({ row, hash }: HashedRow, ground: Ground, fixed: string | null): Decision {
  const notes: RecommendationNote[] = [];
  const refuse = (code: RecommendationReasonCode, column: string, enrolmentId: string | null = null): Decision => ({
    ...{ outcome: "REFUSED", enrolmentId, notes },
    reasons: [{ code, column }],
  });

  const batch = whichBatch(row.batch, ground.batches, fixed);
  if (typeof batch === "string") return refuse(batch, row.batch.id === null ? "batch" : "batchId");
  const found = whichParticipant({ ...row, hash }, batch.participants, ground.people, (code, column) =>
    notes.push({ code, column }),
  );
  if (typeof found === "string") return refuse(found, columnOf(found, hash !== null));
  const { enrolmentId, standing } = found;
  if (standing && isSame(standing, row)) return { outcome: "SAME", enrolmentId, notes, title: batch.title };

  const { recommendation, notYetUnits, assessedOn, consent } = row;
  const refusal = refusalOf(
    { assessedOn, results: [{ enrolmentId, recommendation, notYetUnits }] },
    {
      ...{ participants: new Map([[enrolmentId, found]]), units: batch.units.get(assessedOn) ?? [] },
      ...{ assessorId: ground.assessorId, consent, today: ground.today },
    },
  );
  if (refusal?.code === "in-the-future") return refuse("assessed-in-the-future", "assessedOn", enrolmentId);
  const problem = refusal?.code === "rows-refused" ? refusal.rows[0]?.problem : undefined;
  if (problem) {
    const [code, column] = saidOf[problem];
    return refuse(code, column, enrolmentId);
  }
  return { outcome: "ENTERS", enrolmentId, notes, plan: { batch, participant: found, row } };
}

/** Under which code a problem comes back, and where in the row to look. */
const saidOf: Record<RecommendationProblem, [RecommendationReasonCode, string]> = {
  "not-in-this-batch": ["participant-not-found", "name"],
  "named-twice": ["participant-twice", "name"],
  "not-completed": ["not-completed", "name"],
  "already-assessed": ["recommendation-stands", "competence"],
  "assessed-before-completion": ["assessed-before-completion", "assessedOn"],
  "not-ready": ["not-ready", "name"],
  "other-assessor": ["other-assessor", "name"],
  "before-scheduled-day": ["before-scheduled-day", "assessedOn"],
  "consent-missing": ["consent-missing", "consent"],
  "unit-not-in-scheme": ["unit-not-in-scheme", "notYetUnits"],
  "core-unit-not-yet": ["core-unit-not-yet", "notYetUnits"],
  "no-unit-not-yet": ["no-unit-not-yet", "notYetUnits"],
};

const isSame = (standing: NonNullable<KnownParticipant["standing"]>, row: EnteredRow) =>
  standing.recommendation === row.recommendation &&
  standing.assessedOn === row.assessedOn &&
  standing.notYetUnits.toSorted().join() === row.notYetUnits.toSorted().join();
