import { Day } from "@/lib/calendar/day";

/**
 * A day that the gate may be asked about. The calendar of the form begins with year 0, which PostgreSQL has not; nobody
 * was in office before there was a register, and no certificate lasts for centuries.
 */
export const AskedDay = Day.refine((day) => day >= "1945-08-17" && day <= "2199-12-31");
