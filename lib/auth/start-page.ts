import { country } from "@/lib/regions/region-code";
import type { Officer } from "./officer";

/** The page an officer's work begins on. */
export function startPageOf(officer: Officer): string {
  switch (officer.role) {
    case "MINISTRY":
    case "MANPOWER":
      return `/coverage/${country}`;
    case "LOCAL_OFFICE":
      return "/work";
    case "COOPERATIVE":
      return `/cooperatives/${officer.cooperativeId}`;
    case "CENTRE":
      return `/centres/${officer.centreId}`;
    case "CERTIFICATION_BODY":
    case "ASSESSOR":
      return `/certification-bodies/${officer.certificationBodyId}`;
    case "AUDITOR":
      return "/audit";
  }
}
