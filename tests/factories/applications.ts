import { randomUUID } from "node:crypto";
import type { ApplicationState } from "@/lib/assessment/candidate-states";
import { newReceiptCode } from "@/lib/assessment/receipt-code";
import { Day, dateOf } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { aCertificationBody } from "./certificates";
import { aCooperative, aTerm } from "./cooperatives";
import { anOfficer } from "./officers";
import { aPerson } from "./people";
import { aRegion } from "./regions";
import { aRequiredScheme } from "./schemes";

const path: ApplicationState[] = [
  ...(["SUBMITTED", "VERIFIED", "SELF_ASSESSED", "SCHEDULED", "PRE_ASSESSED", "ASSESSED"] as const),
];

/** A scheme with two core units and an optional one; its certificate opens the post of a secretary. */
export async function aSchemeWithUnits() {
  const scheme = await aRequiredScheme({ for: ["SECRETARY"] });
  return { ...scheme, ...(await withUnits(scheme.id)) };
}

export async function withUnits(schemeId: string) {
  const prefix = `X.${randomUUID().slice(0, 8).toUpperCase()}`;
  const [core, other, optional]: [string, string, string] = [`${prefix}.001.1`, `${prefix}.002.1`, `${prefix}.003.1`];
  await database.competencyUnit.createMany({
    data: [core, other, optional].map((code, at) => ({ code, title: `Unit contoh ${at + 1}` })),
  });
  await database.schemeUnit.createMany({
    data: [core, other, optional].map((unitCode) => ({ schemeId, unitCode, core: unitCode !== optional })),
  });
  return { core, other, optional };
}

/** A venue of an LSP, verified for two years unless told otherwise. */
export async function aVenue(
  certificationBodyId: string,
  { validFrom = Day.parse("2026-01-01"), validTo = Day.parse("2027-12-31"), verified = true } = {},
) {
  const regionCode = await aRegion("91.01");
  const span = { validFrom: dateOf(validFrom), validTo: dateOf(validTo), verifiedById: randomUUID() };
  const { id, name } = await database.assessmentVenue.create({
    data: {
      ...{ certificationBodyId, regionCode, name: `TUK ${randomUUID().slice(0, 8)}`, kind: "INDEPENDENT" },
      verifications: verified ? { create: span } : undefined,
    },
  });
  return { id, name };
}

type Which = {
  name?: string;
  state?: Extract<ApplicationState, (typeof path)[number]> | "DRAFT";
  scheduledOn?: Day;
  /** Whether it was filed through the cooperative, or at the LSP itself. */
  direct?: boolean;
  body?: { id: string; name: string; licenceNumber: string };
};

/** Somebody in office who applied without a course, as far as `state`, and the officers of both sides. */
export async function anApplication({
  name = "Siti Aminah",
  state = "SUBMITTED",
  scheduledOn = Day.parse("2026-06-10"),
  direct = false,
  body: given,
}: Which = {}) {
  const body = given ?? (await aCertificationBody());
  const [scheme, venue, { id: personId }, cooperative] = [
    await aSchemeWithUnits(),
    await aVenue(body.id),
    await aPerson({ name }),
    await aCooperative(),
  ];
  const term = await aTerm({ personId, cooperativeId: cooperative.id, position: "SECRETARY" });
  const [board, office, assessor] = await Promise.all([
    anOfficer({ role: "COOPERATIVE", cooperativeId: cooperative.id }),
    anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: body.id }),
    anOfficer({ role: "ASSESSOR", certificationBodyId: body.id }),
  ]);
  const happenedOn = dateOf(Day.parse("2026-06-01"));
  const first = state === "DRAFT" ? "DRAFT" : "SUBMITTED";
  const { id, receiptCode } = await database.assessmentApplication.create({
    data: {
      ...{ receiptCode: newReceiptCode(), personId, schemeId: scheme.id, certificationBodyId: body.id },
      ...{ cooperativeId: direct ? null : cooperative.id, purpose: "CERTIFICATION", state: first },
      evidence: "Salinan KTP",
      steps: { create: { number: 1, state: first, happenedOn, recordedById: board.id } },
    },
  });
  const later = state === "DRAFT" ? [] : path.slice(1, path.indexOf(state) + 1);
  for (const [at, next] of later.entries()) {
    const schedule = { venueId: venue.id, scheduledOn: dateOf(scheduledOn), assessorId: assessor.id };
    await database.assessmentApplication.update({
      where: { id },
      data: {
        ...{ state: next, version: at + 2, ...(next === "SCHEDULED" && schedule) },
        steps: { create: { number: at + 2, state: next, happenedOn, recordedById: office.id } },
      },
    });
  }
  const version = later.length + 1;
  return {
    ...{ id, version, receiptCode, name, personId, termId: term.id, cooperativeId: cooperative.id },
    ...{ scheme, body, venue, board, office, assessor },
  };
}

type Assessed = Which & {
  recommend?: "COMPETENT" | "NOT_YET_COMPETENT";
  decision?: "COMPETENT" | "NOT_YET_COMPETENT";
};

/** The same assessed on 10 June 2026 and, where a decision is given, decided on 12 June by somebody else of the LSP. */
export async function anAssessedApplication({ recommend = "NOT_YET_COMPETENT", decision, ...which }: Assessed = {}) {
  const application = await anApplication({ ...which, state: "ASSESSED" });
  const { personId, scheme, body, assessor } = application;
  const units = [scheme.core, scheme.other, scheme.optional];
  const notYetUnits = recommend === "COMPETENT" ? [] : [scheme.core];
  const { id: assessmentId } = await database.assessment.create({
    data: {
      ...{ personId, schemeId: scheme.id, certificationBodyId: body.id, applicationId: application.id },
      ...{ assessedOn: dateOf(Day.parse("2026-06-10")), recommendation: recommend, assessorId: assessor.id },
      ...{ competentUnits: units.filter((unit) => !notYetUnits.includes(unit)), notYetUnits },
    },
  });
  const pleno = await anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: body.id });
  if (decision)
    await database.assessmentDecision.create({
      data: {
        ...{ assessmentId, assessorId: assessor.id, decision, decidedById: pleno.id },
        decidedOn: dateOf(Day.parse("2026-06-12")),
      },
    });
  return { ...application, assessmentId, pleno };
}
