import { recommendationColumns } from "@/lib/files/recommendation-columns";
import { anyPlace, type ImportKind } from "@/lib/imports/kind";
import { batchesAssessedBy } from "../visibility";
import { passThrough } from "./pass";

/** Recommendations of an assessor: of one batch, or of all that the LSP assesses, where each row names its own. */
export const recommendations: ImportKind = {
  name: "RECOMMENDATIONS",
  columns: recommendationColumns,
  mayBring: ({ role }) => role === "ASSESSOR",
  placeFor: async (tx, officer, { cooperativeId, batchId }) => {
    if (officer.role !== "ASSESSOR" || cooperativeId !== null) return null;
    if (batchId === null) return anyPlace;
    const own = await tx.batch.count({ where: { AND: [batchesAssessedBy(officer), { id: batchId }] } });
    return own === 1 ? { ...anyPlace, batchId } : null;
  },
  needs: ({ batchId }) => [
    ["competence"],
    ["assessedOn"],
    ["nationalId", "name"],
    ...(batchId === null ? [["batch", "batchId"]] : []),
  ],
  begin: passThrough,
};
