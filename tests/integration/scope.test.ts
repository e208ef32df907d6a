import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { findBatchToAssess, findBatchToDecide } from "@/lib/assessment/queries";
import { findQueue } from "@/lib/assessment/queues";
import { recordDecisions } from "@/lib/assessment/record-decisions";
import { recordRecommendations } from "@/lib/assessment/record-recommendations";
import { listAuditEntries, listReadsOf } from "@/lib/audit/queries";
import type { Officer, OfficerRole } from "@/lib/auth/officer";
import { declareRelation } from "@/lib/board-rules/declare-relation";
import { findRelations } from "@/lib/board-rules/find-relations";
import { exportFindings, listFindings } from "@/lib/board-rules/list-findings";
import { findBoardFacts } from "@/lib/board-rules/queries";
import { withdrawRelation } from "@/lib/board-rules/withdraw-relation";
import { Day, dateOf } from "@/lib/calendar/day";
import { findBatchToCertify } from "@/lib/certificates/batch-queries";
import { answerBulkAct } from "@/lib/certificates/bulk/answer-bulk-act";
import { findBulkAct, listBulkActs } from "@/lib/certificates/bulk/bulk-queries";
import { refusalOfOne } from "@/lib/certificates/bulk/bulk-rules";
import { listChoosable } from "@/lib/certificates/bulk/choose-certificates";
import { undoBulkAct } from "@/lib/certificates/bulk/undo-bulk-act";
import { findCertificatePaper, listCertificatePapers } from "@/lib/certificates/certificate-papers";
import { findClaim, listClaims, openClaimDocument } from "@/lib/certificates/claims/claim-queries";
import { closeClaim } from "@/lib/certificates/claims/close-claim";
import { recordClaim } from "@/lib/certificates/claims/record-claim";
import { verifyClaim } from "@/lib/certificates/claims/verify-claim";
import { clearNumber } from "@/lib/certificates/disputes/clear-number";
import { findDispute, listDisputes } from "@/lib/certificates/disputes/dispute-queries";
import { findCertificate } from "@/lib/certificates/find-certificate";
import { issueCertificates } from "@/lib/certificates/issue-certificates";
import { listLapsingCertificates } from "@/lib/certificates/list-lapsing";
import { reissueCertificate } from "@/lib/certificates/reissue-certificate";
import { renewCertificate } from "@/lib/certificates/renew-certificate";
import { undoLastAct } from "@/lib/certificates/undo-last-act";
import { attachDocument } from "@/lib/cooperatives/attach-document";
import { changeLegalData } from "@/lib/cooperatives/change-legal-data";
import { decideAnnualMeeting } from "@/lib/cooperatives/decide-annual-meeting";
import { endTerm } from "@/lib/cooperatives/end-term";
import { nothingOfFormation } from "@/lib/cooperatives/formation-data";
import { findKeptIdentity } from "@/lib/cooperatives/identity-queries";
import type { LegalData } from "@/lib/cooperatives/legal-data";
import { openDocument } from "@/lib/cooperatives/open-document";
import { findKeptCooperative } from "@/lib/cooperatives/queries";
import { recordFormation } from "@/lib/cooperatives/record-formation";
import { recordFormationStep } from "@/lib/cooperatives/record-formation-step";
import { recordRegistryNumber } from "@/lib/cooperatives/record-registry-number";
import { reportAnnualMeeting } from "@/lib/cooperatives/report-annual-meeting";
import { saveAnnualMeeting } from "@/lib/cooperatives/save-annual-meeting";
import { startTerm } from "@/lib/cooperatives/start-term";
import { database, transaction } from "@/lib/db/database";
import { findPersonRecord } from "@/lib/gate/person-record";
import { findBoard, findGate } from "@/lib/gate/queries";
import { confirmImport } from "@/lib/imports/confirm-import";
import { findImport } from "@/lib/imports/queries";
import { returnedSheet } from "@/lib/imports/returned-rows";
import { dismissDuplicate } from "@/lib/people/dismiss-duplicate";
import { findDuplicatePair } from "@/lib/people/duplicate-queries";
import { startExport } from "@/lib/people/export-people";
import { mergePeople } from "@/lib/people/merge-people";
import { nationalIdKeys, openNationalId } from "@/lib/people/national-id-vault";
import { revealNationalId } from "@/lib/people/reveal-national-id";
import { searchPeople } from "@/lib/people/search-people";
import { seekPerson } from "@/lib/people/seek-elsewhere";
import { country, RegionCode } from "@/lib/regions/region-code";
import type { Result } from "@/lib/result";
import { askForSeat } from "@/lib/training/ask-for-seat";
import { cancelBatch } from "@/lib/training/cancel-batch";
import { findKeptCentre } from "@/lib/training/centres/queries";
import { saveAccreditation } from "@/lib/training/centres/save-accreditation";
import { saveCentre } from "@/lib/training/centres/save-centre";
import { saveInstructor } from "@/lib/training/centres/save-instructor";
import { issueTrainingCertificates } from "@/lib/training/issue-training-certificates";
import { findPlan, findPlanChoices } from "@/lib/training/plan-queries";
import { listParticipants, runsBatch } from "@/lib/training/queries";
import { recordCompletions } from "@/lib/training/record-completions";
import { saveBatch } from "@/lib/training/save-batch";
import { findSeatMatch } from "@/lib/training/seat-match";
import { findAttendanceList, listTrainingPapers } from "@/lib/training/training-papers";
import { agreeFollowUp } from "@/lib/worker-cooperatives/agree-follow-up";
import { changeBacking } from "@/lib/worker-cooperatives/change-backing";
import { findDialogue, listDialogues, listFollowUps } from "@/lib/worker-cooperatives/dialogue-queries";
import { finishFollowUp } from "@/lib/worker-cooperatives/finish-follow-up";
import { inviteToDialogue } from "@/lib/worker-cooperatives/invite-to-dialogue";
import { listWorkerCooperatives } from "@/lib/worker-cooperatives/list-worker-cooperatives";
import { findWorkerCooperative } from "@/lib/worker-cooperatives/queries";
import { recordAttendance } from "@/lib/worker-cooperatives/record-attendance";
import { recordLicence } from "@/lib/worker-cooperatives/record-licence";
import { recordMembers } from "@/lib/worker-cooperatives/record-members";
import { registerWorkerCooperative } from "@/lib/worker-cooperatives/register-worker-cooperative";
import { saveDialogue } from "@/lib/worker-cooperatives/save-dialogue";
import { listLapsing } from "@/lib/worklists/lapsing";
import { aDecidedBatch } from "../factories/assessment";
import { aCertificate } from "../factories/certificates";
import { aPaper, aSentClaim } from "../factories/claims";
import { aTerm } from "../factories/cooperatives";
import { aPdf } from "../factories/documents";
import { checked } from "../factories/findings";
import { aList, kinds, upload } from "../factories/imports";
import { askForOne } from "../factories/joint-acts";
import { anOfficer } from "../factories/officers";
import { aPerson } from "../factories/people";
import { aDialogue, aFollowUp, aWorkerCooperative } from "../factories/workers";

const today = Day.parse("2026-06-15");
/** Two months before the certificates of the errands run out. */
const lapsing = Day.parse("2028-05-01");

/** One errand from seat to certificate, with everybody who had a part in it. */
type Errand = {
  district: string;
  cooperativeId: string;
  personId: string;
  termId: string;
  batchId: string;
  centreId: string;
  bodyId: string;
  certificateId: string;
  assessmentId: string;
  enrolmentId: string;
  /** A cooperative of workers in the district, and a dialogue of the regency to which it is invited. */
  workerId: string;
  dialogueId: string;
  followUpId: string;
  /** Between the person and another in the cooperative. */
  relationId: string;
  documentId: string;
  /** Brought by the board itself. */
  importId: string;
  /** A certificate from elsewhere that the board sent to the LSP. */
  claimId: string;
  /** Asked for by an officer of the LSP who is none of those that try. */
  bulkActId: string;
  /** About the number of the certificate. */
  disputeId: string;
};

/** Near enough to tempt: one province with two regencies, and a regency whose code begins like another's. */
const districts = ["91.01.01", "91.01.02", "91.02.01", "92.01.01"];
const errands: Errand[] = [];
const officers: Officer[] = [];

beforeAll(async () => {
  for (const district of districts) {
    const batch = await aDecidedBatch({ in: district });
    const [candidate] = batch.candidates;
    if (!candidate) throw new Error("a batch has a candidate");
    const term = await database.officeTerm.findFirstOrThrow({ where: { personId: candidate.personId } });
    const { centreId } = await database.batch.findUniqueOrThrow({ where: { id: batch.batchId } });
    const { id: certificateId } = await aCertificate({
      personId: candidate.personId,
      schemeId: batch.scheme.id,
      certificationBodyId: batch.body.id,
    });
    const board = await anOfficer({ role: "COOPERATIVE", cooperativeId: candidate.cooperativeId });
    const attached = await attachDocument(board, {
      ...{ submissionKey: randomUUID(), cooperativeId: candidate.cooperativeId },
      ...{ proves: { stage: "DEED_SIGNED" }, file: { name: "akta.pdf", bytes: aPdf(district) } },
    });
    const worker = await aWorkerCooperative({ in: district });
    const dialogue = await aDialogue({ in: worker.regency, invited: [worker.id] });
    const followUp = await aFollowUp(dialogue.id, today);
    officers.push(await anOfficer({ role: "COOPERATIVE", cooperativeId: worker.id }));
    const other = await aPerson();
    await aTerm({ personId: other.id, cooperativeId: candidate.cooperativeId, position: "SECRETARY" });
    const { id: relationId } = await database.personRelation.create({
      data: {
        ...{ personId: candidate.personId, otherPersonId: other.id, kind: "PARENT", declaredOn: dateOf(today) },
        declaredById: batch.office.id,
      },
    });
    await checked(candidate.cooperativeId);
    const brought = await upload(board, { content: await aList([["A"]], { head: ["A", "B"] }) });
    if (!brought.ok) throw new Error(brought.refusal);
    // Somebody of the same cooperative who may be the same person.
    const { id: twin } = await aPerson();
    await aTerm({ personId: twin, cooperativeId: candidate.cooperativeId, position: "VICE_CHAIR_BUSINESS" });
    const [firstId = "", secondId = ""] = [twin, candidate.personId].sort();
    const pair = { reasons: ["SAME_NAME"], score: 80, facts: new Uint8Array(32) };
    const districts = { firstDistrict: district, secondDistrict: district };
    await database.duplicatePair.create({ data: { firstId, secondId, ...pair, ...districts } });
    const schemeId = batch.scheme.id;
    const claimant = { personId: candidate.personId, name: "Siti Aminah", board, schemeId, bodyId: batch.body.id };
    const { claimId } = await aSentClaim(claimant);
    const colleague = await anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: batch.body.id });
    const asked = await askForOne(colleague, { kind: "REVOKE", certificateId, on: today }, today);
    const { id: disputeId } = await database.numberDispute.create({
      data: {
        ...{ number: `contoh ${district}`, openedById: colleague.id, openedOn: dateOf(today) },
        // Held and cleared on one day: it counts as before.
        holds: { create: { certificateId, heldOn: dateOf(today), clearedOn: dateOf(today) } },
      },
    });
    errands.push({
      ...{ claimId, disputeId, bulkActId: asked.ok ? asked.value.bulkActId : "" },
      ...{ workerId: worker.id, dialogueId: dialogue.id, followUpId: followUp.id },
      importId: brought.value.importId,
      documentId: attached.ok ? attached.value.documentId : "",
      ...{ district, certificateId, centreId, batchId: batch.batchId, bodyId: batch.body.id, termId: term.id },
      ...{ cooperativeId: candidate.cooperativeId, personId: candidate.personId },
      ...{ assessmentId: candidate.assessmentId, enrolmentId: candidate.enrolmentId, relationId },
    });
    officers.push(batch.assessor, batch.office, board, await anOfficer({ role: "CENTRE", centreId }));
  }
  for (const code of ["91", "91.01", "91.02", "92", "92.01"])
    officers.push(await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse(code) }));
  for (const role of ["MINISTRY", "MANPOWER", "AUDITOR"] as const) officers.push(await anOfficer({ role }));
}, 60_000);

/** Whether the officer's own scope holds the errand: said anew here, role by role, without the code under test. */
function concerns(officer: Officer, { district, cooperativeId, centreId, bodyId }: Errand): boolean {
  switch (officer.role) {
    case "MINISTRY":
    case "MANPOWER":
    case "AUDITOR":
      return true;
    case "LOCAL_OFFICE":
      return district.split(".").slice(0, officer.regionCode.split(".").length).join(".") === officer.regionCode;
    case "COOPERATIVE":
      return officer.cooperativeId === cooperativeId;
    case "CENTRE":
      return officer.centreId === centreId;
    case "CERTIFICATION_BODY":
    case "ASSESSOR":
      return officer.certificationBodyId === bodyId;
  }
}

/** The same for what is about the cooperative of workers. */
const concernsWorkers = (officer: Officer, errand: Errand) =>
  officer.role === "COOPERATIVE" ? officer.cooperativeId === errand.workerId : concerns(officer, errand);

type Operation = {
  /** Whom it concerns, where it is not about the village cooperative. */
  concerns?: typeof concerns;
  /** Who may at all, where the errand concerns them. */
  roles: OfficerRole[];
  /** What a role alone does not say. */
  but?: (officer: Officer) => boolean;
  /** True when the officer was let in, whatever became of it then. */
  letsIn: (officer: Officer, errand: Errand) => Promise<boolean>;
};

const everybody: OfficerRole[] = [
  ...(["MINISTRY", "MANPOWER", "LOCAL_OFFICE", "COOPERATIVE", "CENTRE"] as const),
  ...(["CERTIFICATION_BODY", "ASSESSOR", "AUDITOR"] as const),
];
const offices: OfficerRole[] = ["MINISTRY", "MANPOWER", "LOCAL_OFFICE", "COOPERATIVE"];
const keepers: OfficerRole[] = ["MINISTRY", "LOCAL_OFFICE", "COOPERATIVE"];
const registrars: OfficerRole[] = ["MINISTRY", "MANPOWER", "LOCAL_OFFICE"];
const planners: OfficerRole[] = ["MANPOWER", "CENTRE"];
const nothingOfACentre = {
  ...{ class: null, vin: null, ownerName: null, address: null, fields: [], latitude: null, longitude: null },
};
const nothingBehind = { company: null, unionName: null, federation: null, facilities: [], businessUnits: [] };
const longAgo = Day.parse("2020-01-01");
const aKey = () => ({ submissionKey: randomUUID() });
const found = async (answer: Promise<unknown>) => Boolean(await answer);

/** Refused for what was asked, the officer was let in; refused because there is no such record, not. */
const accepted = async (answer: Promise<Result<unknown, string | { code: string }>>) => {
  const result = await answer;
  if (result.ok) return true;
  const code = typeof result.refusal === "string" ? result.refusal : result.refusal.code;
  return !code.endsWith("-not-found") && code !== "not-permitted";
};

const operations: Record<string, Operation> = {
  "reads a person": { roles: everybody, letsIn: (officer, it) => found(findPersonRecord(officer, it.personId, today)) },
  "reads a board": { roles: offices, letsIn: (officer, it) => found(findBoard(officer, it.cooperativeId, today)) },
  "finds a person by name": {
    roles: everybody,
    letsIn: async (officer, { personId }) => {
      const filter = { words: ["AMINAH"], region: country, cooperativeId: null, cooperativeWords: [] };
      const asked = { ...filter, position: null, certified: null };
      const { rows, total } = await searchPeople(officer, asked, { cursor: null, limit: 200, on: today });
      // A count tells as much as a name.
      if (total !== rows.length) throw new Error("counted otherwise than shown");
      return rows.some(({ id }) => id === personId);
    },
  },
  "finds a person by their cooperative": {
    roles: everybody,
    letsIn: async (officer, { personId, cooperativeId }) => {
      const filter = {
        words: [],
        region: country,
        cooperativeId,
        cooperativeWords: [],
        position: null,
        certified: null,
      };
      const { rows } = await searchPeople(officer, filter, { cursor: null, limit: 200, on: today });
      return rows.some(({ id }) => id === personId);
    },
  },
  "downloads a person": {
    roles: everybody,
    letsIn: async (officer, { personId }) => {
      const filter = { words: ["AMINAH"], region: country, cooperativeId: null, cooperativeWords: [] };
      const asked = { filter: { ...filter, position: null, certified: null }, purpose: "pemeriksaan wewenang" };
      const file = await startExport(officer, asked, today);
      if (!file.ok) return false;
      for await (const rows of file.value) if (rows.some(({ id }) => id === personId)) return true;
      return false;
    },
  },
  "is led to a person by their number": {
    roles: everybody,
    letsIn: async (officer, { personId }) => {
      const { nationalIdSealed } = await database.person.findUniqueOrThrow({ where: { id: personId } });
      const nationalId = openNationalId(nationalIdSealed, nationalIdKeys());
      const answer = await seekPerson(officer, { nationalId }, today);
      return answer.ok && "personId" in answer.value;
    },
  },
  "judges a pair": {
    roles: ["MINISTRY", "LOCAL_OFFICE"],
    letsIn: async (officer, { personId }) => {
      const { id: pairId } = await database.duplicatePair.findFirstOrThrow({
        where: { OR: [{ firstId: personId }, { secondId: personId }] },
      });
      const asked = { submissionKey: randomUUID(), pairId, reason: "" };
      const mayJudge = await accepted(dismissDuplicate(officer, asked, today));
      expect(await found(findDuplicatePair(officer, pairId, today))).toBe(mayJudge);
      return mayJudge;
    },
  },
  "merges two people": {
    roles: ["MINISTRY", "LOCAL_OFFICE"],
    letsIn: async (officer, { personId }) => {
      const { firstId, secondId } = await database.duplicatePair.findFirstOrThrow({
        where: { OR: [{ firstId: personId }, { secondId: personId }] },
      });
      const merge = { keptId: firstId, mergedId: secondId, versions: { kept: 0, merged: 0 }, take: [], reason: "" };
      return accepted(transaction((tx) => mergePeople(tx, officer, merge, today)));
    },
  },
  "keeps a centre's record": {
    roles: planners,
    letsIn: async (officer, { centreId }) => {
      const record = { ...nothingOfACentre, name: "Balai", owner: "MINISTRY" as const, capacity: 64 };
      const keeps = await accepted(saveCentre(officer, { ...aKey(), centreId, version: 0, record }));
      expect(await found(findKeptCentre(officer, centreId))).toBe(keeps);
      const someday = { number: "1", grade: null, validFrom: today, validTo: longAgo };
      const accreditation = { accreditation: null, details: { ...someday, schemeId: null, field: "WELDING" as const } };
      expect(await accepted(saveAccreditation(officer, { ...aKey(), centreId, ...accreditation }))).toBe(keeps);
      const nobody = { id: randomUUID(), version: 0 };
      const details = { name: "Nobody", grade: null, fields: [], leftOn: null };
      expect(await accepted(saveInstructor(officer, { ...aKey(), centreId, instructor: nobody, details }))).toBe(false);
      return keeps;
    },
  },
  "plans a batch": {
    roles: planners,
    letsIn: async (officer, { centreId, batchId, bodyId }) => {
      const kept = await findPlan(officer, batchId);
      expect(await found(findPlanChoices(officer, centreId, today))).toBe(kept !== null);
      const days = { startsOn: today, endsOn: today, selection: "IN_ORDER" as const, venue: null };
      const plan = { programmeId: randomUUID(), title: "Angkatan", capacity: 16, certificationBodyId: bodyId, ...days };
      const batch = { id: batchId, version: 0 };
      const plans = await accepted(saveBatch(officer, { ...aKey(), centreId, batch, plan }, today));
      expect(kept !== null).toBe(plans);
      return plans;
    },
  },
  "calls a batch off": {
    roles: planners,
    letsIn: (officer, { batchId }) =>
      accepted(cancelBatch(officer, { ...aKey(), batchId, version: 0, reason: "" }, today)),
  },
  "puts somebody down for a course": {
    roles: [...keepers, "CENTRE"],
    letsIn: (officer, { batchId, termId }) =>
      accepted(askForSeat(officer, { ...aKey(), batchId, termId, mismatchReason: "" }, today)),
  },
  "reads how seats match": {
    roles: registrars,
    letsIn: (officer, { district }) => found(findSeatMatch(officer, RegionCode.parse(district), longAgo)),
  },
  "asks the gate": {
    roles: everybody,
    letsIn: (officer, it) => found(findGate(officer, { ...it, position: "TREASURER" }, today)),
  },
  "reads what the rules find of a board": {
    roles: offices,
    letsIn: (officer, it) => found(findBoardFacts(officer, it.cooperativeId)),
  },
  "is told of a cooperative in the list of findings": {
    roles: offices,
    letsIn: async (officer, it) => {
      const { rows } = await listFindings(officer, everyFinding, { cursor: null, limit: 1000, on: today });
      return rows.some(({ id }) => id === it.cooperativeId);
    },
  },
  "has a cooperative in the file of findings": {
    roles: offices,
    letsIn: async (officer, it) => {
      for await (const lines of exportFindings(officer, everyFinding, today))
        if (lines.some(({ cooperativeId }) => cooperativeId === it.cooperativeId)) return true;
      return false;
    },
  },
  "is told whose certificate is about to lapse": {
    roles: offices,
    letsIn: async (officer, it) => {
      const { rows } = await listLapsing(officer, { region: country, cursor: null, limit: 1000, on: lapsing });
      return rows.some(({ personId }) => personId === it.personId);
    },
  },
  "reads declared relations": {
    roles: offices,
    letsIn: (officer, it) => found(findRelations(officer, it.cooperativeId, today)),
  },
  "declares a relation": {
    roles: keepers,
    letsIn: (officer, { cooperativeId, personId }) => {
      const pair = { personId, otherPersonId: personId, kind: "SPOUSE" } as const;
      return accepted(declareRelation(officer, { submissionKey: randomUUID(), cooperativeId, ...pair }, today));
    },
  },
  "withdraws a relation": {
    roles: keepers,
    letsIn: (officer, { cooperativeId, relationId }) =>
      accepted(
        withdrawRelation(officer, { submissionKey: randomUUID(), cooperativeId, relationId, reason: "" }, today),
      ),
  },
  "keeps a board": {
    roles: keepers,
    letsIn: (officer, it) => found(findKeptCooperative(officer, it.cooperativeId)),
  },
  "keeps a cooperative's identity": {
    roles: keepers,
    letsIn: (officer, it) => found(findKeptIdentity(officer, it.cooperativeId)),
  },
  "opens a cooperative's document": {
    roles: keepers,
    letsIn: (officer, it) => found(openDocument(officer, it)),
  },
  "reads a roster's names": {
    roles: everybody.filter((role) => role !== "AUDITOR"),
    letsIn: async (officer, it) => (await listParticipants(officer, it.batchId, today)).length > 0,
  },
  "runs a batch": { roles: ["CENTRE"], letsIn: (officer, it) => runsBatch(officer, it.batchId) },
  "assesses a batch": {
    roles: ["ASSESSOR"],
    letsIn: (officer, it) => found(findBatchToAssess(officer, it.batchId, today)),
  },
  "decides on a batch": {
    roles: ["CERTIFICATION_BODY"],
    letsIn: (officer, it) => found(findBatchToDecide(officer, it.batchId, today)),
  },
  "certifies a batch": {
    roles: ["CERTIFICATION_BODY"],
    letsIn: (officer, it) => found(findBatchToCertify(officer, it.batchId, today)),
  },
  "reads a certificate's record": {
    roles: everybody.filter((role) => role !== "AUDITOR"),
    letsIn: (officer, it) => found(findCertificate(officer, it.certificateId, today)),
  },
  "prints a certificate": {
    roles: everybody.filter((role) => role !== "AUDITOR"),
    letsIn: (officer, it) => found(findCertificatePaper(officer, { ...it, certificationBodyId: it.bodyId }, today)),
  },
  "prints a batch's certificates": {
    roles: ["CERTIFICATION_BODY"],
    letsIn: (officer, it) => found(listCertificatePapers(officer, { ...it, certificationBodyId: it.bodyId }, today)),
  },
  "prints a batch's training certificates": {
    roles: ["CENTRE"],
    letsIn: (officer, it) => found(listTrainingPapers(officer, { batchId: it.batchId })),
  },
  "prints an attendance list": {
    roles: ["CENTRE"],
    letsIn: (officer, it) => found(findAttendanceList(officer, it.batchId, today)),
  },
  "reads an LSP's queue": {
    roles: ["MINISTRY", "MANPOWER", "CERTIFICATION_BODY", "ASSESSOR"],
    letsIn: (officer, it) =>
      found(findQueue(officer, { certificationBodyId: it.bodyId, station: "CERTIFICATE", limit: 10 })),
  },
  "reads who looked": {
    roles: ["MINISTRY", "AUDITOR"],
    letsIn: (officer, it) => found(listReadsOf(officer, it.personId)),
  },
  "reads the audit log": { roles: ["MINISTRY", "AUDITOR"], letsIn: (officer) => found(listAuditEntries(officer, {})) },
  // Each command below is asked for something impossible, so that whoever is let in changes nothing either.
  "reveals a national id": {
    roles: ["MINISTRY", "LOCAL_OFFICE", "CERTIFICATION_BODY"],
    but: (officer) => officer.role !== "LOCAL_OFFICE" || officer.regionCode.length > 2,
    letsIn: (officer, { personId }) => accepted(revealNationalId(officer, { personId, reason: "" }, today)),
  },
  "starts a term": {
    roles: keepers,
    letsIn: (officer, { cooperativeId, personId }) => {
      const start = { cooperativeId, position: "TREASURER", person: { personId }, startDate: today } as const;
      return accepted(startTerm(officer, { submissionKey: randomUUID(), ...start }, today));
    },
  },
  "ends a term": {
    roles: keepers,
    letsIn: (officer, { termId }) => {
      const end = { termId, version: 0, endDate: today, reason: "RESIGNED" } as const;
      return accepted(endTerm(officer, { submissionKey: randomUUID(), ...end }, today));
    },
  },
  "changes legal data": {
    roles: keepers,
    letsIn: (officer, { cooperativeId }) =>
      accepted(transaction((tx) => changeLegalData(tx, officer, { cooperativeId, version: 0, legalData }, today))),
  },
  "records a stage of the formation": {
    roles: keepers,
    letsIn: (officer, { cooperativeId }) =>
      accepted(
        recordFormationStep(officer, { ...nothingKept(cooperativeId), stage: "DEED_SIGNED", reachedOn: today }, today),
      ),
  },
  "records data of the formation": {
    roles: keepers,
    letsIn: (officer, { cooperativeId }) =>
      accepted(recordFormation(officer, { ...nothingKept(cooperativeId), formation: nothingOfFormation })),
  },
  "attaches a document": {
    roles: keepers,
    letsIn: async (officer, { cooperativeId }) => {
      const minutes = { proves: { bookYear: 1990 }, file: { name: "ba.pdf", bytes: aPdf() } };
      const result = await attachDocument(officer, { ...nothingKept(cooperativeId), ...minutes });
      return !result.ok && result.refusal === "meeting-not-found";
    },
  },
  "enters an annual meeting": {
    roles: keepers,
    letsIn: (officer, { cooperativeId }) =>
      accepted(saveAnnualMeeting(officer, { ...nothingKept(cooperativeId), ...noMeeting }, today)),
  },
  "reports an annual meeting": {
    roles: keepers,
    letsIn: async (officer, { cooperativeId }) => {
      const result = await reportAnnualMeeting(officer, { ...nothingKept(cooperativeId), bookYear: 1990 });
      return !result.ok && result.refusal === "meeting-not-found";
    },
  },
  "verifies an annual meeting": {
    roles: ["MINISTRY", "LOCAL_OFFICE"],
    letsIn: async (officer, { cooperativeId }) => {
      const decision = { bookYear: 1990, decision: { is: "VERIFIED", healthy: null } } as const;
      const result = await decideAnnualMeeting(officer, { ...nothingKept(cooperativeId), ...decision });
      return !result.ok && result.refusal === "meeting-not-found";
    },
  },
  "records a registry number": {
    roles: ["MINISTRY", "LOCAL_OFFICE"],
    letsIn: (officer, { cooperativeId }) => {
      const number = { registryNumber: null, certifiedUntil: today };
      return accepted(recordRegistryNumber(officer, { ...nothingKept(cooperativeId), ...number }));
    },
  },
  "brings a file to a board": {
    roles: keepers,
    letsIn: async (officer, { cooperativeId }) =>
      accepted(upload(officer, { cooperativeId, content: await aList([["A"]], { head: ["A", "B"] }) })),
  },
  "reads a board's own import": {
    roles: ["COOPERATIVE"],
    letsIn: (officer, { importId }) => found(findImport(officer, importId)),
  },
  "reads the rows that come back to a board": {
    roles: ["COOPERATIVE"],
    letsIn: (officer, { importId }) =>
      found(returnedSheet(officer, importId, kinds, { heading: "alasan", inWords: () => "" })),
  },
  "confirms a board's own import": {
    roles: ["COOPERATIVE"],
    letsIn: (officer, { importId }) =>
      accepted(confirmImport(officer, { submissionKey: randomUUID(), importId, version: 0 })),
  },
  "records completions": {
    roles: ["CENTRE"],
    letsIn: (officer, { batchId }) =>
      accepted(recordCompletions(officer, { ...nothingFor(batchId), completedOn: today }, today)),
  },
  "issues training certificates": {
    roles: ["CENTRE"],
    letsIn: (officer, { batchId }) =>
      accepted(issueTrainingCertificates(officer, { submissionKey: randomUUID(), batchId, issuedOn: ahead }, today)),
  },
  "records recommendations": {
    roles: ["ASSESSOR"],
    letsIn: (officer, { batchId }) =>
      accepted(recordRecommendations(officer, { ...nothingFor(batchId), assessedOn: today }, today)),
  },
  "records decisions": {
    roles: ["CERTIFICATION_BODY"],
    letsIn: (officer, { batchId }) =>
      accepted(recordDecisions(officer, { ...nothingFor(batchId), decidedOn: today }, today)),
  },
  "issues certificates": {
    roles: ["CERTIFICATION_BODY"],
    letsIn: (officer, { batchId }) =>
      accepted(issueCertificates(officer, { ...nothingFor(batchId), certificates: [], issuedOn: today }, today)),
  },
  "asks for an act on a certificate": {
    roles: ["CERTIFICATION_BODY"],
    letsIn: async (officer, { certificateId }) => {
      const asked = await askForOne(officer, { kind: "LIFT", certificateId, on: today }, today);
      // Whoever may ask hears how the certificate stands.
      return !asked.ok && refusalOfOne(asked.refusal) === "not-suspended";
    },
  },
  "takes back what was done to a certificate": {
    roles: ["CERTIFICATION_BODY"],
    letsIn: (officer, { certificateId }) => accepted(undoLastAct(officer, withoutReason(certificateId), today)),
  },
  "renews a certificate": {
    roles: ["CERTIFICATION_BODY"],
    letsIn: (officer, { certificateId }) => accepted(renewCertificate(officer, successorOf(certificateId), today)),
  },
  "reissues a certificate": {
    roles: ["CERTIFICATION_BODY"],
    letsIn: (officer, { certificateId }) =>
      accepted(reissueCertificate(officer, { ...successorOf(certificateId), holderName: "" }, today)),
  },
  "is told which of its certificates lapse": {
    roles: ["CERTIFICATION_BODY"],
    letsIn: async (officer, { certificateId }) => {
      const { rows } = await listLapsingCertificates(officer, { after: null, limit: 100, on: lapsing });
      return rows.some(({ id }) => id === certificateId);
    },
  },
  "chooses a certificate for a joint act": {
    roles: ["CERTIFICATION_BODY"],
    letsIn: async (officer, { certificateId }) => {
      const filter = { kind: "REVOKE", typed: "", schemeId: null, issuedFrom: null, issuedTo: null } as const;
      const { rows } = await listChoosable(officer, filter, { after: null, limit: 100, today });
      return rows.some(({ id }) => id === certificateId);
    },
  },
  "reads a joint act": {
    roles: ["MINISTRY", "MANPOWER", "CERTIFICATION_BODY"],
    letsIn: async (officer, { bodyId: certificationBodyId, bulkActId }) => {
      const { rows } = await listBulkActs(officer, { certificationBodyId, after: null, limit: 10 });
      const listed = rows.some(({ id }) => id === bulkActId);
      const where = { certificationBodyId, bulkActId, after: null, limit: 10, today };
      expect(await found(findBulkAct(officer, where))).toBe(listed);
      return listed;
    },
  },
  "answers a joint act": {
    roles: ["CERTIFICATION_BODY"],
    letsIn: (officer, { bulkActId }) =>
      accepted(answerBulkAct(officer, { ...aKey(), bulkActId, answer: "REFUSED", reason: "" }, today)),
  },
  "undoes a joint act": {
    roles: ["CERTIFICATION_BODY"],
    letsIn: (officer, { bulkActId }) => accepted(undoBulkAct(officer, { ...aKey(), bulkActId, reason: "" }, today)),
  },
  "reads of a number found twice": {
    roles: ["MINISTRY", "MANPOWER", "CERTIFICATION_BODY"],
    letsIn: async (officer, { disputeId }) => {
      const { rows } = await listDisputes(officer, { open: true, after: null, limit: 100 });
      const listed = rows.some(({ id }) => id === disputeId);
      expect(await found(findDispute(officer, disputeId, today))).toBe(listed);
      return listed;
    },
  },
  "says whose a number is": {
    roles: ["MANPOWER", "CERTIFICATION_BODY"],
    letsIn: (officer, { disputeId }) =>
      accepted(clearNumber(officer, { ...aKey(), disputeId, rightId: null, reason: "" }, today)),
  },
  "reads a claim": {
    roles: ["MINISTRY", "MANPOWER", "LOCAL_OFFICE", "COOPERATIVE", "CERTIFICATION_BODY"],
    letsIn: async (officer, { claimId }) => {
      const { rows } = await listClaims(officer, { state: "SENT", after: null, limit: 100 });
      const listed = rows.some(({ id }) => id === claimId);
      expect(await found(findClaim(officer, claimId))).toBe(listed);
      expect(await found(openClaimDocument(officer, claimId))).toBe(listed);
      return listed;
    },
  },
  "records a certificate from elsewhere": {
    roles: keepers,
    letsIn: async (officer, { personId, bodyId, certificateId }) => {
      const { schemeId } = await database.certificate.findUniqueOrThrow({ where: { id: certificateId } });
      const paper = aPaper({ personId, name: "Siti Aminah", schemeId, bodyId });
      return accepted(recordClaim(officer, { ...paper, issuedOn: ahead }, today));
    },
  },
  "verifies a claim": {
    roles: ["CERTIFICATION_BODY"],
    letsIn: (officer, { claimId }) => accepted(verifyClaim(officer, { ...aKey(), claimId, reason: "" }, today)),
  },
  "refuses a claim": {
    roles: ["CERTIFICATION_BODY"],
    letsIn: (officer, { claimId }) => accepted(closeClaim(officer, { ...aKey(), claimId, as: "REFUSED", reason: "" })),
  },
};

/** Of a version that no record has. */
const nothingKept = (cooperativeId: string) => ({ submissionKey: randomUUID(), cooperativeId, version: -1 });
const noMeeting = { bookYear: 1990, heldOn: today, participants: 0 };
const legalData: LegalData = {
  ...{
    legalName: "-",
    legalEntityNumber: null,
    legalEntityOn: null,
    seatVillageCode: RegionCode.parse("91.01.01.2001"),
  },
  ...{ address: null, phone: null, latitude: null, longitude: null },
};
const ahead = Day.parse("2026-06-16");
const everyFinding = { region: country, kind: null, rule: null, severity: null } as const;

const nothingFor = (batchId: string) => ({ submissionKey: randomUUID(), batchId, results: [] });
const successorOf = (certificateId: string) => ({
  ...withoutReason(certificateId),
  ...{ issuedOn: today, number: null, registrationNumber: null },
});
const withoutReason = (certificateId: string) => ({ submissionKey: randomUUID(), certificateId, reason: "" });

const workerOperations: Record<string, Operation> = {
  "reads a workers' cooperative": {
    roles: offices,
    letsIn: (officer, { workerId }) => found(findWorkerCooperative(officer, workerId)),
  },
  "finds a workers' cooperative in the list": {
    roles: offices,
    letsIn: async (officer, { workerId, district }) => {
      const filter = { words: [], region: RegionCode.parse(district), kind: null, sector: null, union: null };
      const asked = { sort: { by: "name", descending: false }, cursor: null, limit: 50, on: today } as const;
      const { rows } = await listWorkerCooperatives(officer, { ...filter, registry: null }, asked);
      return rows.some(({ id }) => id === workerId);
    },
  },
  "registers a workers' cooperative": {
    roles: registrars,
    letsIn: async (officer, { district }) => {
      const asked = {
        kind: "WORKER",
        legalName: "X",
        foundedOn: today,
        address: null,
        backing: nothingBehind,
      } as const;
      const seatVillageCode = RegionCode.parse(`${district}.0001`);
      return accepted(registerWorkerCooperative(officer, { ...asked, ...aKey(), seatVillageCode }, today));
    },
  },
  "changes a workers' cooperative": {
    roles: offices,
    letsIn: (officer, { workerId: cooperativeId }) =>
      accepted(changeBacking(officer, { ...aKey(), cooperativeId, version: 0, backing: nothingBehind })),
  },
  "records members": {
    roles: offices,
    letsIn: (officer, { workerId: cooperativeId }) => {
      const members = { year: 1900, men: 0, women: 0 };
      return accepted(recordMembers(officer, { ...aKey(), cooperativeId, version: 0, members }, today));
    },
  },
  "records help with a licence": {
    roles: offices,
    letsIn: (officer, { workerId: cooperativeId }) => {
      const licence = { kind: "FOOD", helpedOn: today, grantedOn: longAgo, number: null } as const;
      return accepted(recordLicence(officer, { ...aKey(), cooperativeId, version: 0, licence }, today));
    },
  },
  "reads a dialogue": { roles: offices, letsIn: (officer, { dialogueId }) => found(findDialogue(officer, dialogueId)) },
  "finds a dialogue in the list": {
    roles: offices,
    letsIn: async (officer, { dialogueId }) => {
      const filter = { words: [], region: country, kind: null, year: null };
      const { rows } = await listDialogues(officer, filter, { cursor: null, limit: 100 });
      return rows.some(({ id }) => id === dialogueId);
    },
  },
  "finds a follow-up in the work list": {
    roles: offices,
    letsIn: async (officer, { followUpId }) => {
      const { rows } = await listFollowUps(officer, "OPEN", { after: null, limit: 100, on: today });
      return rows.some(({ id }) => id === followUpId);
    },
  },
  "changes a dialogue": {
    roles: registrars,
    letsIn: (officer, { dialogueId: id, district }) => {
      const regionCode = RegionCode.parse(district.slice(0, 5));
      const named = { title: "X", kind: "DIALOGUE", venue: "X", organiser: "X", regionCode } as const;
      const details = { ...named, topics: [], startsOn: today, endsOn: longAgo };
      return accepted(saveDialogue(officer, { ...aKey(), dialogue: { id, version: 0 }, details }));
    },
  },
  "invites to a dialogue": {
    roles: registrars,
    letsIn: (officer, { dialogueId }) =>
      accepted(inviteToDialogue(officer, { ...aKey(), dialogueId, cooperativeIds: [] })),
  },
  "records attendance": {
    roles: registrars,
    letsIn: (officer, { dialogueId, workerId }) => {
      const attendances = [{ cooperativeId: workerId, version: 0, attended: true, men: 0, women: 0 }];
      return accepted(recordAttendance(officer, { ...aKey(), dialogueId, attendances }, today));
    },
  },
  "agrees on a follow-up": {
    roles: registrars,
    letsIn: (officer, { dialogueId }) =>
      accepted(agreeFollowUp(officer, { ...aKey(), dialogueId, what: "X", who: "X", dueOn: longAgo })),
  },
  "finishes a follow-up": {
    roles: registrars,
    letsIn: (officer, { followUpId }) =>
      accepted(finishFollowUp(officer, { ...aKey(), followUpId, version: 0, doneOn: longAgo }, today)),
  },
};
for (const [name, operation] of Object.entries(workerOperations))
  operations[name] = { ...operation, concerns: concernsWorkers };

test.each(Object.entries(operations))("%s: exactly whom it concerns, and nobody else", async (_name, operation) => {
  for (const officer of officers)
    for (const errand of errands) {
      const who = `${officer.role} ${"regionCode" in officer ? officer.regionCode : ""}, ${errand.district}`;
      const may = operation.roles.includes(officer.role) && (operation.but?.(officer) ?? true);
      expect(`${who}: ${await operation.letsIn(officer, errand)}`).toBe(
        `${who}: ${may && (operation.concerns ?? concerns)(officer, errand)}`,
      );
    }
});
