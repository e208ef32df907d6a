import { recordRead } from "@/lib/audit/record-read";
import type { Officer } from "@/lib/auth/officer";

/** Whoever is shown whom a request is about leaves a note of it (UU 27/2022 art. 32). */
export const noteRequestsRead = (officer: Officer, requests: { personId: string | null }[]) =>
  recordRead(officer, [...new Set(requests.flatMap(({ personId }) => personId ?? []))], "requests");
