import type { Day } from "@/lib/calendar/day";
import {
  type AnnualMeetingRule,
  type AnnualMeetingState,
  lastHealth,
  type MeetingsInRow,
  meetingsInRow,
} from "./annual-meeting-rules";
import { registryStateOn } from "./registry-number";

export type ChecklistFacts = {
  foundedOn: Day;
  legalEntityNumber: string | null;
  legalEntityOn: Day | null;
  registryNumber: string | null;
  registryCertifiedUntil: Day | null;
  deed: { number: string | null; notary: string | null } | null;
  /** Whether there is a document that proves it. */
  deedDocument: boolean;
  legalEntityDocument: boolean;
  taxNumber: string | null;
  businessNumber: string | null;
  meetings: { bookYear: number; state: AnnualMeetingState; healthy: boolean | null }[];
};

export type ChecklistItemName =
  | "LEGAL_ENTITY"
  | "REGISTRY_NUMBER"
  | "ANNUAL_MEETINGS"
  | "HEALTHY"
  | "DEED"
  | "DEED_DOCUMENT"
  | "LEGAL_ENTITY_DOCUMENT"
  | "TAX_NUMBER"
  | "BUSINESS_NUMBER";

/** WAITING: the cooperative has done its part, somebody else has to look at it. */
export type ChecklistState = "DONE" | "WAITING" | "LACKING";
export type ChecklistItem = {
  item: ChecklistItemName;
  state: ChecklistState;
  /** Asked for by the rule in force; the others are what a dinas usually wants to see beside it. */
  required: boolean;
};

export type CertificateChecklist = {
  items: ChecklistItem[];
  meetings: MeetingsInRow;
  /** Nothing required lacks: the certificate can be asked for, or renewed. */
  ready: boolean;
};

/**
 * What a cooperative still lacks for the certificate of its registry number, with the QR (Permenkop UKM 10/2016 art. 16
 * to 18: an active cooperative with its number that has held its annual meetings). How many of them, and whether it has
 * to be healthy, is the rule's to say.
 */
export function certificateChecklist(facts: ChecklistFacts, rule: AnnualMeetingRule, today: Day): CertificateChecklist {
  const meetings = meetingsInRow(facts, rule, today);
  const health = lastHealth(facts.meetings);
  const required: [ChecklistItemName, ChecklistState][] = [
    ["LEGAL_ENTITY", done(facts.legalEntityNumber !== null && facts.legalEntityOn !== null)],
    ["REGISTRY_NUMBER", done(registryStateOn(today, facts.registryNumber, facts.registryCertifiedUntil) !== "NONE")],
    ["ANNUAL_MEETINGS", meetingsState(meetings, facts)],
    ...(rule.mustBeHealthy
      ? [["HEALTHY", health === null && meetings.inRow > 0 ? "WAITING" : done(health === true)] as const]
      : []),
  ].map(([item, state]) => [item as ChecklistItemName, state as ChecklistState]);
  const usual: [ChecklistItemName, ChecklistState][] = [
    ["DEED", done(facts.deed?.number != null && facts.deed.notary != null)],
    ["DEED_DOCUMENT", done(facts.deedDocument)],
    ["LEGAL_ENTITY_DOCUMENT", done(facts.legalEntityDocument)],
    ["TAX_NUMBER", done(facts.taxNumber !== null)],
    ["BUSINESS_NUMBER", done(facts.businessNumber !== null)],
  ];
  return {
    items: [
      ...required.map(([item, state]) => ({ item, state, required: true })),
      ...usual.map(([item, state]) => ({ item, state, required: false })),
    ],
    meetings,
    ready: required.every(([, state]) => state === "DONE"),
  };
}

const done = (is: boolean): ChecklistState => (is ? "DONE" : "LACKING");

/** Reported and not yet verified is the dinas's turn. */
function meetingsState({ missing, comesWithTime }: MeetingsInRow, { meetings }: ChecklistFacts): ChecklistState {
  if (missing.length === 0) return done(!comesWithTime);
  const isReported = (year: number) =>
    meetings.some(({ bookYear, state }) => bookYear === year && state === "REPORTED");
  return missing.every(isReported) ? "WAITING" : "LACKING";
}
