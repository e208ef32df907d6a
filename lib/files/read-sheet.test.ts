import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aCompoundFile, anXlsx, aZip, bytesOf, textRow, withDirectoryEntry } from "@/tests/factories/spreadsheets";
import { peopleColumns } from "./people-columns";
import { mostBytes, readSheet, type SheetRow } from "./read-sheet";
import { writeSheet } from "./write-sheet";

type File = Uint8Array | string | Promise<Uint8Array>;

const text = (content: string) => Buffer.from(content);

async function refusalOf(file: File) {
  const answer = await readSheet(await file);
  return answer.ok ? "read" : answer.refusal;
}

async function read(file: File, catalogue = {}) {
  const answer = await readSheet(await file, catalogue);
  if (!answer.ok) throw new Error(answer.refusal);
  const rows: SheetRow[] = [];
  for await (const row of answer.value.rows) rows.push(row);
  expect(rows).toHaveLength(answer.value.rowCount);
  const texts = rows.map(({ cells }) => cells.map((cell) => cell.text));
  return { ...answer.value, rows, texts };
}

const sheet = (...rows: string[]) => anXlsx({ sheets: [rows.join("")] });
const head = textRow(1, "Nama", "NIK");

test.each([
  [";", "Nama;NIK;Alamat\r\nSiti;12;Jl. Mawar, No. 3\r\nBudi;34;\r\n"],
  [",", 'Nama,NIK,Alamat\nSiti,12,"Jl. Mawar, No. 3"\nBudi,34,\n'],
  ["\t", "Nama\tNIK\tAlamat\rSiti\t12\tJl. Mawar, No. 3\rBudi\t34\t"],
  ["|", "Nama|NIK|Alamat\nSiti|12|Jl. Mawar, No. 3\nBudi|34|"],
])("CSV is read whatever parts its cells: %j", async (separator, content) => {
  const { format, separator: found, head, texts } = await read(text(content));
  expect({ format, found, head }).toEqual({ format: "csv", found: separator, head: ["Nama", "NIK", "Alamat"] });
  expect(texts).toEqual([
    ["Siti", "12", "Jl. Mawar, No. 3"],
    ["Budi", "34", ""],
  ]);
});

test("Excel's own line for the separator is no row", async () => {
  const { separator, head, headLine, rows } = await read(text("sep=^\r\nNama^Catatan\r\nSiti^a;b;c\r\n"));
  expect({ separator, head, headLine }).toEqual({ separator: "^", head: ["Nama", "Catatan"], headLine: 1 });
  expect(rows).toEqual([{ line: 2, cells: [{ text: "Siti" }, { text: "a;b;c" }] }]);
});

const accented = "Nama;Desa\r\nRené;Käsbach\r\n";
test.each([
  ["utf-8", Buffer.from(accented)],
  ["utf-8", Buffer.from(`\uFEFF${accented}`)],
  ["utf-16le", Buffer.from(`\uFEFF${accented}`, "utf16le")],
  ["utf-16be", Buffer.from(`\uFEFF${accented}`, "utf16le").swap16()],
  ["windows-1252", Buffer.from(accented, "latin1")],
])("CSV is read in %s", async (encoding, bytes) => {
  const found = await read(bytes);
  expect(found).toMatchObject({ encoding, head: ["Nama", "Desa"], texts: [["René", "Käsbach"]] });
});

test("a cell of several lines is one row, counted as Excel counts", async () => {
  const { rows } = await read(text('Nama;Alamat\r\n"Siti";"Jl. ""Mawar""\r\nKlaten"\r\n\r\n;\r\nBudi "Bud" B;x\r\n'));
  expect(rows).toEqual([
    { line: 2, cells: [{ text: "Siti" }, { text: 'Jl. "Mawar"\r\nKlaten' }] },
    { line: 5, cells: [{ text: 'Budi "Bud" B' }, { text: "x" }] },
  ]);
});

test("what a file is called does not say what it is", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sheet-"));
  const path = join(folder, "daftar.xlsx");
  writeFileSync(path, "Nama;NIK\nSiti;12\n");
  expect(await read(path)).toMatchObject({ format: "csv", texts: [["Siti", "12"]] });
});

test("titles above the head and empty lines are passed over", async () => {
  const rows = [
    textRow(1, "DAFTAR PENGURUS DAN PENGAWAS"),
    textRow(3, "Kecamatan Klaten Utara", "Tahun 2025"),
    textRow(6, "No", "Nama Lengkap", "NIK", "Jabatan"),
    textRow(7, "1", "Siti", "12", "Ketua"),
    textRow(8, " ", "", ""),
    textRow(12, "2", "Budi", "34"),
  ];
  const found = await read(sheet(...rows), peopleColumns);
  expect(found.head).toEqual(["No", "Nama Lengkap", "NIK", "Jabatan"]);
  expect(found.headLine).toBe(6);
  expect(found.rows.map(({ line }) => line)).toEqual([7, 12]);
  expect(found.texts).toEqual([
    ["1", "Siti", "12", "Ketua"],
    ["2", "Budi", "34", ""],
  ]);
});

test("without a known column the first line of two cells is the head", async () => {
  const found = await read(text("Laporan\n\nfoo;bar\n1;2\n"), peopleColumns);
  expect(found).toMatchObject({ head: ["foo", "bar"], headLine: 3, texts: [["1", "2"]] });
});

test("the sheet with the known columns is taken, not the instructions before it nor a hidden list", async () => {
  const sheets = [
    [textRow(1, "Petunjuk", "pengisian"), textRow(2, "a", "b")].join(""),
    [textRow(1, "Nama", "NIK"), textRow(2, "Tersembunyi", "1")].join(""),
    "",
    [textRow(1, "Nama", "NIK"), textRow(2, "Siti", "12")].join(""),
  ];
  const file = await anXlsx({ sheets, attributes: ["", ' state="hidden"', "", ""] });
  expect((await read(file, peopleColumns)).texts).toEqual([["Siti", "12"]]);
  expect((await read(file)).texts).toEqual([["a", "b"]]);
});

test("every way in which a workbook holds text", async () => {
  const file = anXlsx({
    sharedStrings:
      '<si><t>Nama</t></si><si><r><t xml:space="preserve">Siti </t></r><r><rPr><b/></rPr><t>Aminah</t></r><rPh><t>SITI</t></rPh></si><si><t>R&amp;D &#60;&#x1F600;&gt; a_x000D_b _x005F_x0041_</t></si>',
    sheets: [
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Kedua</t></is></c></row>
       <row><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>
       <row r="4"><c r="A4" t="b"><v>1</v></c><c r="B4" t="b"><v>0</v></c></row>
       <row r="5"><c r="A5" t="e"><v>#N/A</v></c><c r="B5" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c></row>
       <row r="6"><c r="B6" t="inlineStr"><is><t><![CDATA[<x>]]></t></is></c></row>`,
    ],
  });
  const { rows } = await read(file);
  expect(rows.map(({ line, cells }) => [line, ...cells.map(({ text }) => text)])).toEqual([
    [2, "Siti Aminah", "R&D <😀> a\rb _x0041_"],
    [4, "TRUE", "FALSE"],
    [5, "#N/A", "ab"],
    [6, "", "<x>"],
  ]);
});

test("elements with a prefix, as some programs write them", async () => {
  const part = `<?xml version="1.0"?><x:worksheet xmlns:x="a"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>Nama</x:v></x:c><x:c r="B1" t="str"><x:v>NIK</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  expect((await read(anXlsx({ sheets: [part] }))).texts).toEqual([["5", ""]]);
});

const cellOf = async (cell: string, workbook: Partial<Parameters<typeof anXlsx>[0]> = {}) => {
  const sheets = [`${textRow(1, "Nama", "Nilai")}<row r="2"><c r="A2" t="str"><v>x</v></c>${cell}</row>`];
  return (await read(anXlsx({ ...workbook, sheets }))).rows[0]?.cells[1];
};

test.each([
  ["<v>42</v>", { text: "42", number: true }],
  ["<v>0.1</v>", { text: "0.1", number: true }],
  ["<v>0.30000000000000004</v>", { text: "0.3", number: true }],
  ["<v>-7</v>", { text: "-7", number: true }],
  ["<v>81234567890</v>", { text: "81234567890", number: true }],
  ["<v>999999121187001</v>", { text: "999999121187001", number: true }],
  ["<v>3201010101900001</v>", { text: "3.20101E+15", number: true }],
  ["<v>3.201010101900001E15</v>", { text: "3.20101E+15", number: true }],
  ["<v>3000000000000000</v>", { text: "3E+15", number: true }],
  ["<f>1+1</f><v>2</v>", { text: "2", number: true, formula: true }],
  ["<f>HYPERLINK(&quot;x&quot;)</f>", { text: '=HYPERLINK("x")', formula: true }],
])("a cell of %s", async (content, cell) => {
  expect(await cellOf(`<c r="B2">${content}</c>`)).toEqual(cell);
});

test("the text that a formula shows is known as a formula's", async () => {
  expect(await cellOf('<c r="B2" t="str"><f>A2</f><v>Siti</v></c>')).toEqual({ text: "Siti", formula: true });
});

const styles =
  '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="[$-421]d mmmm yyyy"/><numFmt numFmtId="166" formatCode="0 &quot;hari&quot;"/><numFmt numFmtId="167" formatCode="00000000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="20"/></cellXfs>';

test.each([
  [1, 32874, "", "1990-01-01"],
  [2, 32874.75, "", "1990-01-01"],
  [3, 32874, "", "1990-01-01"],
  [1, 1, "", "1900-01-01"],
  [1, 59, "", "1900-02-28"],
  [1, 61, "", "1900-03-01"],
  [1, 2958465, "", "9999-12-31"],
  [1, 31412, 'date1904="1"', "1990-01-01"],
  [1, 0, 'date1904="true"', "1904-01-01"],
])("a date cell of style %i holding %d %s is %s", async (style, serial, properties, day) => {
  const cell = await cellOf(`<c r="B2" s="${style}"><v>${serial}</v></c>`, { styles, properties });
  expect(cell).toEqual({ text: day, date: day });
});

test.each([
  [0, 32874, "32874"],
  [4, 32874, "32874"],
  [6, 0.5, "0.5"],
  [5, 812345, "00812345"],
  [1, 60, "60"],
  [1, 0, "0"],
  [1, 2958466, "2958466"],
])("a cell of style %i holding %d is no date but %s", async (style, value, shown) => {
  const cell = await cellOf(`<c r="B2" s="${style}"><v>${value}</v></c>`, { styles });
  expect(cell).toEqual({ text: shown, number: true });
});

test("a date that is stored as text of ISO 8601", async () => {
  const cell = await cellOf('<c r="B2" t="d"><v>1990-01-02T00:00:00</v></c>');
  expect(cell).toEqual({ text: "1990-01-02", date: "1990-01-02" });
});

test("a format made to pad every cell is cut", async () => {
  const long = `<numFmts><numFmt numFmtId="164" formatCode="${"0".repeat(100_000)}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`;
  expect((await cellOf('<c r="B2" s="0"><v>7</v></c>', { styles: long }))?.text).toHaveLength(255);
});

test("rows may be gone through twice, and left halfway", async () => {
  const answer = await readSheet(await sheet(head, textRow(2, "Siti", "12"), textRow(3, "Budi", "34")));
  if (!answer.ok) throw new Error(answer.refusal);
  for (const _ of [1, 2]) {
    const lines: number[] = [];
    for await (const { line } of answer.value.rows) lines.push(line);
    expect(lines).toEqual([2, 3]);
  }
  for await (const { line } of answer.value.rows) {
    expect(line).toBe(2);
    break;
  }
});

const random = (seed: number) => {
  let state = seed;
  return Buffer.from(
    Array.from({ length: 4000 }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return (state >> 16) & 255;
    }),
  );
};
const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
const aDocument = aZip({
  "_rels/.rels":
    '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
  "word/document.xml": "<w:document><w:body/></w:document>",
});

test.each<[string, File]>([
  ["a PDF", text("%PDF-1.7\n1 0 obj\n<< >>\nendobj\n")],
  ["an image", png],
  ["random bytes", random(1)],
  ["random bytes without a zero", Buffer.from(random(2).filter((byte) => byte !== 0))],
  ["a text document", aDocument],
  ["a zip of anything", aZip({ "a.csv": "Nama;NIK\nSiti;12\n" })],
  [
    "a binary workbook",
    aZip({
      "_rels/.rels":
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      "xl/workbook.bin": "x",
    }),
  ],
  ["a workbook without a sheet", anXlsx({ sheets: [] })],
  ["a workbook of Excel 97", aCompoundFile("Root Entry", "Workbook")],
  ["a web page", text("<html><table><tr><td>Nama</td><td>NIK</td></tr></table>")],
  ["an XML file", text('<?xml version="1.0"?><Workbook/>')],
  ["rich text", text("{\\rtf1 Nama;NIK}")],
])("%s is not a spreadsheet", async (_, file) => {
  expect(await refusalOf(file)).toBe("not-a-spreadsheet");
});

const whole = sheet(head, ...Array.from({ length: 200 }, (_, at) => textRow(at + 2, `Siti ${at}`, `${at * 7919}`)));

test.each([0.1, 0.5, 0.9, 0.999])("a workbook cut at %d of its length is torn", async (share) => {
  const bytes = await whole;
  expect(await refusalOf(bytes.subarray(0, Math.floor(bytes.length * share)))).toBe("torn");
});

test("every single damaged byte of the packed rows is noticed", async () => {
  const bytes = await whole;
  const start = bytes.indexOf("xl/worksheets/sheet0.xml") + 30;
  for (let at = start; at < start + 200; at += 7) {
    const damaged = Buffer.from(bytes);
    damaged[at] = (damaged[at] ?? 0) ^ 0x55;
    expect(await refusalOf(damaged)).toBe("torn");
  }
});

test.each<[string, File]>([
  ["CSV cut inside quotes", text('Nama;Alamat\nSiti;"Jl. Mawar\nKlaten')],
  ["CSV whose quote swallows all the rest", text(`Nama;Alamat\nSiti;"Jl. Mawar\n${"Budi;x\n".repeat(200_000)}`)],
  ["XML that ends too soon", anXlsx({ sheets: ["<?xml version='1.0'?><worksheet><sheetData>"] })],
  ["XML whose elements cross", sheet(head, "<row r='2'><c r='A2'></row></c>")],
  ["a cell that refers to no text", sheet(head, '<row r="2"><c r="A2" t="s"><v>7</v></c></row>')],
  ["a number that is none", sheet(head, '<row r="2"><c r="A2"><v>siti</v></c></row>')],
  ["a cell that lies nowhere", sheet(head, '<row r="2"><c r="AAAA2"><v>1</v></c></row>')],
  [
    "a part whose checksum is another's",
    withDirectoryEntry(await whole, "xl/worksheets/sheet0.xml", (entry) => entry.writeUInt32LE(1, 16)),
  ],
  [
    "a workbook that refers to nonsense",
    aZip({
      "_rels/.rels": '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="http://[%"/></Relationships>',
    }),
  ],
  ["rows out of order", sheet(head, textRow(3, "a", "b"), textRow(2, "c", "d"))],
  ["a character that is none", sheet(head, textRow(2, "a", "&#x7FFFFF;"))],
])("%s is torn", async (_, file) => {
  expect(await refusalOf(file)).toBe("torn");
});

test("a workbook with a password is told apart, in both of its forms", async () => {
  expect(await refusalOf(aCompoundFile("Root Entry", "EncryptionInfo", "EncryptedPackage"))).toBe("password-protected");
  const locked = withDirectoryEntry(await whole, "xl/workbook.xml", (entry) => entry.writeUInt16LE(9, 8));
  expect(await refusalOf(locked)).toBe("password-protected");
  const locked2 = withDirectoryEntry(await whole, "xl/workbook.xml", (entry) => entry.writeUInt16LE(0x49, 8));
  expect(await refusalOf(locked2)).toBe("password-protected");
});

test("a file over the stated size is not even looked at", async () => {
  const line = "Siti;12\n";
  const most = `Nama;NIK\n${line.repeat(Math.floor((mostBytes - 9) / line.length))}`;
  expect(await refusalOf(text(most.padEnd(mostBytes, "x")))).toBe("read");
  expect(await refusalOf(text(most.padEnd(mostBytes + 1, "x")))).toBe("too-large");
});

const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024, "0");

test.each<[string, () => File]>([
  [
    "a sheet that unpacks a thousandfold",
    () => anXlsx({ sheets: [`<?xml version="1.0"?><worksheet>${zeros(20)}</worksheet>`] }),
  ],
  [
    "a part beside the sheets that does",
    () => anXlsx({ sheets: [`${head}${textRow(2, "a", "b")}`], further: { "xl/media/a.bin": zeros(20) } }),
  ],
  [
    "parts that are too large together",
    () =>
      anXlsx({
        sheets: [head],
        further: Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`xl/media/${at}.bin`, zeros(7)])),
      }),
  ],
  ["thousands of parts", () => aZip(Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}`, ""])))],
  [
    "a part larger than it says",
    async () => withDirectoryEntry(await whole, "xl/worksheets/sheet0.xml", (entry) => entry.writeUInt32LE(500, 24)),
  ],
  [
    "a part that says to be huge",
    async () =>
      withDirectoryEntry(await whole, "xl/worksheets/sheet0.xml", (entry) => entry.writeUInt32LE(0xfffffff0, 24)),
  ],
])("a zip bomb is not unpacked: %s", async (_, file) => {
  expect(await refusalOf(await file())).toBe("zip-bomb");
});

test("a shared part too large to be kept is refused by what it says", async () => {
  const file = await anXlsx({ sheets: [`${head}${textRow(2, "a", "b")}`], sharedStrings: "<si><t>a</t></si>" });
  const large = withDirectoryEntry(file, "xl/sharedStrings.xml", (entry) => {
    entry.writeUInt32LE(5 * 1024 * 1024, 20);
    entry.writeUInt32LE(70 * 1024 * 1024, 24);
  });
  expect(await refusalOf(large)).toBe("zip-bomb");
});

test("a zip in a zip stays packed", async () => {
  const inner = await anXlsx({ sheets: [], further: { "a.bin": zeros(30) } });
  const file = anXlsx({ sheets: [`${head}${textRow(2, "a", "b")}`], further: { "xl/embeddings/inner.xlsx": inner } });
  expect((await read(file)).texts).toEqual([["a", "b"]]);
});

const billion = `<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData>${head}${textRow(2, "&b;", "x")}</sheetData></worksheet>`;

test.each<[string, () => File]>([
  ["entities that multiply", () => anXlsx({ sheets: [billion] })],
  [
    "a document type at all",
    () =>
      anXlsx({
        sheets: [
          `<!DOCTYPE worksheet SYSTEM "file:///etc/passwd"><worksheet><sheetData>${head}${textRow(2, "a", "b")}</sheetData></worksheet>`,
        ],
      }),
  ],
  ["a text without end", () => sheet(head, textRow(2, "x".repeat(2 * 1024 * 1024), "b"))],
  [
    "a tag without end",
    () => sheet(head, textRow(2, "a", "b"), `<row r="3" spans="${"y".repeat(2 * 1024 * 1024)}"></row>`),
  ],
  ["a comment without end", () => sheet(head, textRow(2, "a", "b"), `<!-- ${"<".repeat(2 * 1024 * 1024)} -->`)],
  [
    "a cell of many texts",
    () =>
      sheet(head, `<row r="2"><c r="A2" t="inlineStr"><is>${`<t>${"x".repeat(65_536)}</t>`.repeat(17)}</is></c></row>`),
  ],
  [
    "a shared text of many",
    () =>
      anXlsx({
        sheets: [`${head}${textRow(2, "a", "b")}`],
        sharedStrings: `<si>${`<t>${"x".repeat(65_536)}</t>`.repeat(17)}</si>`,
      }),
  ],
  ["elements in elements", () => sheet(head, textRow(2, "a", "b"), "<a>".repeat(100), "</a>".repeat(100))],
])("XML made to do harm is refused: %s", async (_, file) => {
  expect(await refusalOf(await file())).toBe("torn");
});

test("a head far to the right is not waited for", async () => {
  const found = await read(sheet(head.replace("</row>", '<c r="XFD1"><v>1</v></c></row>'), textRow(2, "a", "b")));
  expect(found.head).toEqual(["Nama", "NIK"]);
});

test("a cell far to the right does not make a wide row of every row", async () => {
  const found = await read(sheet(head, '<row r="2"><c r="A2"><v>1</v></c><c r="XFD2"><v>1</v></c></row>'));
  expect(found.texts).toEqual([["1", ""]]);
});

test.each<[string, string, File]>([
  ["no-rows", "nothing", text("")],
  ["no-rows", "a byte-order mark", text("\uFEFF")],
  ["no-rows", "empty lines", text("\n\n;;\n")],
  ["no-rows", "a head alone", text("Nama;NIK\n")],
  ["no-rows", "a workbook of an empty sheet", sheet("")],
  ["no-rows", "a workbook of a head", sheet(head)],
  ["no-head", "prose", text("Kepada Yth.\nDengan hormat\n")],
  ["no-head", "one column", sheet(textRow(1, "Nama"), textRow(2, "Siti"))],
])("%s: %s", async (refusal, _, file) => {
  expect(await refusalOf(file)).toBe(refusal);
});

test("a file of the registry's own reads back", async () => {
  const file = await bytesOf(
    writeSheet({ format: "xlsx", head: ["Nama", "NIK"], rows: [["Siti", "9999991211870001"]] }),
  );
  expect((await read(file, peopleColumns)).rows).toEqual([
    { line: 2, cells: [{ text: "Siti" }, { text: "9999991211870001" }] },
  ]);
});
