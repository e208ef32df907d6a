import type { Day } from "@/lib/calendar/day";

/** The version in force on a day: the newest that has begun. Null before the first. */
export const versionOn = <Version extends { effectiveOn: Day }>(day: Day, versions: Version[]): Version | null =>
  versions
    .filter(({ effectiveOn }) => effectiveOn <= day)
    .reduce<Version | null>((newest, it) => (newest && newest.effectiveOn > it.effectiveOn ? newest : it), null);

export type VersionState = "IN_FORCE" | "COMING" | "ENDED";

/** Where a version stands on a day, among its own scheme's. */
export function versionStateOn<Version extends { effectiveOn: Day }>(
  day: Day,
  version: Version,
  versions: Version[],
): VersionState {
  if (version.effectiveOn > day) return "COMING";
  return versionOn(day, versions)?.effectiveOn === version.effectiveOn ? "IN_FORCE" : "ENDED";
}
