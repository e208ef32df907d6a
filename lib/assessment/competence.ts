import * as z from "zod";

/** K (kompeten) or BK (belum kompeten): what an assessor recommends and the pleno decides. */
export const Competence = z.enum(["COMPETENT", "NOT_YET_COMPETENT"]);
export type Competence = z.infer<typeof Competence>;
