import type { DayNote, DayRefusal } from "@/lib/files/values/days";
import type { NationalIdNote, NationalIdRefusal } from "@/lib/files/values/national-ids";
import type { OutcomeRefusal } from "@/lib/files/values/outcome-names";
import type { PercentNote, PercentRefusal } from "@/lib/files/values/percents";
import type { NameNote, NameRefusal } from "@/lib/files/values/person-names";
import type { Note, Reason } from "@/lib/imports/kind";
import type { ScopeRefusal } from "../centres/accreditation-rules";
import type { DayProblem } from "../completion-rules";

/** Why a row of completions is refused. Each has its sentence in the catalogue. */
export type CompletionReasonCode =
  | ("formula" | "cell-empty" | "participant-twice")
  | (NationalIdRefusal | NameRefusal | OutcomeRefusal | PercentRefusal | DayRefusal)
  | ("batch-not-named" | "batch-not-found" | "batch-ambiguous" | "batch-cancelled")
  | ("participant-not-named" | "birth-year-needed" | "birth-year-unreadable")
  | ("participant-not-found" | "participant-ambiguous" | "participant-name-differs")
  | ("result-stands" | "attendance-of-a-no-show" | "remarks-too-long")
  | (DayProblem | ScopeRefusal);

/** What is to be known of a row that was read otherwise than it was written. */
export type CompletionNoteCode =
  | (NationalIdNote | NameNote | PercentNote | DayNote)
  | ("name-kept" | "attendance-from-days" | "last-day-of-batch");

export type CompletionReason = Reason<CompletionReasonCode>;
export type CompletionNote = Note<CompletionNoteCode>;

/** What is done with a row that is taken. */
export type CompletionAct = "completion-recorded";
