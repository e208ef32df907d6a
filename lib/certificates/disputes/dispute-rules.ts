import type { OfficerRole } from "@/lib/auth/officer";

export type ClearRefusal =
  | "dispute-not-found"
  | "already-cleared"
  | "opened-by-yourself"
  | "reason-missing"
  | "not-one-of-them"
  | "annuls-anothers";

/** `bodyId` is the LSP that issued it, or answers for it. */
export type Contender = { certificateId: string; bodyId: string };
type Clearer = { id: string; role: OfficerRole; certificationBodyId?: string };
type Dispute = { openedById: string; cleared: boolean; contenders: Contender[] };

/**
 * Why this officer may not say whose a number is, or null. It takes another officer than the one who found it twice. An
 * LSP annuls certificates of its own only: between two LSPs, one gives way or the ministry of manpower decides.
 * `rightId` is null where the number is nobody's.
 */
export function clearRefusal(
  officer: Clearer,
  { openedById, cleared, contenders }: Dispute,
  { rightId, reason }: { rightId: string | null; reason: string },
): ClearRefusal | null {
  if (officer.role !== "MANPOWER" && officer.role !== "CERTIFICATION_BODY") return "dispute-not-found";
  if (cleared) return "already-cleared";
  if (openedById === officer.id) return "opened-by-yourself";
  if (rightId !== null && !contenders.some(({ certificateId }) => certificateId === rightId)) return "not-one-of-them";
  if (reason.trim() === "") return "reason-missing";
  const annulled = contenders.filter(({ certificateId }) => certificateId !== rightId);
  return officer.role === "MANPOWER" || annulled.every(({ bodyId }) => bodyId === officer.certificationBodyId)
    ? null
    : "annuls-anothers";
}
