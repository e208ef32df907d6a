import type { CompanySector, CompanySize, DialogueKind, LicenceKind, WelfareFacility } from "@/lib/db/generated/enums";

export type { CompanySector, CompanySize, DialogueKind, LicenceKind, WelfareFacility };

export const companySectors = [
  "MANUFACTURING",
  "AGRICULTURE",
  "MINING",
  "CONSTRUCTION",
  "TRADE",
  "TRANSPORT",
  "HOSPITALITY",
  "FINANCE",
  "PUBLIC_SERVICE",
  "OTHER",
] as const satisfies CompanySector[];

/** UU 20/2008, from the smallest up. */
export const companySizes = ["MICRO", "SMALL", "MEDIUM", "LARGE"] as const satisfies CompanySize[];

/** UU 13/2003 art. 100, in the order of its elucidation. */
export const welfareFacilities = [
  "FAMILY_PLANNING",
  "CHILD_CARE",
  "HOUSING",
  "WORSHIP",
  "SPORTS",
  "CANTEEN",
  "HEALTH",
  "RECREATION",
] as const satisfies WelfareFacility[];

export const licenceKinds = [
  "BUSINESS_NUMBER",
  "SAVINGS_AND_LOAN",
  "FOOD",
  "LABOUR_SUPPLY",
  "OTHER",
] as const satisfies LicenceKind[];

export const dialogueKinds = ["DIALOGUE", "MENTORING", "TRAINING"] as const satisfies DialogueKind[];
