import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Officer } from "@/lib/auth/officer";
import { Day } from "@/lib/calendar/day";
import { firstDiscrepancyOfChanges } from "@/lib/coverage/verify";
import { database, transaction } from "@/lib/db/database";
import { confirmImport } from "@/lib/imports/confirm-import";
import { findImport } from "@/lib/imports/queries";
import { asServerCode } from "@/lib/operations/child";
import { RegionCode } from "@/lib/regions/region-code";
import { aFoundedCooperative } from "../factories/cooperatives";
import { aList, enter, goOn, stateOf, upload } from "../factories/imports";
import { anOfficer } from "../factories/officers";
import { aRegion } from "../factories/regions";

const today = Day.parse("2026-06-15");
const posts = ["Ketua", "Sekretaris", "Bendahara", "Ketua Pengawas", "Anggota Pengawas", "Anggota Pengawas"];
const boards = 200;

/** The same list for every district: 1,200 rows, of which every tenth is refused. */
async function aLongList(district: string) {
  await aRegion(district);
  const rows: (string | null)[][] = [];
  for (let board = 0; board < boards; board++) {
    const village = await aRegion(`${district}.${2001 + board}`);
    await aFoundedCooperative({ in: district, village });
    for (const [at, post] of posts.entries()) {
      const number = board * posts.length + at;
      const birthDate = new Date(Date.UTC(1960, 0, 1 + 9 * number)).toISOString().slice(0, 10);
      const nationalId = number % 10 === 9 ? "123" : numberOf(birthDate, district);
      rows.push([String(number), null, village, `Orang ${nameOf(number)}`, nationalId, post, "2026-01-15", null, null]);
    }
  }
  return aList(rows);
}

/** A woman's, of her own in each district: two lists must not meet in one person. */
function numberOf(birthDate: string, district: string) {
  const [year = "", month, date] = birthDate.split("-");
  return `999999${Number(date) + 40}${month}${year.slice(2)}${district.replaceAll(".", "").slice(0, 4)}`;
}

/** A word of its own for each number. */
const nameOf = (number: number) =>
  [...String(number).padStart(4, "0")].map((digit) => "bakudefigoha".slice(Number(digit), Number(digit) + 3)).join("");

/** A worker as a server starts it. */
function aWorker(): ChildProcess {
  return fork("lib/operations/work.ts", {
    execArgv: asServerCode,
    env: { ...process.env, KOMPETEN_DEMO: "1", KOMPETEN_TODAY: today },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}

/** What is in the registry of a district, in words that two districts share. */
const contentOf = (district: string) =>
  database.$queryRaw<unknown[]>`
    SELECT replace(cooperative.seat_village_code, ${district}, '') AS village, person.name, person.birth_date::text,
           term."position"::text, term.start_date::text, term.end_date::text, term.version
      FROM office_terms term
      JOIN people person ON person.id = term.person_id
      JOIN cooperatives cooperative ON cooperative.id = term.cooperative_id
     WHERE left(cooperative.seat_village_code, 8) = ${district}
     ORDER BY 1, 2, 3, 4`;

const auditOf = (officer: Officer) =>
  database.$queryRaw<unknown[]>`
    SELECT act, count(*)::int AS entries FROM audit_entries
     WHERE officer_id = ${officer.id}::uuid GROUP BY act ORDER BY act`;

const until = async (done: () => Promise<boolean>) => {
  while (!(await done())) await wait(50);
};

test("a worker killed at random moments leaves every row whole, and the next one goes on to the same end", async () => {
  const [quiet, killed] = ["91.51.01", "91.52.01"] as const;
  await aRegion(quiet);
  await aRegion(killed);
  const [calm, hurried] = [
    await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("91.51") }),
    await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("91.52") }),
  ];

  // Undisturbed, as it should be.
  const first = await upload(calm, { content: await aLongList(quiet) });
  if (!first.ok) throw new Error(first.refusal);
  await goOn(calm, first.value.importId, today);
  await enter(calm, first.value.importId, today);

  const second = await upload(hurried, { content: await aLongList(killed) });
  if (!second.ok) throw new Error(second.refusal);
  const { importId } = second.value;
  const state = async () => (await findImport(hurried, importId))?.state;

  let kills = 0;
  let confirmed = false;
  while ((await state()) !== "DONE") {
    const worker = aWorker();
    const gone = once(worker, "exit");
    if (kills < 6) {
      const before = (await findImport(hurried, importId))?.rowsDone ?? 0;
      // From where it has begun to move, at a moment of chance.
      await until(async () => {
        const now = await findImport(hurried, importId);
        return now?.state === "READY" || now?.state === "DONE" || (now?.rowsDone ?? 0) !== before;
      });
      await wait(Math.random() * 150);
      worker.kill("SIGKILL");
      await gone;
      kills++;
    } else {
      await until(async () => ["READY", "DONE"].includes((await state()) ?? ""));
      worker.kill("SIGTERM");
      await gone;
    }
    // Whole or not at all: a person without a term, or a row said to be in and not there, would be half of one.
    const halves = await database.$queryRaw`
      SELECT (SELECT count(*)::int FROM people person
               WHERE NOT EXISTS (SELECT FROM office_terms WHERE person_id = person.id)) AS people,
             (SELECT count(*)::int FROM import_rows WHERE import_id = ${importId}::uuid AND entered)
             - (SELECT count(*)::int FROM office_terms term JOIN cooperatives cooperative ON cooperative.id = cooperative_id
                 WHERE left(seat_village_code, 8) = ${killed}) AS rows`;
    expect(halves).toEqual([{ people: 0, rows: 0 }]);

    const found = await findImport(hurried, importId);
    if (!confirmed && found?.state === "READY") {
      const asked = { submissionKey: randomUUID(), importId, version: found.version };
      expect(await confirmImport(hurried, asked)).toMatchObject({ ok: true });
      confirmed = true;
      kills = Math.min(kills, 3);
    }
  }

  expect(await contentOf(killed)).toEqual(await contentOf(quiet));
  expect(await auditOf(hurried)).toEqual(await auditOf(calm));
  const outcomes = async (officer: Officer, id: string) =>
    (await stateOf(officer, id)).rows.map(({ line, outcome, entered, acts, reasons }) => ({
      ...{ line, outcome, entered, acts, reasons },
    }));
  expect(await outcomes(hurried, importId)).toEqual(await outcomes(calm, first.value.importId));
  expect(await transaction(firstDiscrepancyOfChanges, { isolationLevel: "RepeatableRead" })).toBe(null);
}, 240_000);
