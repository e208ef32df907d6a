import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Officer } from "@/lib/auth/officer";
import { Day } from "@/lib/calendar/day";
import { findCoverage } from "@/lib/coverage/public-queries";
import { firstDiscrepancyOfChanges } from "@/lib/coverage/verify";
import { database, transaction } from "@/lib/db/database";
import { mostBytes } from "@/lib/files/read-sheet";
import { contentTypeOf, type WrittenCell, writeSheet } from "@/lib/files/write-sheet";
import { cancelImport } from "@/lib/imports/cancel-import";
import { confirmImport } from "@/lib/imports/confirm-import";
import { Interrupted } from "@/lib/imports/continue-import";
import { forgetFiles } from "@/lib/imports/forget-files";
import { mapColumns } from "@/lib/imports/map-columns";
import {
  allImports,
  countImports,
  countResults,
  findImport,
  type ImportFilter,
  type ImportSort,
  listImports,
  newestFirst,
} from "@/lib/imports/queries";
import { returnedSheet } from "@/lib/imports/returned-rows";
import { jobs } from "@/lib/operations/background";
import { RegionCode } from "@/lib/regions/region-code";
import { aCertificate } from "../factories/certificates";
import { aFoundedCooperative } from "../factories/cooperatives";
import { aList, aLookedThroughImport, enter, goOn, kinds, stateOf, upload } from "../factories/imports";
import { anOfficer } from "../factories/officers";
import { aNationalId, aPerson } from "../factories/people";
import { aRequiredScheme } from "../factories/schemes";
import { aZip, bytesOf } from "../factories/spreadsheets";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");
const head = ["Nama", "NIK", "Jabatan", "Mulai Menjabat", "Selesai", "No. HP"];
const list = (rows: WrittenCell[][], more = {}) => aList(rows, { head, ...more });

let districts = 10;
/** A board with its own officer, alone in its district. */
async function aBoard() {
  const district = `91.6${districts % 10}.${districts++}`;
  const { id } = await aFoundedCooperative({ in: district });
  const officer = await anOfficer({ role: "COOPERATIVE", cooperativeId: id });
  return { id, district, officer };
}

type Board = Awaited<ReturnType<typeof aBoard>>;
const looked = (board: Board, rows: WrittenCell[][]) =>
  list(rows).then((content) => aLookedThroughImport(board.officer, { content }, today));
const termsOf = (cooperativeId: string) =>
  database.$queryRaw<{ name: string; position: string; from: string; to: string | null; phone: string | null }[]>`
    SELECT name, "position"::text, start_date::text AS "from", end_date::text AS "to", phone
      FROM office_terms JOIN people ON people.id = person_id
     WHERE cooperative_id = ${cooperativeId}::uuid ORDER BY start_date, "position"`;
const actsOf = async ({ id: officerId }: Officer) =>
  (await database.auditEntry.findMany({ where: { officerId }, orderBy: { id: "asc" } })).map(({ act }) => act);
const exact = async () =>
  expect(await transaction(firstDiscrepancyOfChanges, { isolationLevel: "RepeatableRead" })).toBe(null);

test("a board's own file needs no column for the cooperative; a repaired file touches only what changed", async () => {
  const board = await aBoard();
  const [chair, treasurer] = [aNationalId(), aNationalId()];
  const rows: WrittenCell[][] = [
    ["Agus Salim", chair, "Ketua", "2026-01-15", null, null],
    ["Dewi Anggraini", treasurer, "Bendahara", "2026-01-15", null, "0800 1234 5678"],
  ];
  const first = await looked(board, rows);
  expect(first.found.counts).toMatchObject({ ENTERS: 2, CHANGES: 0, SAME: 0, REFUSED: 0 });
  await enter(board.officer, first.importId, today);
  expect(await termsOf(board.id)).toEqual([
    { name: "Agus Salim", position: "CHAIR", from: "2026-01-15", to: null, phone: null },
    { name: "Dewi Anggraini", position: "TREASURER", from: "2026-01-15", to: null, phone: "080012345678" },
  ]);
  expect(await actsOf(board.officer)).toEqual([
    ...["import.uploaded", "import.confirmed", "person.registered", "term.started"],
    ...["person.registered", "term.started", "import.finished"],
  ]);

  // The chair's first day is put right, the treasurer leaves and has another number; somebody follows.
  const second = await looked(board, [
    ["Agus Salim", chair, "Ketua", "2026-01-20", null, null],
    ["Dewi Anggraini", treasurer, "Bendahara", "2026-01-15", "2026-05-31", "0800 9999 0000"],
    ["Rudi Hartono", aNationalId(), "Bendahara", "2026-06-01", null, null],
  ]);
  expect(second.rows.map(({ outcome, acts }) => [outcome, acts])).toEqual([
    ["CHANGES", ["start-corrected"]],
    ["CHANGES", ["term-ended", "phone-changed"]],
    ["ENTERS", ["person-registered", "term-started"]],
  ]);
  await enter(board.officer, second.importId, today);
  expect(await termsOf(board.id)).toEqual([
    { name: "Dewi Anggraini", position: "TREASURER", from: "2026-01-15", to: "2026-05-31", phone: "080099990000" },
    { name: "Agus Salim", position: "CHAIR", from: "2026-01-20", to: null, phone: null },
    { name: "Rudi Hartono", position: "TREASURER", from: "2026-06-01", to: null, phone: null },
  ]);
  await exact();
});

test("what the dry run promises for coverage is what the figures show afterwards, certificates included", async () => {
  const board = await aBoard();
  const scheme = await aRequiredScheme({ for: ["SECRETARY"] });
  const nationalId = aNationalId();
  const holder = await aPerson({ name: "Fitri Handayani", nationalId });
  await aCertificate({ personId: holder.id, schemeId: scheme.id });
  const region = RegionCode.parse(board.district);
  const figures = async () => (await findCoverage({ region, asOf: today, cut: "ALL", knownAt: null }))?.counts;

  const before = await figures();
  const { importId, found } = await looked(board, [
    ["Fitri Handayani", nationalId, "Sekretaris", "2026-02-01", null, null],
    ["Gunawan Wibisono", aNationalId(), "Ketua", "2026-02-01", null, null],
    // Not in office today: neither the one who has left nor the one who comes.
    ["Hesti Purnama", aNationalId(), "Bendahara", "2025-07-01", "2025-12-31", null],
    ["Indra Lesmana", aNationalId(), "Bendahara", "2026-08-01", null, null],
  ]);
  expect(found.effect).toEqual({ [board.district]: { filled: 2, certified: 1 } });
  await enter(board.officer, importId, today);
  const after = await figures();
  expect((after?.postsFilled ?? 0) - (before?.postsFilled ?? 0)).toBe(2);
  expect((after?.postsCertified ?? 0) - (before?.postsCertified ?? 0)).toBe(1);
  await exact();
});

test("of the same file sent twice at once there is one import, and of two confirmations one run", async () => {
  const board = await aBoard();
  const content = await list([["Agus Salim", aNationalId(), "Ketua", "2026-01-15", null, null]]);
  const submissionKey = randomUUID();
  const answers = await Promise.all([1, 2, 3].map(() => upload(board.officer, { content, submissionKey })));
  expect(new Set(answers.map((answer) => answer.ok && answer.value.importId)).size).toBe(1);
  expect(
    (await listImports(board.officer, { filter: allImports, sort: newestFirst, after: null, limit: 10 })).rows,
  ).toHaveLength(1);

  const [answer] = answers;
  if (!answer?.ok) throw new Error("refused");
  const { importId } = answer.value;
  await goOn(board.officer, importId, today);
  const version = (await findImport(board.officer, importId))?.version ?? 0;
  const confirmations = await Promise.all(
    [1, 2].map(() => confirmImport(board.officer, { submissionKey: randomUUID(), importId, version })),
  );
  expect(confirmations.filter(({ ok }) => ok)).toHaveLength(1);
  // Two workers at one import: the one that began later has it.
  await Promise.all([1, 2].map(() => goOn(board.officer, importId, today)));
  expect(await termsOf(board.id)).toHaveLength(1);
  expect((await findImport(board.officer, importId))?.state).toBe("DONE");
  await exact();
});

test("cancelled on the way, rows that are in stay in, the rest is left alone and comes back", async () => {
  const board = await aBoard();
  const rows = Array.from({ length: 600 }, (_, at) => {
    const birthDate = day(new Date(Date.UTC(1950, 0, 1 + 25 * at)).toISOString().slice(0, 10));
    return [
      `${wordOf(at)} ${wordOf(at * 31 + 7)}`,
      aNationalId({ birthDate }),
      "Anggota Pengurus",
      "2026-01-15",
      null,
      null,
    ];
  });
  const { importId, found } = await looked(board, rows);
  expect(found.counts?.ENTERS).toBeGreaterThan(500);
  const asked = { submissionKey: randomUUID(), importId, version: found.version };
  expect(await confirmImport(board.officer, asked)).toMatchObject({ ok: true });

  const stopping = new AbortController();
  const running = goOn(board.officer, importId, today, stopping.signal);
  while ((await findImport(board.officer, importId))?.rowsDone === 0);
  expect(await cancelImport(board.officer, { submissionKey: randomUUID(), importId })).toMatchObject({ ok: true });
  await running;

  const { entered, notReached, refused, warned } = await countResults(board.officer, importId);
  expect(entered).toBeGreaterThan(0);
  expect(notReached).toBeGreaterThan(0);
  expect(entered + notReached + refused).toBe(600);
  expect(await termsOf(board.id)).toHaveLength(entered);
  expect((await findImport(board.officer, importId))?.state).toBe("CANCELLED");
  const returned = await returnedSheet(board.officer, importId, kinds, { heading: "alasan", inWords: () => "" });
  let back = 0;
  for await (const _ of returned?.sheet.rows ?? []) back++;
  expect(back).toBe(notReached + refused + warned);
  // What is over cannot be confirmed, cancelled or mapped again.
  const again = {
    submissionKey: randomUUID(),
    importId,
    version: (await findImport(board.officer, importId))?.version ?? 0,
  };
  expect(await confirmImport(board.officer, again)).toEqual({ ok: false, refusal: "not-possible-now" });
  expect(await cancelImport(board.officer, { submissionKey: randomUUID(), importId })).toEqual({
    ok: false,
    refusal: "not-possible-now",
  });
  await exact();
});

const syllables = "ba ci du ge hi jo ka lu me no pa ra su ti wu ya".split(" ");
const wordOf = (number: number) => [number, number >> 4, number >> 8, 3].map((one) => syllables[one & 15]).join("");

test("a worker that is told to stop leaves the import to the next", async () => {
  const board = await aBoard();
  const uploaded = await upload(board.officer, {
    content: await list([["Agus Salim", aNationalId(), "Ketua", "2026-01-15", null, null]]),
  });
  if (!uploaded.ok) throw new Error(uploaded.refusal);
  const { importId } = uploaded.value;
  await expect(goOn(board.officer, importId, today, AbortSignal.abort())).rejects.toThrow(Interrupted);
  expect((await findImport(board.officer, importId))?.state).toBe("DRY_RUNNING");
  await goOn(board.officer, importId, today);
  expect((await findImport(board.officer, importId))?.state).toBe("READY");
});

test("columns that no name tells are said by hand, and may be said again until it is confirmed", async () => {
  const board = await aBoard();
  const content = await list([["x", aNationalId(), "Ketua", "2026-01-15", "Agus Salim", null]], {
    head: ["A", "NIK", "Jabatan", "Mulai Menjabat", "B", "C"],
  });
  const uploaded = await upload(board.officer, { content });
  if (!uploaded.ok) throw new Error(uploaded.refusal);
  const { importId } = uploaded.value;
  const found = await findImport(board.officer, importId);
  expect(found).toMatchObject({ state: "UPLOADED", mapping: { name: null, nationalId: 1, position: 2, startDate: 3 } });

  const said = (mapping: Record<string, number | null>, version: number) =>
    mapColumns(
      board.officer,
      { submissionKey: randomUUID(), importId, version, mapping: { ...found?.mapping, ...mapping } },
      kinds,
    );
  const version = found?.version ?? 0;
  expect(await said({}, version)).toEqual({ ok: false, refusal: "columns-missing" });
  expect(await said({ name: 99 }, version)).toEqual({ ok: false, refusal: "columns-missing" });
  expect(await said({ name: 1 }, version)).toEqual({ ok: false, refusal: "column-said-twice" });
  expect(await said({ name: 0 }, version)).toMatchObject({ ok: true });
  await goOn(board.officer, importId, today);
  expect((await stateOf(board.officer, importId)).rows[0]?.reasons).toEqual([
    { code: "name-unreadable", column: "name" },
  ]);
  expect(await said({ name: 4 }, version)).toEqual({ ok: false, refusal: "changed-meanwhile" });
  expect(await said({ name: 4 }, (await findImport(board.officer, importId))?.version ?? 0)).toMatchObject({
    ok: true,
  });
  await goOn(board.officer, importId, today);
  expect((await stateOf(board.officer, importId)).found.counts).toMatchObject({ ENTERS: 1 });
});

test.each([
  ["no spreadsheet", async () => Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj"), "not-a-spreadsheet"],
  ["a torn workbook", async () => (await list([["a", "b", "c", "d", null, null]])).subarray(0, 900), "torn"],
  ["a zip that is no workbook", async () => aZip({ "readme.txt": "hello" }), "not-a-spreadsheet"],
  ["a file over the limit", async () => Buffer.alloc(mostBytes + 1, "a"), "too-large"],
  ["a head without rows", async () => list([]), "no-rows"],
])("%s is refused as a whole, and nothing is written", async (_name, content, refusal) => {
  const { officer } = await aBoard();
  expect(await upload(officer, { content: await content() })).toEqual({ ok: false, refusal });
  expect((await listImports(officer, { filter: allImports, sort: newestFirst, after: null, limit: 10 })).rows).toEqual(
    [],
  );
  expect(await actsOf(officer)).toEqual([]);
});

test("a CSV comes back as CSV with its separator, and the reason of an earlier round makes place", async () => {
  const board = await aBoard();
  const content = await aList([["Agus Salim", "123", "Ketua", "2026-01-15", "lama"]], {
    ...{ format: "csv", separator: "\t" },
    head: ["Nama", "NIK", "Jabatan", "Mulai Menjabat", "Alasan"],
  });
  const { importId } = await aLookedThroughImport(
    board.officer,
    { content, fileName: "C:\\data\\pengurus.csv" },
    today,
  );
  const returned = await returnedSheet(board.officer, importId, kinds, { heading: "alasan", inWords: () => "baru" });
  expect(returned?.fileName).toBe("pengurus.csv");
  const text = returned ? (await bytesOf(writeSheet(returned.sheet))).toString() : "";
  expect(text).toBe("\uFEFFNama\tNIK\tJabatan\tMulai Menjabat\talasan\r\nAgus Salim\t123\tKetua\t2026-01-15\tbaru\r\n");
});

test.each([
  ["windows-1252", (text: string) => Buffer.from(text, "latin1")],
  ["utf-16le", (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le")],
  ["utf-16be", (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
  ["utf-8", (text: string) => Buffer.from(`\uFEFF${text}`)],
] as const)("a CSV in %s comes back in it", async (encoding, bytes) => {
  const board = await aBoard();
  const rows = ["Nama;NIK;Jabatan;Mulai Menjabat", "André Müller;123;Ketua;2026-01-15"];
  const content = bytes(`${rows.join("\r\n")}\r\n`);
  const { importId } = await aLookedThroughImport(board.officer, { content, fileName: "pengurus.csv" }, today);
  const returned = await returnedSheet(board.officer, importId, kinds, { heading: "alasan", inWords: () => "é" });
  if (!returned) throw new Error("Nothing came back.");
  const expected = bytes(`${rows[0]};alasan\r\n${rows[1]};é\r\n`);
  expect(await bytesOf(writeSheet(returned.sheet))).toEqual(expected);
  expect(contentTypeOf(returned.sheet)).toBe(`text/csv; charset=${encoding}`);
});

test("the list is searched by file name, filtered, put in order and paged", async () => {
  const board = await aBoard();
  const content = await list([["Agus Salim", aNationalId(), "Ketua", "2026-01-15", null, null]]);
  for (const fileName of ["b_100%.xlsx", "a.xlsx", "c.xlsx"]) await upload(board.officer, { content, fileName });
  const { importId } = await aLookedThroughImport(board.officer, { content, fileName: "d.xlsx" }, today);
  const names = async (filter: Partial<ImportFilter>, sort: ImportSort = newestFirst) => {
    const asked = { filter: { ...allImports, ...filter }, sort, after: null, limit: 10 };
    return (await listImports(board.officer, asked)).rows.map(({ fileName }) => fileName);
  };
  expect(await names({})).toEqual(["d.xlsx", "c.xlsx", "a.xlsx", "b_100%.xlsx"]);
  expect(await names({ text: "B_1" })).toEqual(["b_100%.xlsx"]);
  expect(await names({ text: "%" })).toEqual(["b_100%.xlsx"]);
  expect(await names({ state: "READY" })).toEqual(["d.xlsx"]);
  expect(await names({ kind: "COMPLETIONS" })).toEqual([]);
  expect(await countImports(board.officer, { ...allImports, state: "READY" })).toBe(1);

  const byName = { filter: allImports, sort: { by: "file", descending: false } as const, limit: 3 };
  const first = await listImports(board.officer, { ...byName, after: null });
  expect(first.rows.map(({ fileName }) => fileName)).toEqual(["a.xlsx", "b_100%.xlsx", "c.xlsx"]);
  const second = await listImports(board.officer, { ...byName, after: first.rows[2]?.id ?? null });
  expect(second).toMatchObject({ rows: [{ id: importId }], later: false });
});

test("an import is known to the desk that brought it, and to nobody else", async () => {
  const board = await aBoard();
  const { importId } = await looked(board, [["Agus Salim", aNationalId(), "Ketua", "2026-01-15", null, null]]);
  const colleague = await anOfficer({ role: "COOPERATIVE", cooperativeId: board.id });
  expect(await findImport(colleague, importId)).not.toBe(null);
  for (const stranger of [
    (await aBoard()).officer,
    await anOfficer({ role: "MINISTRY" }),
    await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse(board.district.slice(0, 5)) }),
    await anOfficer({ role: "AUDITOR" }),
  ]) {
    expect(await findImport(stranger, importId)).toBe(null);
    const asked = { submissionKey: randomUUID(), importId, version: 1 };
    expect(await confirmImport(stranger, asked)).toEqual({ ok: false, refusal: "import-not-found" });
    expect(await cancelImport(stranger, asked)).toEqual({ ok: false, refusal: "import-not-found" });
    expect(await mapColumns(stranger, { ...asked, mapping: {} }, kinds)).toEqual({
      ok: false,
      refusal: "import-not-found",
    });
    expect(await returnedSheet(stranger, importId, kinds, { heading: "alasan", inWords: () => "" })).toBe(null);
  }
});

test("a cooperative out of scope may not be brought to, and is answered in a file like one that does not exist", async () => {
  const [own, other] = [await aBoard(), await aBoard()];
  const content = await list([["Agus Salim", aNationalId(), "Ketua", "2026-01-15", null, null]]);
  const refusal = { ok: false, refusal: "not-permitted" };
  expect(await upload(own.officer, { content, cooperativeId: other.id })).toEqual(refusal);
  expect(await upload(own.officer, { content, cooperativeId: randomUUID() })).toEqual(refusal);
  expect(await upload(await anOfficer({ role: "MANPOWER" }), { content })).toEqual(refusal);

  const named = await aList(
    [
      [other.id, "Agus Salim", aNationalId(), "Ketua", "2026-01-15"],
      [randomUUID(), "Budi Santoso", aNationalId(), "Ketua", "2026-01-15"],
      [own.id, "Citra Lestari", aNationalId(), "Ketua", "2026-01-15"],
    ],
    { head: ["ID Koperasi", "Nama", "NIK", "Jabatan", "Mulai Menjabat"] },
  );
  const { rows } = await aLookedThroughImport(own.officer, { content: named }, today);
  const notFound = [{ code: "cooperative-not-found", column: "cooperativeId" }];
  expect(rows.map(({ reasons }) => reasons)).toEqual([notFound, notFound, []]);
});

test("whoever has been shut out since gets nothing done", async () => {
  const board = await aBoard();
  const uploaded = await upload(board.officer, {
    content: await list([["Agus Salim", aNationalId(), "Ketua", "2026-01-15", null, null]]),
  });
  if (!uploaded.ok) throw new Error(uploaded.refusal);
  const { importId } = uploaded.value;
  await database.officer.update({ where: { id: board.officer.id }, data: { disabledAt: new Date() } });
  const importing = jobs.find(({ name }) => name === "import")?.work as (
    job: object,
    signal: AbortSignal,
  ) => Promise<void>;
  await importing({ importId, officerId: board.officer.id }, new AbortController().signal);
  expect(await findImport(board.officer, importId)).toMatchObject({ state: "FAILED", failure: "officer-disabled" });
});

test("files are sealed, and go with their rows once they are of no more use", async () => {
  const board = await aBoard();
  const nationalId = aNationalId();
  const content = await aList([["Agus Salim", nationalId, "Ketua", "2026-01-15"]], {
    format: "csv",
    head: head.slice(0, 4),
  });
  const { importId } = await aLookedThroughImport(board.officer, { content }, today);
  const { sealed } = await database.importFile.findUniqueOrThrow({ where: { importId } });
  expect(Buffer.from(sealed).includes(nationalId)).toBe(false);
  expect(await transaction(forgetFiles)).toBe(0);

  await database.import.update({
    where: { id: importId },
    data: { uploadedAt: new Date(Date.now() - 91 * 86_400_000) },
  });
  expect(await transaction(forgetFiles)).toBe(1);
  const { found, rows } = await stateOf(board.officer, importId);
  expect(found).toMatchObject({ hasFile: false, counts: { ENTERS: 1 } });
  expect(rows).toEqual([]);
});

test("who holds a post by office needs the same second pair of eyes as on the board's page", async () => {
  const board = await aBoard();
  const rows: WrittenCell[][] = [["Agus Salim", aNationalId(), "Ketua Pengawas", "2026-01-15", null, null]];
  expect((await looked(board, rows)).rows[0]?.reasons).toEqual([{ code: "needs-approval", column: "position" }]);
  const dinas = await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse(board.district.slice(0, 5)) });
  const byOffice = await aLookedThroughImport(dinas, { content: await list(rows), cooperativeId: board.id }, today);
  expect(byOffice.found.counts).toMatchObject({ ENTERS: 1 });
});
