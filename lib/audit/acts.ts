import type { Day } from "@/lib/calendar/day";

/** Everything that can be done here, in the words of the audit log. Details never carry a national id. */
export type AuditedAct =
  | {
      act: "term.started";
      subjectId: string;
      cooperativeId: string;
      personId: string;
      position: string;
      startDate: Day;
    }
  | { act: "term.ended"; subjectId: string; cooperativeId: string; endDate: Day; endReason: string }
  | { act: "cooperative.legal-data-changed"; subjectId: string; changes: FieldChange[] }
  | { act: "cooperative.stage-recorded"; subjectId: string; stage: string; reachedOn: Day }
  | { act: "cooperative.formation-recorded"; subjectId: string; changes: FieldChange[] }
  | {
      act: "cooperative.registry-recorded";
      subjectId: string;
      registryNumber: string | null;
      certifiedUntil: Day | null;
    }
  | { act: "annual-meeting.saved"; subjectId: string; cooperativeId: string; bookYear: number; heldOn: Day }
  | { act: "annual-meeting.reported"; subjectId: string; cooperativeId: string; bookYear: number }
  | {
      act: "annual-meeting.verified";
      subjectId: string;
      cooperativeId: string;
      bookYear: number;
      healthy: boolean | null;
    }
  | { act: "annual-meeting.returned"; subjectId: string; cooperativeId: string; bookYear: number; reason: string }
  | { act: "document.attached"; subjectId: string; cooperativeId: string; proves: string | number; replacesId?: string }
  | { act: "document.opened"; subjectId: string; cooperativeId: string }
  | {
      act: "relation.declared";
      subjectId: string;
      cooperativeId: string;
      personId: string;
      otherPersonId: string;
      relation: string;
    }
  | { act: "relation.withdrawn"; subjectId: string; cooperativeId: string; withdrawnOn: Day; reason: string }
  | {
      act: "board-rule.changed";
      subjectId: string;
      rule: string;
      validFrom: Day;
      severity: string;
      threshold: number | null;
      legalBasis: string;
    }
  | { act: "person.registered"; subjectId: string; cooperativeId: string | null }
  | { act: "people.merged"; subjectId: string; mergeId: string; mergedId: string; taken: string[]; reason: string }
  | { act: "people.merge-undone"; subjectId: string; mergeId: string; mergedId: string }
  | { act: "duplicate.dismissed"; subjectId: string; firstId: string; secondId: string; reason: string }
  | { act: "person.sought-elsewhere"; subjectId: string; by: "NATIONAL_ID" | "NAME"; districts: string[] }
  | { act: "people.exported"; subjectId: string; reason: string; filter: Record<string, string> }
  | { act: "term.start-corrected"; subjectId: string; cooperativeId: string; from: Day; to: Day }
  | { act: "person.phone-changed"; subjectId: string; cooperativeId: string }
  | { act: "import.uploaded"; subjectId: string; kind: string; rows: number }
  | { act: "import.confirmed"; subjectId: string }
  | { act: "import.cancelled"; subjectId: string }
  | ({ act: "import.finished"; subjectId: string } & Record<
      "ENTERS" | "CHANGES" | "SAME" | "REFUSED" | "noted" | "warned",
      number
    >)
  | { act: "import.failed"; subjectId: string; failure: string }
  | { act: "person.identity-corrected"; subjectId: string; fields: string[] }
  | { act: "change.asked"; subjectId: string; kind: string; about: string }
  | { act: "change.answered"; subjectId: string; answer: string; level?: string; remark?: string }
  | { act: "change.claimed"; subjectId: string }
  | { act: "change.released"; subjectId: string }
  | {
      act: "approval-policy.changed";
      subjectId: string;
      kind: string;
      askerRole: string;
      levels: string[];
      validFrom: Day;
    }
  | { act: "national-id.revealed"; subjectId: string; reason: string }
  | { act: "centre.changed"; subjectId: string; changes: FieldChange[] }
  | { act: "accreditation.saved"; subjectId: string; centreId: string; details: unknown }
  | { act: "instructor.saved"; subjectId: string; centreId: string; details: unknown }
  | { act: "instructor-certificate.saved"; subjectId: string; centreId: string; details: unknown }
  | { act: "programme.saved"; subjectId: string; details: unknown }
  | { act: "batch.planned" | "batch.changed"; subjectId: string; centreId: string; details: unknown }
  | { act: "batch.cancelled"; subjectId: string; centreId: string; cancelledOn: Day; reason: string }
  | {
      act: "attendance.recorded";
      subjectId: string;
      days: { day: Day; set: { enrolmentId: string; state: string }[]; cleared: string[] }[];
    }
  | {
      act: "completions.recorded";
      subjectId: string;
      results: { enrolmentId: string; outcome: string }[];
      importId?: string;
    }
  | { act: "seat.asked"; subjectId: string; batchId: string; personId: string; position: string; state: string }
  | { act: "seat.moved"; subjectId: string; batchId: string; personId: string; state: string; reason?: string }
  | {
      act: "training-certificates.issued";
      subjectId: string;
      issuedOn: Day;
      certificates: { enrolmentId: string; number: string }[];
    }
  | {
      act: "application.filed";
      subjectId: string;
      personId: string;
      schemeId: string;
      certificationBodyId: string;
      state: string;
    }
  | { act: "application.changed"; subjectId: string; fields: string[] }
  | { act: "application.moved"; subjectId: string; state: string; remark?: string }
  | { act: "application.self-assessed"; subjectId: string; notYetUnits: string[] }
  | { act: "applications.recorded"; subjectId: string; receivedOn: Day; applications: string[] }
  | {
      act: "assessments.scheduled";
      subjectId: string;
      venueId: string;
      scheduledOn: Day;
      assessorId: string;
      applications: string[];
    }
  | { act: "venue.saved"; subjectId: string; certificationBodyId: string; name: string; kind: string }
  | { act: "venue.verified"; subjectId: string; validFrom: Day; validTo: Day }
  | {
      act: "recommendations.recorded";
      subjectId: string;
      results: { assessmentId: string; recommendation: string; notYetUnits?: string[] }[];
      importId?: string;
    }
  | {
      act: "decisions.recorded";
      subjectId: string;
      members?: string[];
      results: { assessmentId: string; decision: string }[];
    }
  | { act: "appeal.filed"; subjectId: string; filedOn: Day }
  | { act: "appeal.settled"; subjectId: string; outcome: string; members: string[] }
  | { act: "certificates.issued"; subjectId: string; certificates: { certificateId: string; number: string }[] }
  // By one officer alone, as it was before every such act was asked for and carried out by two.
  | { act: "certificate.suspended"; subjectId: string; suspendedOn: Day; reason: string }
  | { act: "certificate.suspension-lifted"; subjectId: string; liftedOn: Day }
  | { act: "certificate.revoked"; subjectId: string; revokedOn: Day; reason: string }
  | { act: "certificate.act-undone"; subjectId: string; undone: string; reason: string }
  | {
      act: "certificate.renewed" | "certificate.reissued";
      subjectId: string;
      by: string;
      number: string;
      issuedOn: Day;
      reason: string;
    }
  | {
      act: "certificate.number-cleared";
      subjectId: string;
      number: string;
      rightId: string | null;
      annulled: string[];
      reason: string;
    }
  | {
      act: "certificates.act-asked";
      subjectId: string;
      kind: string;
      effectiveOn: Day;
      reason: string;
      certificates: string[];
    }
  | { act: "certificates.act-answered"; subjectId: string; answer: string; reason: string }
  | {
      act: "certificates.acted";
      subjectId: string;
      kind: string;
      effectiveOn: Day;
      reason: string;
      certificates: string[];
      leftOut: string[];
    }
  | { act: "certificates.act-undone"; subjectId: string; reason: string; certificates: string[] }
  | {
      act: "certificate-claim.recorded";
      subjectId: string;
      personId: string;
      cooperativeId: string;
      number: string;
    }
  | { act: "certificate-claim.sent"; subjectId: string; documentId: string; certificationBodyId: string }
  | {
      act: "certificate-claim.verified";
      subjectId: string;
      certificateId: string;
      number: string;
      held: boolean;
      reason: string;
    }
  | { act: "certificate-claim.refused" | "certificate-claim.withdrawn"; subjectId: string; reason: string }
  | { act: "worker-cooperative.registered"; subjectId: string; kind: string; seatVillageCode: string }
  | { act: "worker-cooperative.changed"; subjectId: string; backing: unknown }
  | { act: "worker-cooperative.members-recorded"; subjectId: string; year: number; men: number; women: number }
  | { act: "worker-cooperative.licence-recorded"; subjectId: string; licence: unknown }
  | { act: "dialogue.entered" | "dialogue.changed"; subjectId: string; details: unknown }
  | { act: "dialogue.invited"; subjectId: string; cooperatives: string[] }
  | {
      act: "dialogue.attendance-recorded";
      subjectId: string;
      attendances: { cooperativeId: string; attended: boolean | null; men: number; women: number }[];
    }
  | { act: "follow-up.agreed"; subjectId: string; dialogueId: string; what: string; who: string; dueOn: Day }
  | { act: "follow-up.done"; subjectId: string; doneOn: Day }
  | { act: "scheme-change.proposed"; subjectId: string; kind: string; effectiveOn: Day }
  | { act: "scheme-change.withdrawn" | "scheme-change.rejected"; subjectId: string; reason: string }
  | {
      act: "scheme-change.approved";
      subjectId: string;
      kind: string;
      effectiveOn: Day;
      loses: number;
      gains: number;
    }
  | { act: "standard.proposed"; subjectId: string; title: string }
  | { act: "standard.step-recorded"; subjectId: string; stepId: string; station: string; happenedOn: Day }
  | { act: "standard.document-attached"; subjectId: string; projectId: string; stepId: string }
  | { act: "standard.document-opened"; subjectId: string; projectId: string }
  | { act: "officer.signed-in"; subjectId: string; by: "PASSWORD" | "SINGLE_SIGN_ON" }
  | { act: "officer.signed-out-everywhere"; subjectId: string }
  | { act: "officer.password-changed"; subjectId: string }
  | { act: "officer.notice-pace-changed"; subjectId: string; pace: string }
  | { act: "officer.disabled"; subjectId: string };

/** What a field of a record that speaks of nobody was, and what it became. */
type FieldChange = { field: string; before: FieldValue; after: FieldValue };
type FieldValue = string | number | boolean | null;

export type Act = AuditedAct["act"];

// A record rather than a list: an act that is missing here does not compile.
const every: Record<Act, true> = {
  "term.started": true,
  "term.ended": true,
  "cooperative.legal-data-changed": true,
  "cooperative.stage-recorded": true,
  "cooperative.formation-recorded": true,
  "cooperative.registry-recorded": true,
  "annual-meeting.saved": true,
  "annual-meeting.reported": true,
  "annual-meeting.verified": true,
  "annual-meeting.returned": true,
  "document.attached": true,
  "document.opened": true,
  "relation.declared": true,
  "relation.withdrawn": true,
  "board-rule.changed": true,
  "person.registered": true,
  "people.merged": true,
  "people.merge-undone": true,
  "duplicate.dismissed": true,
  "person.sought-elsewhere": true,
  "people.exported": true,
  "term.start-corrected": true,
  "person.phone-changed": true,
  "import.uploaded": true,
  "import.confirmed": true,
  "import.cancelled": true,
  "import.finished": true,
  "import.failed": true,
  "person.identity-corrected": true,
  "change.asked": true,
  "change.answered": true,
  "change.claimed": true,
  "change.released": true,
  "approval-policy.changed": true,
  "national-id.revealed": true,
  "centre.changed": true,
  "accreditation.saved": true,
  "instructor.saved": true,
  "instructor-certificate.saved": true,
  "programme.saved": true,
  "batch.planned": true,
  "batch.changed": true,
  "batch.cancelled": true,
  "attendance.recorded": true,
  "completions.recorded": true,
  "seat.asked": true,
  "seat.moved": true,
  "training-certificates.issued": true,
  "application.filed": true,
  "application.changed": true,
  "application.moved": true,
  "application.self-assessed": true,
  "applications.recorded": true,
  "assessments.scheduled": true,
  "venue.saved": true,
  "venue.verified": true,
  "recommendations.recorded": true,
  "decisions.recorded": true,
  "appeal.filed": true,
  "appeal.settled": true,
  "certificates.issued": true,
  "certificate.suspended": true,
  "certificate.suspension-lifted": true,
  "certificate.revoked": true,
  "certificate.act-undone": true,
  "certificate.renewed": true,
  "certificate.reissued": true,
  "certificate.number-cleared": true,
  "certificates.act-asked": true,
  "certificates.act-answered": true,
  "certificates.acted": true,
  "certificates.act-undone": true,
  "certificate-claim.recorded": true,
  "certificate-claim.sent": true,
  "certificate-claim.verified": true,
  "certificate-claim.refused": true,
  "certificate-claim.withdrawn": true,
  "worker-cooperative.registered": true,
  "worker-cooperative.changed": true,
  "worker-cooperative.members-recorded": true,
  "worker-cooperative.licence-recorded": true,
  "dialogue.entered": true,
  "dialogue.changed": true,
  "dialogue.invited": true,
  "dialogue.attendance-recorded": true,
  "follow-up.agreed": true,
  "follow-up.done": true,
  "scheme-change.proposed": true,
  "scheme-change.withdrawn": true,
  "scheme-change.rejected": true,
  "scheme-change.approved": true,
  "standard.proposed": true,
  "standard.step-recorded": true,
  "standard.document-attached": true,
  "standard.document-opened": true,
  "officer.signed-in": true,
  "officer.signed-out-everywhere": true,
  "officer.password-changed": true,
  "officer.notice-pace-changed": true,
  "officer.disabled": true,
};

/** All of them, in the order in which a filter offers them. */
export const acts = Object.keys(every) as Act[];
export const isAct = (text: string): text is Act => Object.hasOwn(every, text);
