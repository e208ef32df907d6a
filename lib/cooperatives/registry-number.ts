import * as z from "zod";
import type { Day } from "@/lib/calendar/day";

/** What a cooperative's own number (Nomor Induk Koperasi) stands for on a day (Permenkop UKM 10/2016). */
export type RegistryState = "NONE" | "ISSUED_UNCERTIFIED" | "CERTIFIED" | "CERTIFICATE_LAPSED";

/** `certifiedUntil` is the last day of the certificate, which a cooperative renews after its yearly members' meeting. */
export function registryStateOn(day: Day, number: string | null, certifiedUntil: Day | null): RegistryState {
  if (number === null) return "NONE";
  if (certifiedUntil === null) return "ISSUED_UNCERTIFIED";
  return day <= certifiedUntil ? "CERTIFIED" : "CERTIFICATE_LAPSED";
}

/** As it is printed, without spaces, dots and dashes; up to 24 signs, since older forms live on. */
export const RegistryNumber = z
  .string()
  .transform((text) => text.replace(/[\s.-]/g, "").toUpperCase())
  .pipe(z.string().regex(/^[0-9A-Z/]{4,24}$/));

/** DQ19: saved all the same, and said. */
export const isUsualRegistryNumber = (number: string) => /^\d{13}$/.test(number);
