import fc from "fast-check";
import readExcelFile from "read-excel-file/node";
import { expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { Day } from "@/lib/calendar/day";
import { bytesOf } from "@/tests/factories/spreadsheets";
import { type WrittenCell, writtenBack } from "./cell";
import { readSheet } from "./read-sheet";
import { type WrittenSheet, writeSheet } from "./write-sheet";

const day = (text: string) => ({ day: Day.parse(text) });
const written = (sheet: WrittenSheet) => bytesOf(writeSheet(sheet));

async function readBack(bytes: Uint8Array) {
  const answer = await readSheet(bytes);
  if (!answer.ok) throw new Error(answer.refusal);
  const rows = await Array.fromAsync(answer.value.rows);
  return { ...answer.value, rows, texts: rows.map(({ cells }) => cells.map(({ text }) => text)) };
}

/** Cells as people and attackers fill them: words, numbers in disguise, formulas, signs of the formats themselves. */
const cell = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.string({ unit: "binary-ascii", maxLength: 6 }),
  fc.constantFrom(
    "=1+1",
    "'=1",
    "''+62",
    "@x",
    "-",
    "\t=1",
    "\r=1",
    "'0812",
    "0812",
    "9999991211870001",
    "'9999991211870001",
  ),
  fc.constantFrom(
    "sep=;",
    '"',
    '""',
    "a\nb",
    "a\r\nb",
    ";",
    ",",
    "|",
    " x ",
    "_x000D_",
    "_x005F_",
    "<b>&amp;",
    "]]>",
    "#N/A",
    "TRUE",
  ),
  fc.constantFrom("3.20101E+15", "1990-01-02", "33.10", "007", "1e5", "١٢٣", "😀", "e\u0301"),
);
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));

/** A file that holds more than a few of them is no text. */
const notInCsv = /[^\P{Cc}\t\n\r]/gu;

/** An empty row is no row. */
const asWritten = (rows: string[][]) => rows.filter((row) => row.some((text) => text.trim() !== ""));

test.each<Pick<WrittenSheet, "format" | "separator">>([
  { format: "xlsx" },
  { format: "csv", separator: ";" },
  { format: "csv", separator: "," },
  { format: "csv", separator: "\t" },
])(
  "whatever is written is read back the same: %j",
  async (kind) => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const held = kind.format === "csv" ? rows.map((row) => row.map((text) => text.replace(notInCsv, ""))) : rows;
        const expected = asWritten(held);
        fc.pre(expected.length > 0);
        const head = (held[0] ?? []).map((_, at) => `Kolom ${at}`);
        const { texts } = await readBack(await written({ ...kind, head, rows: held }));
        expect(texts).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  },
  120_000,
);

test("a row that came in goes out again cell by cell, live formulas as what they showed", () => {
  expect(writtenBack({ text: "Siti", formula: true })).toBe("Siti");
  expect(writtenBack({ text: "3.20101E+15", number: true })).toBe("3.20101E+15");
  expect(writtenBack({ text: "1990-01-02", date: Day.parse("1990-01-02") })).toEqual(day("1990-01-02"));
});

const rows: WrittenCell[][] = [
  ["9999991211870001", 42, day("1990-01-02"), "=1+1"],
  ["081234567890", -0.5, day("1899-01-02"), null],
];
const head = ["NIK", "Nilai", "Hari", "Catatan"];

test("days and numbers are real ones in XLSX; a day before Excel's first is text", async () => {
  const { rows: found } = await readBack(await written({ format: "xlsx", head, rows }));
  expect(found.map(({ cells }) => cells)).toEqual([
    [
      { text: "9999991211870001" },
      { text: "42", number: true },
      { text: "1990-01-02", date: "1990-01-02" },
      { text: "=1+1" },
    ],
    [{ text: "081234567890" }, { text: "-0.5", number: true }, { text: "1899-01-02" }, { text: "" }],
  ]);
});

test("another program reads the file the same, with its ids as text", async () => {
  const [sheet] = await readExcelFile(await written({ format: "xlsx", head, rows }));
  expect(sheet?.data).toEqual([
    head,
    ["9999991211870001", 42, new Date("1990-01-02T00:00:00Z"), "=1+1"],
    ["081234567890", -0.5, "1899-01-02", null],
  ]);
});

test("what another program wrote is read", async () => {
  const file = await writeExcelFile([
    [{ value: "Nama" }, { value: "Lahir" }, { value: "Nilai" }],
    [{ value: "Siti & Ani" }, { value: new Date("1990-01-02T00:00:00Z"), format: "dd/mm/yyyy" }, { value: 5 }],
  ]).toBuffer();
  const { head, rows } = await readBack(file);
  expect(head).toEqual(["Nama", "Lahir", "Nilai"]);
  expect(rows[0]?.cells).toEqual([
    { text: "Siti & Ani" },
    { text: "1990-01-02", date: "1990-01-02" },
    { text: "5", number: true },
  ]);
});

test("CSV holds no cell that Excel would take for a formula or a number that is none", async () => {
  const bytes = await written({ format: "csv", head, rows });
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(bytes.subarray(3).toString()).toBe(
    "NIK;Nilai;Hari;Catatan\r\n'9999991211870001;42;1990-01-02;'=1+1\r\n'081234567890;-0.5;1899-01-02;\r\n",
  );
});

test("a text longer than Excel takes is cut", async () => {
  const { texts } = await readBack(
    await written({ format: "xlsx", head: ["a", "b"], rows: [["x".repeat(40_000), "y"]] }),
  );
  expect(texts[0]?.[0]).toHaveLength(32_767);
});

test("a fault while the rows are read ends the file with that fault", async () => {
  async function* faulty(): AsyncGenerator<WrittenCell[]> {
    yield ["a", "b"];
    throw new Error("the database went away");
  }
  for (const format of ["xlsx", "csv"] as const) {
    await expect(written({ format, head, rows: faulty() })).rejects.toThrow("the database went away");
  }
});

test("whoever stops reading ends the reading of the rows", async () => {
  let ended = false;
  async function* endless(): AsyncGenerator<WrittenCell[]> {
    try {
      for (let at = 0; ; at++) yield [`${at * 7919}`, "b"];
    } finally {
      ended = true;
    }
  }
  for await (const piece of writeSheet({ format: "xlsx", head, rows: endless() })) if (piece.length > 1000) break;
  await expect.poll(() => ended).toBe(true);
});
