import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import type { Result } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { type UndoRefusal, undoMerge } from "./undo-merge";

/** A reviewer takes a merge back. */
export const takeBackMerge = (
  officer: Officer,
  { submissionKey, mergeId }: { submissionKey: string; mergeId: string },
  today: Day,
): Promise<Result<{ keptId: string; mergedId: string }, UndoRefusal>> =>
  once<{ keptId: string; mergedId: string }, UndoRefusal>(officer, submissionKey, (tx) =>
    undoMerge(tx, officer, { mergeId }, today),
  );
