import { recordAudit } from "@/lib/audit/record-audit";
import { recordRead } from "@/lib/audit/record-read";
import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import { type PeopleFilter, regionWithin } from "./people-filter";
import { type FoundPerson, searchPeople } from "./search-people";

export const shortestPurpose = 10;
export type ExportRefusal = "purpose-too-short" | "too-wide";

const rowsAtOnce = 200;

/**
 * The people that a list shows, for a purpose that is on record before the first of them leaves; everybody in the file is
 * on record as read. Numbers stay masked.
 */
export async function startExport(
  officer: Officer,
  { filter, purpose }: { filter: PeopleFilter; purpose: string },
  today: Day,
): Promise<Result<AsyncGenerator<FoundPerson[]>, ExportRefusal>> {
  const reason = purpose.trim().replace(/\s+/g, " ");
  if (reason.length < shortestPurpose) return refused("purpose-too-short");
  const first = await searchPeople(officer, filter, { cursor: null, limit: 1, on: today });
  if (first.shows === "WIDE") return refused("too-wide");

  const region = regionWithin(officer, filter.region) ?? filter.region;
  const asked = { region, words: filter.words.join(" "), position: filter.position ?? "" };
  await transaction((tx) =>
    recordAudit(tx, officer, { act: "people.exported", subjectId: officer.id, reason, filter: asked }),
  );
  return ok(batches(officer, filter, today));
}

async function* batches(officer: Officer, filter: PeopleFilter, on: Day): AsyncGenerator<FoundPerson[]> {
  let after: string | null = null;
  for (;;) {
    const cursor: { after: string } | null = after === null ? null : { after };
    const { rows, later } = await searchPeople(officer, filter, { cursor, limit: rowsAtOnce, on, whole: true });
    if (rows.length === 0) return;
    await recordRead(
      officer,
      rows.map(({ id }) => id),
      "export",
    );
    yield rows;
    after = rows.at(-1)?.id ?? null;
    if (!later) return;
  }
}
