import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { Day } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { readSheet } from "@/lib/files/read-sheet";
import { RegionCode } from "@/lib/regions/region-code";
import { aCooperative } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aRegion, aVillage } from "../factories/regions";
import { aBatch, aCentre } from "../factories/training";
import { expect, expectAccessible, test } from "./fixtures";

async function download(page: Page, link: string) {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: link }).click()]);
  const answer = await readSheet(await file.path());
  if (!answer.ok) throw new Error(answer.refusal);
  const { format, head, rows } = answer.value;
  return { name: file.suggestedFilename(), format, head, rows: await Array.fromAsync(rows) };
}

async function bothFiles(page: Page, path: string) {
  await page.goto(path);
  const [excel, csv] = [await download(page, "Unduh Excel"), await download(page, "Unduh CSV")];
  expect([excel.format, csv.format]).toEqual(["xlsx", "csv"]);
  expect(excel.name.replace(/xlsx$/, "csv")).toBe(csv.name);
  expect(excel.head).toEqual(csv.head);
  const texts = ({ rows }: typeof csv) => rows.map(({ cells }) => cells.map(({ text }) => text));
  expect(texts(excel)).toEqual(texts(csv));
  return { head: excel.head, rows: excel.rows.map(({ cells }) => cells) };
}

test("the list of cooperatives goes into both kinds of file, its numbers of 13 digits as text", async ({
  page,
  signInAs,
}) => {
  const village = await aVillage({ in: `96.${test.info().parallelIndex + 10}.20`, name: "Sidomulyo" });
  const legalName = `KOPERASI DESA MERAH PUTIH ${randomUUID()}`;
  const registryNumber = `33${String(Date.now()).slice(-11)}`;
  const { id } = await aCooperative({ village, name: legalName });
  await database.cooperative.update({ where: { id }, data: { registryNumber } });
  await signInAs(await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse(village.slice(0, 5)) }));

  const { head, rows } = await bothFiles(page, `/cooperatives?region=${village}`);
  expect(rows).toHaveLength(1);
  const cell = (name: string) => rows[0]?.[head.indexOf(name)];
  expect(cell("Nomor Induk Koperasi")).toEqual({ text: registryNumber });
  await expectAccessible(page);
});

test("the table of coverage and the directory of centres are had as files by everybody", async ({ page }) => {
  // A province of its own: other tests move the figures of the country between one file and the next.
  await aRegion("89.01");
  const coverage = await bothFiles(page, "/coverage/89");
  expect(coverage.rows.map(([first]) => first)).toEqual([{ text: "89.01" }, { text: "89" }]);
  const { name } = await aCentre();
  const centres = await bothFiles(page, "/centres");
  expect(centres.rows.map(([first]) => first?.text)).toContain(name);
});

test("programmes and the batches of a month are had as files by everybody, coordinates as they are", async ({
  page,
}) => {
  const { name } = await aCentre({ at: { latitude: -2.51234, longitude: 140.7 } });
  const { head, rows } = await bothFiles(page, `/centres?q=${name.split(" ").at(-1)}`);
  expect(rows[0]?.[head.indexOf("Lintang")]?.text).toMatch(/^-2[.,]51234$/);
  const { title } = await aBatch({ of: [], endsOn: Day.parse("2026-09-04") });
  const programmes = await bothFiles(page, "/programmes");
  expect(programmes.rows.map(([first]) => first?.text)).toContain("Dasar KDKMP");
  const calendar = await bothFiles(page, "/batches/calendar?month=2026-09");
  expect(calendar.rows.map(([first]) => first?.text)).toContain(title);
});
