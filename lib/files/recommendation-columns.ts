import type { ColumnCatalogue } from "./columns";
import { completionColumns } from "./completion-columns";

const { batch, batchId, batchStartsOn, nationalId, name, birthYear } = completionColumns;

/** The columns of a file of assessors' recommendations: a batch and a participant as lists of centres name them, K or BK. */
export const recommendationColumns = {
  ...{ batch, batchId, batchStartsOn, nationalId, name, birthYear },
  competence: [
    "Rekomendasi",
    "Rekomendasi asesor",
    "Hasil",
    "Hasil asesmen",
    "K/BK",
    "Kompetensi",
    "Recommendation",
    "Result",
  ],
  notYetUnits: ["Unit BK", "Unit belum kompeten", "Kode unit BK", "Units BK", "Units not yet competent"],
  assessedOn: ["Tanggal asesmen", "Tgl asesmen", "Hari asesmen", "Tanggal uji", "Tgl uji", "Hari uji", "Assessed on"],
  consent: ["AK-01", "FR.AK.01", "Persetujuan asesmen", "Persetujuan", "Consent"],
} as const satisfies ColumnCatalogue<string>;

export type RecommendationColumn = keyof typeof recommendationColumns;
