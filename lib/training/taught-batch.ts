import { dayOf } from "@/lib/calendar/day";
import type { Prisma } from "@/lib/db/database";
import type { BatchDays } from "./batch-phase";
import { type ScopeRefusal, scopeRefusal } from "./centres/accreditation-rules";
import { scopeFields, scopeOf } from "./centres/lock-centre";

/** The days of a batch, and why its centre may not teach it on them: what it was accredited for then, not today. */
export type TaughtBatch = BatchDays & { outside: ScopeRefusal | null };

export const taughtFields = {
  startsOn: true,
  endsOn: true,
  cancelledOn: true,
  centre: { select: scopeFields },
  programme: { select: { schemeId: true, field: true } },
} as const satisfies Prisma.BatchSelect;

export function taughtBatch(stored: Prisma.BatchGetPayload<{ select: typeof taughtFields }>): TaughtBatch {
  const { startsOn, endsOn, cancelledOn, centre, programme } = stored;
  const days = { startsOn: dayOf(startsOn), endsOn: dayOf(endsOn) };
  return {
    ...{ ...days, cancelledOn: cancelledOn && dayOf(cancelledOn) },
    outside: scopeRefusal(scopeOf(centre), programme, days),
  };
}
