import { type Day, daysAfter, monthsAfter } from "@/lib/calendar/day";
import { positions } from "@/lib/cooperatives/positions";
import type { Officers } from "./officers";
import type { Ids } from "./random";
import type { Rows } from "./rows";
import type { SchemeIds } from "./schemes";

/** A change that waits for a second officer: one scheme to take the place of another, with a transition of half a year. */
export function proposeSupersession(rows: Rows, ids: Ids, schemes: SchemeIds, { loader }: Officers, today: Day) {
  const effectiveOn = daysAfter(today, 60);
  const [schemeId, successorId] = [schemes.PRINCIPLES.schemeId, schemes.BOARD.schemeId];
  const countsUntil = daysAfter(monthsAfter(effectiveOn, 6), -1);
  const board = positions.filter((position) => !position.startsWith("SUPERVISOR"));
  const details = { kind: "SUPERSESSION", schemeId, successorId, countsUntil };
  rows.add(
    "scheme_changes",
    ...[ids.next(), "SUPERSESSION", effectiveOn, "Rancangan keputusan Komite Skema KDKMP (contoh)"],
    ...["Unit prinsip dasar sudah termuat dalam skema pengurus.", JSON.stringify(details), `{${board.join(",")}}`],
    ...[`{${schemeId}}`, loader, `${daysAfter(today, -3)}T02:30:00Z`],
  );
}
