import type { Day } from "@/lib/calendar/day";

/** A centre's paper in a year: its count there, and what the centre is known by. */
export type NumberedPaper = { serial: number; vin: string | null; regionCode: string; issuedOn: Day };

const months = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/**
 * "0012/SP/1903351802/VI/2026": the twelfth of the centre's year, SP for sertifikat pelatihan, the centre's VIN (its region
 * code where it has none), month and year of issue, as Indonesian offices number their letters. No rule prescribes a form
 * for training certificates; nothing of it looks like a competency certificate's number.
 */
export function trainingNumber({ serial, vin, regionCode, issuedOn }: NumberedPaper): string {
  const [year, month] = issuedOn.split("-");
  return [String(serial).padStart(4, "0"), "SP", vin ?? regionCode, months[Number(month) - 1], year].join("/");
}
