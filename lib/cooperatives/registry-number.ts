import type { Day } from "@/lib/calendar/day";

/** What a cooperative's own number (Nomor Induk Koperasi) stands for on a day (Permenkop UKM 10/2016). */
export type RegistryState = "NONE" | "ISSUED_UNCERTIFIED" | "CERTIFIED" | "CERTIFICATE_LAPSED";

/** `certifiedUntil` is the last day of the certificate, which a cooperative renews after its yearly members' meeting. */
export function registryStateOn(day: Day, number: string | null, certifiedUntil: Day | null): RegistryState {
  if (number === null) return "NONE";
  if (certifiedUntil === null) return "ISSUED_UNCERTIFIED";
  return day <= certifiedUntil ? "CERTIFIED" : "CERTIFICATE_LAPSED";
}
