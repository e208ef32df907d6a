import type { Day } from "@/lib/calendar/day";
import type { WorkerKind } from "@/lib/cooperatives/kinds";
import type { CompanySector, CompanySize, LicenceKind, WelfareFacility } from "./lists";

export type Company = { name: string; sector: CompanySector; size: CompanySize; regionCode: string };

/** What is kept of a workers' cooperative beside its identity, whole: whoever changes one part sends the others along. */
export type Backing = {
  company: Company | null;
  unionName: string | null;
  federation: string | null;
  facilities: WelfareFacility[];
  businessUnits: string[];
};

export type BackingRefusal = "company-missing" | "union-missing" | "federation-without-union";

/** A koperasi pekerja is of the workers of one company, a koperasi serikat pekerja of a union (UU 13/2003 art. 101). */
export function backingRefusal(kind: WorkerKind, { company, unionName, federation }: Backing): BackingRefusal | null {
  if (kind === "WORKER" && company === null) return "company-missing";
  if (kind === "UNION" && unionName === null) return "union-missing";
  if (federation !== null && unionName === null) return "federation-without-union";
  return null;
}

export type FoundingRefusal = "founded-in-the-future" | "founded-too-early";

/** The first cooperative of Indonesia is of 1895. */
export function foundingRefusal(foundedOn: Day, today: Day): FoundingRefusal | null {
  if (today < foundedOn) return "founded-in-the-future";
  return foundedOn < "1895-01-01" ? "founded-too-early" : null;
}

export type Members = { year: number; men: number; women: number };
export type MembersRefusal = "year-before-founding" | "year-in-the-future";

/** Members are counted at the end of a year, the present one included. */
export function membersRefusal({ year }: Members, foundedOn: Day, today: Day): MembersRefusal | null {
  if (year > Number(today.slice(0, 4))) return "year-in-the-future";
  return year < Number(foundedOn.slice(0, 4)) ? "year-before-founding" : null;
}

export type Licence = { kind: LicenceKind; helpedOn: Day; grantedOn: Day | null; number: string | null };
export type LicenceRefusal = "licence-in-the-future" | "granted-before-help" | "number-without-grant";

export function licenceRefusal({ helpedOn, grantedOn, number }: Licence, today: Day): LicenceRefusal | null {
  if (today < helpedOn || (grantedOn !== null && today < grantedOn)) return "licence-in-the-future";
  if (grantedOn !== null && grantedOn < helpedOn) return "granted-before-help";
  return number !== null && grantedOn === null ? "number-without-grant" : null;
}
