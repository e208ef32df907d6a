import type { DayNote, DayRefusal } from "@/lib/files/values/days";
import type { NationalIdNote, NationalIdRefusal } from "@/lib/files/values/national-ids";
import type { NameNote, NameRefusal } from "@/lib/files/values/person-names";
import type { PhoneNote, PhoneRefusal } from "@/lib/files/values/phones";
import type { PositionNote, PositionRefusal } from "@/lib/files/values/position-names";
import type { SexRefusal } from "@/lib/files/values/sexes";
import type { VillageCodeNote, VillageCodeRefusal } from "@/lib/files/values/village-codes";
import type { Note, Reason } from "@/lib/imports/kind";
import type { Doubt, IdentityRefusal } from "@/lib/people/identity";
import type { EndRefusal, StartRefusal } from "../term-rules";
import type { TermRule } from "./row-findings";

/** Why a row of people and terms is refused. Each has its sentence in the catalogue. */
export type PeopleReasonCode =
  | ("formula" | "cell-empty" | "copy-in-file")
  | (NationalIdRefusal | DayRefusal | NameRefusal | PhoneRefusal | PositionRefusal | SexRefusal | VillageCodeRefusal)
  | IdentityRefusal
  | (
      | "cooperative-not-named"
      | "cooperative-not-found"
      | "cooperative-ambiguous"
      | "village-unknown"
      | "village-retired"
    )
  | ("national-id-known-other-name" | "possible-duplicate" | "in-both-organs" | "second-chair" | "needs-approval")
  | StartRefusal
  | EndRefusal;

/** What is to be known of a row that was read otherwise than it was written, or that is doubtful. */
export type PeopleNoteCode =
  | (
      | DayNote
      | "last-of-month"
      | "last-of-year"
      | NationalIdNote
      | NameNote
      | PhoneNote
      | PositionNote
      | VillageCodeNote
    )
  | (Doubt | TermRule)
  | ("village-succeeded" | "name-kept");

export type PeopleReason = Reason<PeopleReasonCode>;
export type PeopleNote = Note<PeopleNoteCode>;

/** What is done with a row that is taken. */
export type PeopleAct =
  | "person-registered"
  | "term-started"
  | "start-corrected"
  | "term-ended"
  | "end-changed"
  | "phone-changed";
