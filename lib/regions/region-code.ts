import * as z from "zod";

/** "ID" the country, "33" a province, "33.74" a regency or city, "33.74.01" a district, "33.74.01.1001" a village. */
export const RegionCode = z
  .string()
  .regex(/^(ID|\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?)$/)
  .brand<"RegionCode">();
export type RegionCode = z.infer<typeof RegionCode>;

export const country = "ID" as RegionCode;

export type RegionLevel = "COUNTRY" | "PROVINCE" | "REGENCY" | "DISTRICT" | "VILLAGE";

/** Read off the code's own form. */
export function levelOf(code: RegionCode): RegionLevel {
  if (code === country) return "COUNTRY";
  return (["PROVINCE", "REGENCY", "DISTRICT", "VILLAGE"] as const)[code.split(".").length - 1] ?? "VILLAGE";
}

/** From the country down to the region itself: ["ID", "33", "33.10"]. */
export function pathTo(code: RegionCode): RegionCode[] {
  if (code === country) return [country];
  const parts = code.split(".");
  return [country, ...parts.map((_, at) => parts.slice(0, at + 1).join(".") as RegionCode)];
}

/** Is `code` the region or inside it? "3" is never a prefix of "31": whole parts only. */
export const liesIn = (code: RegionCode, region: RegionCode) =>
  region === country || code === region || code.startsWith(`${region}.`);

/** What the codes strictly inside a region begin with; empty for the country. */
export const insidePrefix = (region: RegionCode) => (region === country ? "" : `${region}.`);

/**
 * The codes strictly inside a region as a range between two bounds, neither of which is one of them: after "33." come all
 * of its codes, and "/" is the character behind ".". A statement planned once for all regions serves a range from the
 * index, and LIKE with a pattern still unknown it does not.
 */
export const codesInside = (region: RegionCode) =>
  region === country ? { after: "", before: ":" } : { after: `${region}.`, before: `${region}/` };

/** LIKE pattern of the village codes that are the region or lie in it: "33.10.%", "%" for the country. */
export function seatPattern(region: RegionCode): string {
  return levelOf(region) === "VILLAGE" ? region : `${insidePrefix(region)}%`;
}
