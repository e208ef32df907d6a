import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { RegionCode } from "@/lib/regions/region-code";
import { type CalendarFilter, listCalendarBatches, listCalendarDays } from "@/lib/training/public-calendar";
import { aScheme } from "../factories/schemes";
import { aBatch, aCentre } from "../factories/training";

const day = (text: string) => Day.parse(text);
const june = { from: day("2026-06-01"), to: day("2026-06-30") };

/** In a regency of its own, so that each test counts only what it made. */
async function aRegency(code: string) {
  const scheme = await aScheme();
  const centre = await aCentre({ in: code, kind: "UPTD" });
  const held = (startsOn: string, endsOn: string, more: Partial<Parameters<typeof aBatch>[0]> = {}) =>
    aBatch({ centreId: centre.id, schemeId: scheme.id, of: [], startsOn: day(startsOn), endsOn: day(endsOn), ...more });
  const filter: CalendarFilter = { region: RegionCode.parse(code), schemeId: null, kind: null };
  return { centre, scheme, held, filter };
}

test("each day has what begins and what is taught on it, both ends counted, from other months too", async () => {
  const { held, filter } = await aRegency("91.71");
  const first = await held("2026-05-28", "2026-06-02");
  const second = await held("2026-06-02", "2026-06-04");
  await held("2026-06-02", "2026-06-02", { cancelledOn: day("2026-05-01") });
  await held("2026-07-01", "2026-07-03");
  const days = await listCalendarDays(filter, june);
  expect(days).toHaveLength(30);
  expect(days.slice(0, 5).map(({ beginning, taught }) => [beginning, taught])).toEqual([
    [0, 1],
    [1, 2],
    [0, 1],
    [0, 1],
    [0, 0],
  ]);
  expect(days[1]?.first).toMatchObject([{ id: second.batchId, title: second.title }]);
  const { batches, total } = await listCalendarBatches(filter, { ...june, after: null, limit: 10 });
  expect(batches.map(({ id }) => id)).toEqual([first.batchId, second.batchId]);
  expect(total).toBe(2);
});

test("is filtered by region, scheme and kind of centre", async () => {
  const { held, filter, scheme } = await aRegency("91.72");
  await held("2026-06-08", "2026-06-10");
  const count = async (changes: Partial<CalendarFilter>) =>
    (await listCalendarBatches({ ...filter, ...changes }, { ...june, after: null, limit: 10 })).total;
  expect(await count({})).toBe(1);
  expect(await count({ schemeId: scheme.id, kind: "UPTD" })).toBe(1);
  expect(await count({ schemeId: (await aScheme()).id })).toBe(0);
  expect(await count({ kind: "BLKK" })).toBe(0);
  expect(await count({ region: RegionCode.parse("91.73") })).toBe(0);
});

test("pages by key through a month, and shows the first three of a busy day", async () => {
  const { held, filter } = await aRegency("91.74");
  for (let count = 0; count < 5; count++) await held("2026-06-15", "2026-06-16");
  await held("2026-06-20", "2026-06-21");
  const pages: string[][] = [];
  let after: string | null = null;
  for (;;) {
    const page: Awaited<ReturnType<typeof listCalendarBatches>> = await listCalendarBatches(filter, {
      ...{ ...june, after, limit: 4 },
    });
    pages.push(page.batches.map(({ id }) => id));
    after = page.batches.at(-1)?.id ?? null;
    if (!page.more) break;
  }
  expect(pages.map(({ length }) => length)).toEqual([4, 2]);
  expect(new Set(pages.flat()).size).toBe(6);
  const [busy] = (await listCalendarDays(filter, june)).slice(14);
  expect([busy?.beginning, busy?.first.length]).toEqual([5, 3]);
});
