import type { TrainingCentreClass, TrainingCentreKind } from "@/lib/db/generated/enums";

export type { TrainingCentreClass, TrainingCentreKind };

/** From the ministry's own centres to the village workshops; the database sorts them the same way. */
export const centreKinds = ["UPTP", "SATPEL", "UPTD", "BLKK"] as const satisfies TrainingCentreKind[];
