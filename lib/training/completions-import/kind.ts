import { completionColumns } from "@/lib/files/completion-columns";
import { anyPlace, type ImportKind } from "@/lib/imports/kind";
import { batchesRunBy } from "../visibility";
import { passThrough } from "./pass";

/** Results of a course: of one batch, or of all that a centre runs, where each row names its own. */
export const completions: ImportKind = {
  name: "COMPLETIONS",
  columns: completionColumns,
  mayBring: ({ role }) => role === "CENTRE",
  placeFor: async (tx, officer, { cooperativeId, batchId }) => {
    if (officer.role !== "CENTRE" || cooperativeId !== null) return null;
    if (batchId === null) return anyPlace;
    const run = await tx.batch.count({ where: { AND: [batchesRunBy(officer), { id: batchId }] } });
    return run === 1 ? { ...anyPlace, batchId } : null;
  },
  needs: ({ batchId }) => [["outcome"], ["nationalId", "name"], ...(batchId === null ? [["batch", "batchId"]] : [])],
  begin: passThrough,
};
