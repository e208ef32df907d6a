import { getDistricts, getProvinces, getRegencies, getVillages } from "idn-area-data";
import installed from "idn-area-data/package.json" with { type: "json" };
import * as z from "zod";
import { country, RegionCode } from "./region-code";

/** One edition of the Kemendagri code list, the country itself included. */
export type Release = { version: string; regions: { code: RegionCode; name: string }[] };

const Rows = z.array(z.object({ code: RegionCode, name: z.string().trim().min(1) }));

/** The edition that the installed package idn-area-data holds. */
export async function installedRelease(): Promise<Release> {
  const levels = await Promise.all([getProvinces(), getRegencies(), getDistricts(), getVillages()]);
  const indonesia = { code: country, name: "Indonesia" };
  return { version: `idn-area-data ${installed.version}`, regions: [indonesia, ...Rows.parse(levels.flat())] };
}
