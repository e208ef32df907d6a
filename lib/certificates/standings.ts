import type { CertificateLife } from "./validity";

/** What stands of a certificate, whatever the day: an act changes it, a mere day does not. */
export const standings = ["IN_FORCE", "SUSPENDED", "HELD", "REVOKED", "REPLACED", "ANNULLED"] as const;
export type Standing = (typeof standings)[number];

export const certificateActs = [
  "suspend",
  "lift",
  "revoke",
  "renew",
  "reissue",
  "hold",
  "clear",
  "annul",
  "undo-suspension",
  "undo-lift",
  "undo-revocation",
] as const;
export type CertificateAct = (typeof certificateActs)[number];

/**
 * What may become of a certificate by each act. Whatever is not listed is refused. A number may be found twice on a
 * certificate that is already out of force: it is cleared or annulled like another, and stays out of force.
 */
export const nextStandings: Record<Standing, Partial<Record<CertificateAct, readonly Standing[]>>> = {
  IN_FORCE: {
    suspend: ["SUSPENDED"],
    revoke: ["REVOKED"],
    renew: ["IN_FORCE"],
    reissue: ["REPLACED"],
    hold: ["HELD"],
    "undo-lift": ["SUSPENDED"],
  },
  SUSPENDED: { lift: ["IN_FORCE"], revoke: ["REVOKED"], hold: ["HELD"], "undo-suspension": ["IN_FORCE"] },
  HELD: { hold: ["HELD"], clear: ["IN_FORCE", "SUSPENDED"], annul: ["ANNULLED"] },
  REVOKED: {
    hold: ["REVOKED"],
    clear: ["REVOKED"],
    annul: ["REVOKED"],
    "undo-revocation": ["IN_FORCE", "SUSPENDED"],
  },
  REPLACED: { hold: ["REPLACED"], clear: ["REPLACED"], annul: ["REPLACED"] },
  ANNULLED: {},
};

export const mayDo = (standing: Standing, act: CertificateAct) => nextStandings[standing][act] !== undefined;

export function standingOf({ revokedOn, replacedOn, annulledOn, holds, suspensions }: CertificateLife): Standing {
  if (revokedOn !== null) return "REVOKED";
  if (replacedOn !== null) return "REPLACED";
  if (annulledOn !== null) return "ANNULLED";
  if (holds.some(({ clearedOn }) => clearedOn === null)) return "HELD";
  return suspensions.some(({ liftedOn }) => liftedOn === null) ? "SUSPENDED" : "IN_FORCE";
}

export type StandingRefusal =
  | "not-suspended"
  | "already-suspended"
  | "number-held"
  | "already-revoked"
  | "already-replaced"
  | "already-annulled";

const said: Record<Standing, StandingRefusal> = {
  IN_FORCE: "not-suspended",
  SUSPENDED: "already-suspended",
  HELD: "number-held",
  REVOKED: "already-revoked",
  REPLACED: "already-replaced",
  ANNULLED: "already-annulled",
};

/** Why the certificate as it stands does not let itself be acted on so, or null. */
export function standingRefusal(life: CertificateLife, act: CertificateAct): StandingRefusal | null {
  const standing = standingOf(life);
  return mayDo(standing, act) ? null : said[standing];
}
