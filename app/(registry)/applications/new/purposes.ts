import type { ApplicationPurpose } from "@/lib/assessment/application-queries";

/** In the order in which FR.APL.01 lists them. */
export const purposes = ["CERTIFICATION", "RENEWAL", "PRIOR_LEARNING", "OTHER"] as const satisfies ApplicationPurpose[];
