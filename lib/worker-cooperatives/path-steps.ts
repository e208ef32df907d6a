import type { Day } from "@/lib/calendar/day";
import { registryStateOn } from "@/lib/cooperatives/registry-number";

/**
 * The way of a workers' cooperative: the manpower ministry's four strategies (institution, mentoring, business growth,
 * help with licences), and then the cooperative's own number and its certificate with QR (Permenkop UKM 10/2016).
 */
export const pathSteps = [
  "INSTITUTION",
  "MENTORING",
  "BUSINESS_GROWTH",
  "LICENCES",
  "REGISTRY_NUMBER",
  "QR_CERTIFICATE",
] as const;
export type PathStep = (typeof pathSteps)[number];

export type PathFacts = {
  legalEntityNumber: string | null;
  /** Dialogues, mentoring and training that it came to. */
  eventsAttended: number;
  businessUnits: number;
  licencesGranted: number;
  registryNumber: string | null;
  registryCertifiedUntil: Day | null;
};

export type StepOnPath = { step: PathStep; state: "DONE" | "NEXT" | "LATER" };

/**
 * Each step in its order. A step is done by what is on record, whatever the order it came in; next is the first that is
 * not. A certificate that has lapsed is to be renewed, so its step is open again.
 */
export function pathOn(day: Day, facts: PathFacts): StepOnPath[] {
  const registry = registryStateOn(day, facts.registryNumber, facts.registryCertifiedUntil);
  const done: Record<PathStep, boolean> = {
    INSTITUTION: facts.legalEntityNumber !== null,
    MENTORING: facts.eventsAttended > 0,
    BUSINESS_GROWTH: facts.businessUnits > 0,
    LICENCES: facts.licencesGranted > 0,
    REGISTRY_NUMBER: registry !== "NONE",
    QR_CERTIFICATE: registry === "CERTIFIED",
  };
  const next = pathSteps.find((step) => !done[step]);
  return pathSteps.map((step) => ({ step, state: done[step] ? "DONE" : step === next ? "NEXT" : "LATER" }));
}
