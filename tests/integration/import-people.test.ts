import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Officer } from "@/lib/auth/officer";
import { Day } from "@/lib/calendar/day";
import type { Position } from "@/lib/cooperatives/positions";
import { startTerm } from "@/lib/cooperatives/start-term";
import { findCoverage } from "@/lib/coverage/public-queries";
import { firstDiscrepancyOfChanges } from "@/lib/coverage/verify";
import { database, transaction } from "@/lib/db/database";
import { readSheet } from "@/lib/files/read-sheet";
import type { WrittenCell } from "@/lib/files/write-sheet";
import { writeSheet } from "@/lib/files/write-sheet";
import { returnedSheet } from "@/lib/imports/returned-rows";
import { RegionCode } from "@/lib/regions/region-code";
import { aFoundedCooperative } from "../factories/cooperatives";
import { aList, aLookedThroughImport, enter, kinds, listHead, type stateOf } from "../factories/imports";
import { anOfficer } from "../factories/officers";
import { aNationalId, aPerson } from "../factories/people";
import { aRegion } from "../factories/regions";
import { bytesOf } from "../factories/spreadsheets";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");
const posts = [
  "Ketua",
  "Wakil Ketua Bidang Usaha",
  "Wakil Ketua Bidang Anggota",
  "Sekretaris",
  "Bendahara",
  "Ketua Pengawas",
  "Anggota Pengawas",
  "Anggota Pengawas",
];
const names = [
  "Agus Salim",
  "Budi Santoso",
  "Citra Lestari",
  "Dewi Anggraini",
  "Eko Prasetyo",
  "Fitri Handayani",
  "Gunawan Wibisono",
  "Hesti Purnama",
];
const families = [
  "Siregar",
  "Nasution",
  "Hutapea",
  "Simbolon",
  "Manurung",
  "Situmorang",
  "Panjaitan",
  "Lumbantoruan",
  "Sinaga",
  "Pardede",
  "Sitorus",
  "Harahap",
];

type Board = { id: string; village: string; name: string };

let villages = 2100;
async function aBoard(district: string): Promise<Board> {
  const { id } = await aFoundedCooperative({ in: district, village: await aRegion(`${district}.${villages++}`) });
  const { seatVillageCode, legalName } = await database.cooperative.findUniqueOrThrow({ where: { id } });
  return { id, village: seatVillageCode, name: legalName };
}

let serial = 0;
/** A person of their own for each row: born a day apart, so that nobody is taken for somebody else. */
function someone(at: number) {
  const birthDate = new Date(Date.UTC(1970, 0, 1 + 3 * serial++)).toISOString().slice(0, 10);
  const name = `${names[at % names.length]} ${families[serial % families.length]}`;
  return { name, nationalId: aNationalId({ birthDate: day(birthDate) }) as string };
}

type Row = WrittenCell[];
const rowOf = (
  board: Board,
  position: string,
  more: Partial<Record<"name" | "nationalId" | "village" | "start" | "end" | "phone", WrittenCell>> = {},
): Row => {
  const { name, nationalId } = someone(serial);
  return [
    serial,
    board.name,
    more.village ?? board.village,
    more.name ?? name,
    more.nationalId ?? nationalId,
    position,
    more.start ?? "2026-01-15",
    more.end ?? null,
    more.phone ?? null,
  ];
};

const replaced = (row: Row, at: number, cell: WrittenCell): Row => row.with(at, cell);
const [villageAt, nameAt, nationalIdAt, positionAt, startAt, endAt, phoneAt] = [2, 3, 4, 5, 6, 7, 8] as const;

/** In office in the ledger's sight. */
async function inOffice(personId: string, cooperativeId: string, position: Position) {
  const start = { cooperativeId, position, person: { personId }, startDate: day("2025-07-01") };
  const started = await startTerm(await anOfficer(), { submissionKey: randomUUID(), ...start }, today);
  if (!started.ok) throw new Error(started.refusal);
}

async function verified() {
  expect(await transaction((tx) => firstDiscrepancyOfChanges(tx), { isolationLevel: "RepeatableRead" })).toBe(null);
}

/** Which lines came to what, with the codes of their reasons. */
const splitOf = (rows: Awaited<ReturnType<typeof stateOf>>["rows"]) => {
  const lines: Record<string, number> = {};
  const reasons: Record<number, string[]> = {};
  for (const { line, outcome, reasons: why } of rows) {
    lines[outcome] = (lines[outcome] ?? 0) + 1;
    if (why.length > 0) reasons[line] = why.map(({ code }) => code);
  }
  return { lines, reasons };
};

async function returnedFile(officer: Officer, importId: string) {
  const returned = await returnedSheet(officer, importId, kinds, {
    heading: "alasan",
    inWords: (returned) => {
      if (returned === "not-reached") return returned;
      const told = "reasons" in returned ? returned.reasons : returned.warnings;
      return told.map(({ code }) => code).join(" ");
    },
  });
  if (!returned) throw new Error("Nothing came back.");
  return { ...returned, content: await bytesOf(writeSheet(returned.sheet)) };
}

test("a 100-row file with every defect: the promised split, the repaired file goes in, the same file again changes nothing", async () => {
  const district = "91.41.01";
  await aRegion(district);
  const dinas = await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("91.41") });
  const boards = await Promise.all(Array.from({ length: 11 }, () => aBoard(district)));
  const [first, second, third, fourth] = boards as [Board, Board, Board, Board];
  const foreign = await aBoard("91.42.01");

  // Retired villages: one with a successor, one without.
  await aRegion("91.41.01.2001");
  await database.region.update({
    where: { code: "91.41.01.2001" },
    data: { retiredOn: new Date("2025-12-31"), successorCode: first.village },
  });
  await aRegion("91.41.01.2002");
  await database.region.update({ where: { code: "91.41.01.2002" }, data: { retiredOn: new Date("2025-12-31") } });

  // What the registry knows already.
  const taken = await aPerson({ name: "Rahmat Hidayat" });
  await inOffice(taken.id, second.id, "CHAIR");
  const watching = await aPerson({ name: "Yusuf Mansur" });
  await inOffice(watching.id, second.id, "SUPERVISOR_MEMBER");
  const twin = await aPerson({ name: "Siti Aminah", nationalId: aNationalId({ birthDate: day("1960-05-05") }) });
  await inOffice(twin.id, third.id, "BOARD_MEMBER");
  const numbered = await aPerson({ name: "Bambang Sutrisno" });

  // Eleven boards of eight are 88 good rows, less those whose place a defect takes, and the defects.
  const good = boards.flatMap((board) => posts.map((post) => rowOf(board, post)));
  const without = new Set([8, 13]);
  const rows = good.filter((_, at) => !without.has(at)).slice(0, 78);
  const at = (index: number) => rows[index] as Row;
  rows[0] = replaced(at(0), startAt, "18 Februari 2026");
  rows[2] = replaced(at(2), nameAt, `H. ${String(at(2)[nameAt])}, S.E.`);
  rows[3] = replaced(replaced(at(3), villageAt, "91.41.01.2001"), positionAt, "Sekertaris");
  rows[4] = replaced(at(4), startAt, "Mei 2026");
  rows[5] = replaced(at(5), phoneAt, "+62 800 1234 5678");

  const member = "Anggota Pengurus";
  const defects: [Row, string][] = [
    [rowOf(third, member, { nationalId: "3.27101E+15" }), "national-id-scientific"],
    [rowOf(third, member, { nationalId: 3.271011211870001e15 }), "national-id-scientific"],
    [rowOf(third, member, { nationalId: "999999121187001" }), "national-id-15-digits"],
    [rowOf(third, member, { nationalId: "9999993202900001" }), "national-id-impossible-date"],
    [rowOf(third, member, { start: "0000-00-00" }), "day-zero"],
    [at(20).slice(), "copy-in-file"],
    [rowOf(third, member, { village: "91.41.01.2999" }), "village-unknown"],
    [rowOf(third, member, { village: "91.41.01.2002" }), "village-retired"],
    [rowOf(third, "=HYPERLINK(1)"), "formula"],
    [rowOf(second, "Ketua"), "second-chair"],
    [rowOf(fourth, "Bendahara"), "post-taken"],
    [rowOf(second, member, { name: "Yusuf Mansur", nationalId: watching.nationalId }), "in-both-organs"],
    [
      rowOf(third, member, { name: "Sitti Aminah", nationalId: aNationalId({ birthDate: day("1960-05-05") }) }),
      "possible-duplicate",
    ],
    [rowOf(third, member, { name: "Slamet Riyadi", nationalId: numbered.nationalId }), "national-id-known-other-name"],
    [rowOf(foreign, member), "cooperative-not-found"],
    [rowOf({ ...third, village: "91.41.01.2003" }, member), "village-unknown"],
    [rowOf(third, member, { start: "2020-01-01" }), "starts-before-founding"],
    [rowOf(third, "Juru Kunci"), "position-unknown"],
    [rowOf(third, member, { start: "31-02-2026" }), "day-impossible"],
    [rowOf(third, member, { name: "" }), "cell-empty"],
    [rowOf(third, member, { start: "2026-03-01", end: "2026-02-01" }), "end-before-start"],
    [rowOf(third, member, { phone: "satu dua tiga" }), "phone-unreadable"],
  ];
  rows.push(...defects.map(([row]) => row));
  expect(rows).toHaveLength(100);

  const content = await aList(rows);
  const { importId, found, rows: looked } = await aLookedThroughImport(dinas, { content }, today);
  expect(found.state).toBe("READY");
  const split = splitOf(looked);
  expect(Object.values(split.reasons)).toEqual(defects.map(([, code]) => [code]));
  expect(split.lines).toEqual({ ENTERS: 78, REFUSED: 22 });
  const noted = (line: number) => looked.find((row) => row.line === line)?.notes.map(({ code }) => code);
  expect(noted(2)).toContain("day-rewritten");
  expect(noted(4)).toContain("titles-left-out");
  expect(noted(5)).toEqual(["position-corrected", "village-succeeded"]);
  expect(noted(6)).toContain("first-of-month");
  expect(noted(7)).toContain("phone-rewritten");
  expect(JSON.stringify(looked)).not.toMatch(/\d{16}/);
  // Nothing is in the registry yet.
  expect(await database.officeTerm.count({ where: { cooperativeId: { in: boards.map(({ id }) => id) } } })).toBe(3);

  // What was promised is what happens.
  const promised = found.effect[district];
  const before = await findCoverage({ region: RegionCode.parse("91.41"), asOf: today, cut: "ALL", knownAt: null });
  const { found: done, rows: entered } = await enter(dinas, importId, today);
  expect(done.state).toBe("DONE");
  expect(splitOf(entered)).toEqual(split);
  expect(entered.filter((row) => row.entered)).toHaveLength(78);
  const after = await findCoverage({ region: RegionCode.parse("91.41"), asOf: today, cut: "ALL", knownAt: null });
  expect(promised).toEqual({ filled: 78, certified: 0 });
  expect((after?.counts.postsFilled ?? 0) - (before?.counts.postsFilled ?? 0)).toBe(78);

  // The rows come back as the file they came in, with the reason.
  const back = await returnedFile(dinas, importId);
  const read = await readSheet(back.content, kinds[0]?.columns);
  if (!read.ok) throw new Error(read.refusal);
  expect(read.value.head).toEqual([...listHead, "alasan"]);
  const warned = looked.flatMap(({ line, outcome, notes }) =>
    outcome === "REFUSED" ? [] : notes.filter(({ warns }) => warns).map(({ code }) => [line, code]),
  );
  // The third board had a member already: its fifth by this file is the sixth, and is taken with a warning.
  expect(warned).toEqual([[2 + rows.indexOf(at(18)), "BOARD_EVEN"]]);
  expect(found.counts).toMatchObject({ warned: 1 });
  expect(read.value.rowCount).toBe(23);
  const lines: string[][] = [];
  for await (const { cells } of read.value.rows) lines.push(cells.map(({ text }) => text));
  expect(lines.map((cells) => cells.at(-1))).toEqual(["BOARD_EVEN", ...defects.map(([, code]) => code)]);

  // Repaired by hand, all that can be put right goes in.
  const repairs: Record<string, (cells: Row) => Row> = {
    "national-id-scientific": (cells) => replaced(cells, nationalIdAt, someone(0).nationalId),
    "national-id-15-digits": (cells) => replaced(cells, nationalIdAt, someone(0).nationalId),
    "national-id-impossible-date": (cells) => replaced(cells, nationalIdAt, someone(0).nationalId),
    "day-zero": (cells) => replaced(cells, startAt, "2026-02-01"),
    "village-unknown": (cells) => replaced(cells, villageAt, third.village),
    "village-retired": (cells) => replaced(cells, villageAt, third.village),
    "starts-before-founding": (cells) => replaced(cells, startAt, "2026-02-01"),
    "position-unknown": (cells) => replaced(cells, positionAt, member),
    formula: (cells) => replaced(cells, positionAt, member),
    "day-impossible": (cells) => replaced(cells, startAt, "2026-02-28"),
    "cell-empty": (cells) => replaced(cells, nameAt, "Wahyu Nugroho"),
    "end-before-start": (cells) => replaced(cells, endAt, "2027-02-01"),
    "phone-unreadable": (cells) => replaced(cells, phoneAt, "0800 555 1234"),
  };
  const repaired = lines.map((cells) => (repairs[cells.at(-1) ?? ""] ?? ((row: Row) => row))(cells));
  const again = await aList(repaired, { head: [...listHead, "alasan"] });
  const {
    importId: secondId,
    found: secondFound,
    rows: secondRows,
  } = await aLookedThroughImport(dinas, { content: again }, today);
  // The copy is now somebody's only row, and says what is known, as does the one with a warning.
  expect(secondFound.counts).toMatchObject({ ENTERS: 15, SAME: 2, REFUSED: 6 });
  expect(splitOf(secondRows).lines).toEqual({ ENTERS: 15, SAME: 2, REFUSED: 6 });
  await enter(dinas, secondId, today);
  await verified();

  // The first file again changes nothing.
  const state = () =>
    database.$queryRaw`SELECT (SELECT json_agg(person ORDER BY id) FROM people person) AS people,
                              (SELECT json_agg(term ORDER BY id) FROM office_terms term) AS terms,
                              (SELECT count(*)::int FROM coverage_lines) AS lines`;
  const untouched = await state();
  const third3 = await aLookedThroughImport(dinas, { content }, today);
  expect(third3.found.counts).toMatchObject({ ENTERS: 0, CHANGES: 0, SAME: 78 });
  await enter(dinas, third3.importId, today);
  expect(await state()).toEqual(untouched);
});
