import type { ApplicationInFull } from "@/lib/assessment/application-queries";
import { type Desk, type PlainStep, plainSteps } from "@/lib/assessment/application-rules";

export type Act = PlainStep | Desk;

export const isStep = (act: Act): act is PlainStep => plainSteps.some((step) => step === act);

/** What the reader may do now, the way forward first. */
export const actsOn = ({ plainSteps: steps, desks }: Pick<ApplicationInFull, "plainSteps" | "desks">): Act[] => {
  const last: Act[] = ["RETURNED", "NO_SHOW", "CANCELLED"];
  const all: Act[] = [...desks, ...steps];
  return [...all.filter((act) => !last.includes(act)), ...last.filter((act) => all.includes(act))];
};

/** The act that the address asks for, if it is one of these. */
export const askedAct = (application: ApplicationInFull, text: unknown): Act | null =>
  actsOn(application).find((act) => act === text) ?? null;
