import type { Officer } from "@/lib/auth/officer";
import { type Day, dayOf } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import type { AnnualMeetingState, DocumentFormat } from "@/lib/db/generated/enums";
import type { RegionCode } from "@/lib/regions/region-code";
import { type FormationData, nothingOfFormation } from "./formation-data";
import type { FormationStage, StepStage } from "./formation-rules";
import type { CooperativeKind } from "./kinds";
import { type LegalData, toLegalData } from "./legal-data";
import { cooperativesKeptBy } from "./visibility";

export type IdentityStep = {
  stage: StepStage;
  reachedOn: Day;
  deedNumber: string | null;
  notary: string | null;
  enteredBy: string | null;
  enteredAt: Date;
  version: number;
};

export type IdentityDocument = {
  id: string;
  /** What it proves: one of the two. */
  stage: FormationStage | null;
  bookYear: number | null;
  fileName: string;
  format: DocumentFormat;
  size: number;
  uploadedBy: string | null;
  uploadedAt: Date;
  replacedAt: Date | null;
};

export type IdentityMeeting = {
  bookYear: number;
  heldOn: Day;
  participants: number;
  state: AnnualMeetingState;
  healthy: boolean | null;
  returnReason: string | null;
  reportedById: string | null;
  reportedBy: string | null;
  reportedAt: Date | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  version: number;
};

export type KeptIdentity = {
  id: string;
  legalName: string;
  kind: CooperativeKind;
  village: { code: RegionCode; name: string };
  foundedOn: Day;
  legalData: LegalData;
  registryNumber: string | null;
  registryCertifiedUntil: Day | null;
  publicCode: string;
  version: number;
  formation: FormationData;
  /** 0 while nothing of it was entered. */
  formationVersion: number;
  steps: IdentityStep[];
  /** The newest first, those that were replaced among them. */
  documents: IdentityDocument[];
  /** The newest book year first. */
  meetings: IdentityMeeting[];
};

/** What is on record about the formation, numbers and meetings of a cooperative that this officer keeps, or null. */
export async function findKeptIdentity(officer: Officer, cooperativeId: string): Promise<KeptIdentity | null> {
  const row = await database.cooperative.findFirst({
    where: { AND: [cooperativesKeptBy(officer), { id: cooperativeId }] },
    include: {
      seatVillage: { select: { name: true } },
      formation: true,
      steps: { orderBy: { stage: "asc" } },
      documents: { include: { document: true }, orderBy: { document: { uploadedAt: "desc" } } },
      meetings: { orderBy: { bookYear: "desc" } },
    },
  });
  if (!row) return null;
  const nameOf = await namesOf([
    ...row.steps.map(({ enteredById }) => enteredById),
    ...row.documents.map(({ document }) => document.uploadedById),
    ...row.meetings.flatMap(({ reportedById, decidedById }) => [reportedById, decidedById]),
  ]);
  const { version: formationVersion = 0 } = row.formation ?? {};
  return {
    id: row.id,
    legalName: row.legalName,
    kind: row.kind,
    village: { code: row.seatVillageCode as RegionCode, name: row.seatVillage.name },
    foundedOn: dayOf(row.foundedOn),
    legalData: toLegalData(row),
    registryNumber: row.registryNumber,
    registryCertifiedUntil: row.registryCertifiedUntil && dayOf(row.registryCertifiedUntil),
    publicCode: row.publicCode,
    version: row.version,
    formation: row.formation ?? nothingOfFormation,
    formationVersion,
    steps: row.steps.map(({ cooperativeId: _, enteredById, reachedOn, stage, ...step }) => ({
      ...step,
      // A CHECK keeps the legal entity out of the steps.
      stage: stage as StepStage,
      reachedOn: dayOf(reachedOn),
      enteredBy: nameOf(enteredById),
    })),
    documents: row.documents.map(({ documentId, stage, bookYear, replacedAt, document }) => ({
      ...{ id: documentId, stage, bookYear, replacedAt },
      ...{ fileName: document.fileName, format: document.format, size: document.size },
      uploadedBy: nameOf(document.uploadedById),
      uploadedAt: document.uploadedAt,
    })),
    meetings: row.meetings.map(({ id: _, cooperativeId: __, enteredById: ___, decidedById, heldOn, ...meeting }) => ({
      ...meeting,
      heldOn: dayOf(heldOn),
      reportedBy: nameOf(meeting.reportedById),
      decidedBy: nameOf(decidedById),
    })),
  };
}

/** The names of the accounts that did it; an account that is gone has none. */
async function namesOf(ids: (string | null)[]) {
  const officers = await database.officer.findMany({
    where: { id: { in: [...new Set(ids.filter((id) => id !== null))] } },
    select: { id: true, name: true },
  });
  const names = new Map(officers.map(({ id, name }) => [id, name]));
  return (id: string | null) => (id === null ? null : (names.get(id) ?? null));
}
