import type { CentreOwner, TrainingCentreClass, TrainingCentreKind } from "@/lib/db/generated/enums";

export type { CentreOwner, TrainingCentreClass, TrainingCentreKind };

/** From the ministry's own centres to the village workshops; the database sorts them the same way. */
export const centreKinds = ["UPTP", "SATPEL", "UPTD", "BLKK"] as const satisfies TrainingCentreKind[];

export const centreClasses = ["GROWING", "DEVELOPING", "INDEPENDENT"] as const satisfies TrainingCentreClass[];

export const centreOwners = ["MINISTRY", "PROVINCE", "REGENCY", "COMMUNITY"] as const satisfies CentreOwner[];

/** Who may own a centre of a kind: only a local one leaves a choice. */
export const ownersOf: Record<TrainingCentreKind, readonly CentreOwner[]> = {
  UPTP: ["MINISTRY"],
  SATPEL: ["MINISTRY"],
  UPTD: ["PROVINCE", "REGENCY"],
  BLKK: ["COMMUNITY"],
};
