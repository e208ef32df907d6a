/** Indonesian first; English second. */
export type Language = "id" | "en";
