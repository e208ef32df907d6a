import type { Officer } from "@/lib/auth/officer";

/**
 * Whoever proposes changes of schemes and of what they open, and says yes or no to those of others: both ministries.
 * Schemes themselves are public.
 */
export function decidesSchemes({ role }: Officer): boolean {
  switch (role) {
    case "MINISTRY":
    case "MANPOWER":
      return true;
    case "LOCAL_OFFICE":
    case "COOPERATIVE":
    case "CENTRE":
    case "CERTIFICATION_BODY":
    case "ASSESSOR":
    case "AUDITOR":
      return false;
  }
}

/** Whoever may read changes with whom they touch; to everybody else there are none. */
export const seesSchemeChanges = (officer: Officer): boolean => decidesSchemes(officer) || officer.role === "AUDITOR";
