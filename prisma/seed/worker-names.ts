import type { CompanySector } from "@/lib/db/generated/enums";
import type { Random } from "./random";

/** Companies and unions that do not exist; their names say so. */
const firstWords = [
  "Cipta",
  "Karya",
  "Mitra",
  "Sinar",
  "Bina",
  "Tunas",
  "Graha",
  "Surya",
  "Bumi",
  "Prima",
  "Mega",
  "Sari",
];
const lastWords: Partial<Record<CompanySector, string[]>> = {
  MANUFACTURING: ["Busana", "Logam", "Elektronika", "Keramik", "Otomotif", "Kemasan", "Sepatu"],
  AGRICULTURE: ["Perkebunan", "Tani", "Sawit"],
  MINING: ["Tambang", "Nikel", "Batubara"],
  TRADE: ["Niaga", "Ritel"],
  TRANSPORT: ["Logistik", "Samudra", "Transport"],
  HOSPITALITY: ["Wisata", "Hotelindo"],
};

export function companyNameIn(sector: CompanySector, random: Random): string {
  const last = random.pick(lastWords[sector] ?? ["Jaya", "Abadi", "Sentosa"]);
  return `PT ${random.pick(firstWords)} ${last} ${random.pick(["Contoh", "Contoh Utama", "Contoh Nusantara"])}`;
}

export const federations = [
  "Federasi SP Contoh Nusantara",
  "Federasi Buruh Contoh Bersatu",
  "Konfederasi Pekerja Contoh",
];

/** Where industry is, and how much of it: regency or city, weight, and what it mostly does. */
export const industrialRegencies: { code: string; weight: number; sectors: CompanySector[] }[] = [
  { code: "36.03", weight: 10, sectors: ["MANUFACTURING", "MANUFACTURING", "TRANSPORT"] },
  { code: "33.10", weight: 2, sectors: ["MANUFACTURING", "TRADE"] },
  { code: "32.16", weight: 12, sectors: ["MANUFACTURING", "MANUFACTURING", "TRANSPORT"] },
  { code: "32.15", weight: 9, sectors: ["MANUFACTURING"] },
  { code: "32.01", weight: 7, sectors: ["MANUFACTURING", "TRADE", "HOSPITALITY"] },
  { code: "35.25", weight: 7, sectors: ["MANUFACTURING", "MINING"] },
  { code: "21.71", weight: 6, sectors: ["MANUFACTURING", "TRANSPORT"] },
  { code: "36.71", weight: 5, sectors: ["MANUFACTURING", "TRANSPORT", "TRADE"] },
  { code: "36.72", weight: 3, sectors: ["MANUFACTURING"] },
  { code: "36.04", weight: 4, sectors: ["MANUFACTURING"] },
  { code: "32.14", weight: 4, sectors: ["MANUFACTURING"] },
  { code: "31.72", weight: 4, sectors: ["TRANSPORT", "TRADE", "FINANCE"] },
  { code: "31.75", weight: 4, sectors: ["MANUFACTURING", "TRANSPORT"] },
  { code: "33.74", weight: 4, sectors: ["MANUFACTURING", "PUBLIC_SERVICE"] },
  { code: "33.11", weight: 3, sectors: ["MANUFACTURING"] },
  { code: "35.15", weight: 6, sectors: ["MANUFACTURING"] },
  { code: "35.78", weight: 4, sectors: ["TRADE", "FINANCE", "TRANSPORT"] },
  { code: "12.71", weight: 3, sectors: ["TRADE", "MANUFACTURING"] },
  { code: "14.01", weight: 3, sectors: ["AGRICULTURE"] },
  { code: "73.71", weight: 3, sectors: ["TRADE", "MANUFACTURING"] },
  { code: "64.71", weight: 2, sectors: ["MINING", "CONSTRUCTION"] },
  { code: "72.06", weight: 2, sectors: ["MINING"] },
  { code: "51.03", weight: 2, sectors: ["HOSPITALITY"] },
];
