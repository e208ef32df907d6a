import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { transaction } from "@/lib/db/database";
import type { KeptDay } from "./attendance-rules";
import { readKeptDays } from "./record-attendance";
import { batchesRunBy } from "./visibility";

/** The days of a batch whose attendance is kept. Null when this officer's centre does not run it. */
export const findAttendance = (officer: Officer, batchId: string): Promise<Map<Day, KeptDay> | null> =>
  transaction(async (tx) => {
    const own = await tx.batch.count({ where: { AND: [batchesRunBy(officer), { id: batchId }] } });
    return own === 0 ? null : readKeptDays(tx, batchId);
  });
