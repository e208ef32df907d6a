import * as z from "zod";

/**
 * A point in time to the microsecond, as PostgreSQL keeps it: "2026-05-31T16:59:59.123456Z". A Date holds milliseconds
 * only, and of two changes within one it would not tell which was known first.
 */
export const Instant = z.iso.datetime({ offset: true }).brand<"Instant">();
export type Instant = z.infer<typeof Instant>;
