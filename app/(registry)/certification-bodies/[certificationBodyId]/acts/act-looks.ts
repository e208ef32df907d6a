import type { Tone } from "@/components/badge";
import type { BulkActState } from "@/lib/certificates/bulk/bulk-states";
import { bodyHref } from "../stations";

export const actTones: Record<BulkActState, Tone> = {
  ASKED: "warn",
  CARRIED_OUT: "good",
  REFUSED: "idle",
  WITHDRAWN: "idle",
  UNDONE: "note",
};

export const actsHref = (certificationBodyId: string) => `${bodyHref(certificationBodyId)}/acts`;
