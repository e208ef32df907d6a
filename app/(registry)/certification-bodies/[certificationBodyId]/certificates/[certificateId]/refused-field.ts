import type { CertificateRefusal } from "@/lib/certificates/bulk/bulk-rules";
import type { SuccessionRefusal } from "@/lib/certificates/succession-rules";
import type { UndoRefusal } from "@/lib/certificates/undo-rules";
import type { NotFound } from "@/lib/certificates/visibility";

export type ActRefusal = CertificateRefusal | SuccessionRefusal | UndoRefusal | NotFound;

type Asked = "day" | "reason" | "holderName" | "number" | "registrationNumber";

/** The field that a refusal belongs beside; null where it is about the certificate as it stands. */
export function fieldOf(refusal: ActRefusal): Asked | null {
  switch (refusal) {
    case "reason-missing":
      return "reason";
    case "name-missing":
      return "holderName";
    case "in-the-future":
    case "before-issue":
    case "after-expiry":
    case "during-another-suspension":
    case "not-after-suspension":
    case "before-last-change":
    case "body-not-licensed":
    case "scheme-outside-licence":
      return "day";
    default:
      if (refusal.startsWith("registration-")) return "registrationNumber";
      return refusal.startsWith("number-") && refusal !== "number-held" ? "number" : null;
  }
}
