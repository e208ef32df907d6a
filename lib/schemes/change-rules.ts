import { type Day, daysAfter } from "@/lib/calendar/day";
import type { SchemeChangeAsked } from "./change-details";

/** What is known of the schemes that a change names, on the day it is looked at. */
export type SchemeFacts = {
  /** Schemes there are, by id. */
  known: ReadonlySet<string>;
  /** Their numbers. */
  codes: ReadonlySet<string>;
  /** Those that another one has taken, or will take, the place of. */
  superseded: ReadonlySet<string>;
  /** The first day of the newest version, by scheme. */
  newestVersion: ReadonlyMap<string, Day>;
};

export type SchemeChangeRefusal =
  | "not-from-tomorrow"
  | "basis-too-short"
  | "reason-too-short"
  | "text-too-long"
  | "scheme-not-found"
  | "scheme-superseded"
  | "successor-the-same"
  | "transition-before-the-change"
  | "schemes-missing"
  | "positions-missing"
  | "code-missing"
  | "code-taken"
  | "title-missing"
  | "owner-missing"
  | "units-missing"
  | "level-impossible"
  | "level-missing"
  | "validity-impossible"
  | "field-impossible"
  | "occupation-impossible"
  | "version-not-later"
  | "nothing-changes";

const fewestLetters = 5;
const mostLetters = 300;

/**
 * Why this cannot become a change, or null. It holds from tomorrow at the earliest: what somebody relied on today and
 * before is not taken away, and what was counted stays counted.
 */
export function changeRefusal(
  { details, effectiveOn, legalBasis, reason }: SchemeChangeAsked,
  facts: SchemeFacts,
  today: Day,
): SchemeChangeRefusal | null {
  if (effectiveOn <= today) return "not-from-tomorrow";
  if (legalBasis.trim().length < fewestLetters) return "basis-too-short";
  if (reason.trim().length < fewestLetters) return "reason-too-short";
  if (legalBasis.length > mostLetters || reason.length > mostLetters) return "text-too-long";
  switch (details.kind) {
    case "NEW_SCHEME":
      return newSchemeRefusal(details, facts);
    case "NEW_VERSION": {
      if (!facts.known.has(details.schemeId)) return "scheme-not-found";
      if (facts.superseded.has(details.schemeId)) return "scheme-superseded";
      if (details.owner.trim() === "") return "owner-missing";
      if (!details.units.some(({ core }) => core)) return "units-missing";
      const newest = facts.newestVersion.get(details.schemeId);
      return newest !== undefined && effectiveOn <= newest ? "version-not-later" : null;
    }
    case "MAPPING":
      if (details.positions.length === 0) return "positions-missing";
      if (details.schemeIds.length === 0) return "schemes-missing";
      return details.schemeIds.every((id) => facts.known.has(id)) ? null : "scheme-not-found";
    case "SUPERSESSION": {
      const { schemeId, successorId, countsUntil } = details;
      if (!facts.known.has(schemeId) || !facts.known.has(successorId)) return "scheme-not-found";
      if (schemeId === successorId) return "successor-the-same";
      if (facts.superseded.has(schemeId) || facts.superseded.has(successorId)) return "scheme-superseded";
      return countsUntil !== null && countsUntil < daysAfter(effectiveOn, -1) ? "transition-before-the-change" : null;
    }
  }
}

type NewScheme = Extract<SchemeChangeAsked["details"], { kind: "NEW_SCHEME" }>;

function newSchemeRefusal(details: NewScheme, { codes }: SchemeFacts): SchemeChangeRefusal | null {
  const { code, title, level, schemeKind, validityMonths, businessField, occupation, owner, units } = details;
  if (code.trim() === "") return "code-missing";
  if (codes.has(code.trim())) return "code-taken";
  if (title.trim() === "") return "title-missing";
  if (owner.trim() === "") return "owner-missing";
  // A scheme of the KKNI is one level as a whole; the other kinds may have none.
  if (schemeKind === "KKNI" && level === null) return "level-missing";
  if (level !== null && (!Number.isInteger(level) || level < 1 || level > 9)) return "level-impossible";
  if (!Number.isInteger(validityMonths) || validityMonths < 1 || validityMonths > 120) return "validity-impossible";
  if (!/^\d{5}$/.test(businessField)) return "field-impossible";
  if (!/^\d{4}$/.test(occupation)) return "occupation-impossible";
  return units.some(({ core }) => core) ? null : "units-missing";
}
