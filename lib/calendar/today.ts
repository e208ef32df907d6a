import { Day } from "./day";

/**
 * The only place that reads the clock; validity is counted in days of Jakarta. A demonstration or a test may say
 * which day stands in for today (KOMPETEN_TODAY); a real installation may not.
 */
export function today(): Day {
  const standIn = process.env.KOMPETEN_DEMO === "1" || process.env.NODE_ENV === "test";
  if (standIn && process.env.KOMPETEN_TODAY) return Day.parse(process.env.KOMPETEN_TODAY);
  return Day.parse(new Date().toLocaleDateString("en-CA", { timeZone: "Asia/Jakarta" }));
}
