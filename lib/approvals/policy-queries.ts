import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { transaction } from "@/lib/db/database";
import type { ChangeKind } from "./approval-level";
import { readPolicy } from "./read-policy";

/** Who has to agree when this officer asks; null where the role may not ask. */
export const findPolicy = (officer: Officer, kind: ChangeKind, today: Day) =>
  transaction((tx) => readPolicy(tx, officer, kind, today));
