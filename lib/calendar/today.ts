import { Day } from "./day";

// Made once: making one takes a hundred times longer than asking it, and every page asks.
const jakarta = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Jakarta",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/**
 * The only place that reads the clock; validity is counted in days of Jakarta. A demonstration or a test may say
 * which day stands in for today (KOMPETEN_TODAY); a real installation may not.
 */
export function today(): Day {
  const standIn = process.env.KOMPETEN_DEMO === "1" || process.env.NODE_ENV === "test";
  if (standIn && process.env.KOMPETEN_TODAY) return Day.parse(process.env.KOMPETEN_TODAY);
  return Day.parse(jakarta.format(new Date()));
}
