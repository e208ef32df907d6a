import type { CompetenceRefusal } from "@/lib/files/values/competences";
import type { DayNote, DayRefusal } from "@/lib/files/values/days";
import type { NationalIdNote, NationalIdRefusal } from "@/lib/files/values/national-ids";
import type { NameNote, NameRefusal } from "@/lib/files/values/person-names";
import type { Note, Reason } from "@/lib/imports/kind";
import type { NamedReasonCode } from "@/lib/training/named-rows/which-participant";
import type { ApplicationProblem } from "../recommendation-rules";
import type { UnitProblem } from "../unit-rules";

/** Why a row of recommendations is refused. Each has its sentence in the catalogue. */
export type RecommendationReasonCode =
  | ("formula" | "cell-empty" | "participant-twice" | "birth-year-unreadable")
  | (NationalIdRefusal | NameRefusal | DayRefusal | CompetenceRefusal)
  | NamedReasonCode
  | ("not-completed" | "recommendation-stands" | "assessed-before-completion" | "assessed-in-the-future")
  | ApplicationProblem
  | UnitProblem;

/** What is to be known of a row that was read otherwise than it was written. */
export type RecommendationNoteCode = NationalIdNote | NameNote | DayNote | "name-kept";

export type RecommendationReason = Reason<RecommendationReasonCode>;
export type RecommendationNote = Note<RecommendationNoteCode>;

/** What is done with a row that is taken. */
export type RecommendationAct = "recommendation-recorded";
