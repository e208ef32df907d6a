import { terms } from "@/app/messages/id/terms";
import type { Say } from "@/app/messages/words";
import type { EndTermRefusal } from "@/lib/cooperatives/end-term";
import type { ReplaceHolderRefusal } from "@/lib/cooperatives/replace-holder";
import type { StartTermRefusal } from "@/lib/cooperatives/start-term";
import { fieldOf, type Problems } from "./person-fields";

/** A request for the chair of the supervisors is refused as the change itself would be, or for itself. */
export const isTermRefusal = (refusal: string): refusal is StartTermRefusal | ReplaceHolderRefusal =>
  Object.hasOwn(terms.refusal, refusal);

/** Beside which field a refused start or handover is explained; the form as a whole for what no field can mend. */
export function startProblems(
  refusal: StartTermRefusal | ReplaceHolderRefusal,
  known: boolean,
  say: Say<"terms">,
): Problems | null {
  const sentence = say(`refusal.${refusal}`);
  switch (refusal) {
    case "cooperative-not-found":
    case "term-not-found":
    case "already-ended":
    case "changed-meanwhile":
    case "needs-approval":
      return null;
    case "post-taken":
    case "starts-before-founding":
    case "starts-after-dissolution":
    case "starts-too-far-ahead":
    case "starts-before-predecessor":
    case "term-over-five-years":
    case "end-before-start":
      return { startDate: sentence };
    default:
      return { [fieldOf(refusal, known)]: sentence };
  }
}

export function endProblems(refusal: EndTermRefusal, say: Say<"terms">): Problems | null {
  switch (refusal) {
    case "term-not-found":
    case "already-ended":
    case "changed-meanwhile":
      return null;
    case "end-before-start":
    case "term-over-five-years":
    case "ends-after-next-term":
    case "dies-in-the-future":
      return { endDate: say(`refusal.${refusal}`) };
  }
}
