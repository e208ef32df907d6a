import type { ChangeKind } from "@/lib/approvals/approval-level";
import type { ChangeHandler } from "./change-handler";
import { cooperativeLegalData, type LegalDataChange } from "./kinds/cooperative-legal-data";
import { type ExOfficioChairChange, exOfficioChair } from "./kinds/ex-officio-chair";
import { type PersonIdentityChange, personIdentity } from "./kinds/person-identity";
import { type PersonMergeChange, personMerge } from "./kinds/person-merge";

/** What is asked, with its kind. */
export type Change =
  | { kind: "PERSON_IDENTITY"; change: PersonIdentityChange }
  | { kind: "EX_OFFICIO_CHAIR"; change: ExOfficioChairChange }
  | { kind: "COOPERATIVE_LEGAL_DATA"; change: LegalDataChange }
  | { kind: "PERSON_MERGE"; change: PersonMergeChange };

// One object per kind: a kind that is missing here does not compile.
const handlers = {
  PERSON_IDENTITY: personIdentity,
  EX_OFFICIO_CHAIR: exOfficioChair,
  COOPERATIVE_LEGAL_DATA: cooperativeLegalData,
  PERSON_MERGE: personMerge,
} satisfies Record<ChangeKind, unknown>;

/** The handler of a kind. What it is given was parsed with its own schema. */
export const handlerOf = (kind: ChangeKind) => handlers[kind] as ChangeHandler<unknown>;
