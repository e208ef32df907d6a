import type { regions as inIndonesian } from "../id/regions";
import type { SameKeys } from "../same-keys";

export const regions: SameKeys<typeof inIndonesian> = {
  kinds: {
    COUNTRY: "Country",
    PROVINCE: "Province",
    REGENCY: "Regency",
    CITY: "City",
    DISTRICT: "District",
    RURAL_VILLAGE: "Village",
    URBAN_VILLAGE: "Urban village",
    CUSTOMARY_VILLAGE: "Customary village",
  },
  code: "Code of the Ministry of Home Affairs",
  retired: "No longer on the list of regions since {day}.",
  successor: "Succeeded by",
  coverage: "Certification coverage here",
};
