import type { Officer } from "@/lib/auth/officer";

/** Who may read what everybody did, and who read whose data. */
export function mayReadAudit(officer: Officer): boolean {
  switch (officer.role) {
    case "MINISTRY":
    case "AUDITOR":
      return true;
    case "MANPOWER":
    case "LOCAL_OFFICE":
    case "COOPERATIVE":
    case "CENTRE":
    case "CERTIFICATION_BODY":
    case "ASSESSOR":
      return false;
  }
}
