import { wordsIn } from "@/app/messages/words";
import { Badge, type Tone } from "@/components/badge";
import type { CandidateState } from "@/lib/assessment/candidate-states";
import type { Language } from "@/lib/language";

export const stateTones: Record<CandidateState, Tone> = {
  DRAFT: "idle",
  SUBMITTED: "note",
  RETURNED: "warn",
  VERIFIED: "note",
  SELF_ASSESSED: "note",
  SCHEDULED: "note",
  PRE_ASSESSED: "note",
  ASSESSED: "note",
  DECIDED_K: "good",
  DECIDED_BK: "warn",
  APPEALED: "warn",
  CLOSED: "idle",
  CERT_ISSUED: "good",
  CANCELLED: "idle",
  NO_SHOW: "idle",
};

export const StateBadge = ({ state, language }: { state: CandidateState; language: Language }) => (
  <Badge tone={stateTones[state]}>{wordsIn(language, "applications")(`states.${state}`)}</Badge>
);
