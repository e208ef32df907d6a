import type { Officer } from "@/lib/auth/officer";
import { country, type RegionCode } from "@/lib/regions/region-code";

/** The region whose cooperatives an officer looks after, from the desk or from above; null for whoever looks after none. */
export function regionOfWork(officer: Officer): RegionCode | null {
  switch (officer.role) {
    case "MINISTRY":
    case "MANPOWER":
      return country;
    case "LOCAL_OFFICE":
      return officer.regionCode;
    case "COOPERATIVE":
    case "CENTRE":
    case "CERTIFICATION_BODY":
    case "ASSESSOR":
    case "AUDITOR":
      return null;
  }
}
