import * as z from "zod";
import { RegionCode } from "@/lib/regions/region-code";
import { companySectors, companySizes, type WelfareFacility, welfareFacilities } from "@/lib/worker-cooperatives/lists";
import type { Backing } from "@/lib/worker-cooperatives/worker-rules";

const textFields = [
  "companyName",
  "companySector",
  "companySize",
  "companyRegionCode",
  "unionName",
  "federation",
  "businessUnits",
] as const;
export type BackingField = (typeof textFields)[number];

/** A box for each facility: ticked, it sends "on". */
export const facilityField = (facility: WelfareFacility) => `facility-${facility}`;
export const backingFields: string[] = [...textFields, ...welfareFacilities.map(facilityField)];

const oneLine = (least: number, most: number) =>
  z
    .string()
    .transform((text) => text.replaceAll("\0", "").trim().replace(/\s+/g, " "))
    .pipe(z.string().min(least).max(most));
const optional = (text: string) => (text.trim() === "" ? undefined : text);
const Name = oneLine(2, 200).optional();

/** The lines of a text area that hold something, each once. */
export const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .replaceAll("\0", "")
      .split("\n")
      .map((line) => line.trim().replace(/\s+/g, " "))
      .filter(Boolean),
  ),
];
export const Lines = (mostLetters: number) => z.array(z.string().min(2).max(mostLetters)).max(20);

/** What was typed, as what stands behind the cooperative; or the fields that cannot be so. Without a company, its fields say nothing. */
export function backingFrom(entered: Record<string, string>): { backing: Backing } | { problems: BackingField[] } {
  const text = (field: BackingField) => optional(entered[field] ?? "");
  const parsed = {
    companyName: Name.safeParse(text("companyName")),
    companySector: z.enum(companySectors).safeParse(text("companySector")),
    companySize: z.enum(companySizes).safeParse(text("companySize")),
    companyRegionCode: RegionCode.safeParse(text("companyRegionCode")),
    unionName: Name.safeParse(text("unionName")),
    federation: Name.safeParse(text("federation")),
    businessUnits: Lines(100).safeParse(linesOf(entered.businessUnits ?? "")),
  };
  const withoutCompany = text("companyName") === undefined;
  const ofCompany: BackingField[] = ["companySector", "companySize", "companyRegionCode"];
  const problems = textFields.filter(
    (field) => !parsed[field].success && !(withoutCompany && ofCompany.includes(field)),
  );
  if (problems.length > 0) return { problems };

  const { companyName, companySector, companySize, companyRegionCode } = parsed;
  const company =
    companyName.data && companySector.data && companySize.data && companyRegionCode.data
      ? {
          name: companyName.data,
          sector: companySector.data,
          size: companySize.data,
          regionCode: companyRegionCode.data,
        }
      : null;
  return {
    backing: {
      company,
      unionName: parsed.unionName.data ?? null,
      federation: parsed.federation.data ?? null,
      facilities: welfareFacilities.filter((facility) => entered[facilityField(facility)] === "on"),
      businessUnits: parsed.businessUnits.data ?? [],
    },
  };
}
