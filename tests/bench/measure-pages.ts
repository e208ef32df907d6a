import type { Client } from "pg";
import { step } from "@/lib/operations/progress";
import { floorTime } from "./floors";
import { askInTurn, burst, type Target } from "./http-client";
import { type Item, trivial } from "./items";
import { type Comparison, compare } from "./rounds";
import { rowsRead } from "./rows-read";

export const clientsAtOnce = [1, 16] as const;

/** `at` holds the comparisons with one client and with many, in that order. */
export type Measured = { item: Item; at: Comparison[]; rows: number; floor: number };

type Setting = { client: Client; targetOf: (item: Item) => Target };

/** Every item, after the server has answered it often enough to know it. */
export async function measurePages(items: Item[], setting: Setting): Promise<Measured[]> {
  const { targetOf } = setting;
  await step("Warm-up", async () => {
    for (const item of [...Object.values(trivial), ...items]) await burst(targetOf(item), 4, 3);
  });
  const measured: Measured[] = [];
  for (const item of items) measured.push(await step(item.name, () => measure(item, setting)));
  return measured;
}

async function measure(item: Item, setting: Setting): Promise<Measured> {
  const { targetOf } = setting;
  const at: Comparison[] = [];
  for (const clients of clientsAtOnce) at.push(await compare(targetOf(item), targetOf(trivial[item.kind]), clients));
  return { item, at, ...(await costOf(item, setting)) };
}

const asked = 20;

/** What an item costs the database: rows read for each request, and the time of its plainest statement. */
export async function costOf(item: Item, { client, targetOf }: Setting) {
  const rows = await rowsRead(client, () => askInTurn(targetOf(item), asked));
  return { rows: rows / asked, floor: await floorTime(client, item.floor) };
}
