import type { Officer } from "@/lib/auth/officer";
import type { shell } from "./messages/id/shell";

export type Place = { href: string; word: keyof typeof shell.places };

const atlas: Place = { href: "/coverage/ID", word: "coverage" };
const cooperatives: Place = { href: "/cooperatives", word: "cooperatives" };
const centres: Place = { href: "/centres", word: "centres" };
const batches: Place = { href: "/batches", word: "batches" };
const schemes: Place = { href: "/schemes", word: "schemes" };
const check: Place = { href: "/check", word: "check" };

/** The main navigation: what each role comes for first, then what everybody may read. */
export function placesFor(visitor: Officer | null): Place[] {
  const start: Place = { href: "/", word: "start" };
  switch (visitor?.role) {
    case "LOCAL_OFFICE":
      return [start, { ...atlas, href: `/coverage/${visitor.regionCode}` }, cooperatives, centres, schemes, check];
    case "COOPERATIVE":
      return [
        start,
        { href: `/cooperatives/${visitor.cooperativeId}`, word: "ownCooperative" },
        atlas,
        centres,
        schemes,
        check,
      ];
    case "CENTRE":
    case "CERTIFICATION_BODY":
    case "ASSESSOR":
      return [start, batches, atlas, centres, schemes, check];
    case "MINISTRY":
    case "MANPOWER":
    case "AUDITOR":
    case undefined:
      return [start, atlas, cooperatives, centres, schemes, check];
  }
}
