import type { Officer } from "@/lib/auth/officer";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { askToContinue } from "./ask-to-continue";
import { type Mapping, missingColumns, saidTwice } from "./columns-said";
import type { ImportKind } from "./kind";
import { type StepRefusal, stepping } from "./step";

export type MapColumns = { submissionKey: string; importId: string; version: number; mapping: Mapping };
export type MapRefusal = StepRefusal | "columns-missing" | "column-said-twice";

/** Somebody says what the columns of the file are; it is looked through with them, also where it already was. */
export function mapColumns(
  officer: Officer,
  { submissionKey, importId, version, mapping }: MapColumns,
  kinds: ImportKind[],
): Promise<Result<{ importId: string }, MapRefusal>> {
  return once<{ importId: string }, MapRefusal>(officer, submissionKey, async (tx) => {
    const step = await stepping(tx, officer, { importId, version, step: "map" });
    if (!step.ok) return step;
    const { before, state } = step.value;
    const kind = kinds.find(({ name }) => name === before.kind);
    if (!kind) throw new Error(`Nobody knows imports of the kind ${before.kind}.`);
    const said = Object.fromEntries(
      Object.keys(kind.columns).map((name) => [name, placeIn(before.head, mapping[name] ?? null)]),
    );
    if (missingColumns(kind, before, said).length > 0) return refused("columns-missing");
    if (saidTwice(said).length > 0) return refused("column-said-twice");

    await tx.import.update({
      where: { id: importId },
      data: { state, mapping: said, rowsDone: 0, version: { increment: 1 } },
    });
    await askToContinue(tx, officer, importId);
    return ok({ importId });
  });
}

const placeIn = (head: string[], at: number | null) => (at !== null && at >= 0 && at < head.length ? at : null);
