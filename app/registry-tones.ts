import type { Tone } from "@/components/badge";
import type { RegistryState } from "@/lib/cooperatives/registry-number";

/** How the state of a registry number looks, on every page that shows it. */
export const registryTones: Record<RegistryState, Tone> = {
  NONE: "idle",
  ISSUED_UNCERTIFIED: "note",
  CERTIFIED: "good",
  CERTIFICATE_LAPSED: "warn",
};
