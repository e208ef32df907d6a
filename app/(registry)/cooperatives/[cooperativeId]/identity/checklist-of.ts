import type { Day } from "@/lib/calendar/day";
import type { AnnualMeetingRule } from "@/lib/cooperatives/annual-meeting-rules";
import { certificateChecklist } from "@/lib/cooperatives/certificate-checklist";
import type { KeptIdentity } from "@/lib/cooperatives/identity-queries";

/** The checklist for the certificate, from what is on record. */
export function checklistOf(identity: KeptIdentity, rule: AnnualMeetingRule, today: Day) {
  const deed = identity.steps.find(({ stage }) => stage === "DEED_SIGNED");
  const hasDocument = (wanted: "DEED_SIGNED" | "LEGAL_ENTITY") =>
    identity.documents.some(({ stage, replacedAt }) => stage === wanted && replacedAt === null);
  const facts = {
    ...identity,
    ...identity.legalData,
    ...identity.formation,
    deed: deed ? { number: deed.deedNumber, notary: deed.notary } : null,
    deedDocument: hasDocument("DEED_SIGNED"),
    legalEntityDocument: hasDocument("LEGAL_ENTITY"),
  };
  return certificateChecklist(facts, rule, today);
}
