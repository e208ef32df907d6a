import { Day } from "@/lib/calendar/day";
import type { PeopleColumn } from "@/lib/files/people-columns";
import { writeSheet } from "@/lib/files/write-sheet";
import { escaped, serialOfDay } from "@/lib/files/xlsx-values";
import { anXlsx, bytesOf } from "./spreadsheets";

/** A cell as it is stored: text, a number that a spreadsheet made of it, a real date, or a live formula and its result. */
type Stored = string | { number: number } | { day: string } | { formula: string; shown: string };
type Row = Partial<Record<PeopleColumn, Stored>>;

/** A row with what reading it must come to: "column: note" for a change, "column! refusal" for a defect. */
export type FileRow = { line: number; cells: Row; comesTo: string[] };

/** The heads as a dinas writes them, which is not as the registry does. */
const heads = {
  cooperative: "Nama Koperasi",
  villageCode: "Kode Desa/Kel.",
  name: "Nama Lengkap (sesuai KTP)",
  nationalId: "No. KTP",
  sex: "L/P",
  birthDate: "Tgl Lahir",
  phone: "No. HP/WA",
  position: "Jabatn",
  startDate: "Mulai Menjabat",
  endDate: "Selesai Menjabat",
} satisfies Partial<Record<PeopleColumn, string>>;
const columns = Object.keys(heads) as (keyof typeof heads)[];

const posts = ["Ketua", "Sekretaris", "Bendahara", "Anggota Pengurus", "Ketua Pengawas", "Anggota Pengawas"];
const first = ["Agus", "Budi", "Dewi", "Eko", "Fitri", "Gunawan", "Hesti", "Indah", "Joko", "Kartini"];
const last = ["Siregar", "Nasution", "Wibisono", "Handayani", "Prasetyo", "Lestari", "Purnama"];

/** Somebody without a fault, of whom nothing has to be noted; people of two rows are never one. */
function flawless(at: number): Row {
  const [year, month, date] = [70 + (at % 25), 1 + (at % 12), 1 + (at % 28)].map((part) =>
    String(part).padStart(2, "0"),
  );
  return {
    cooperative: "Koperasi Desa Merah Putih Sidomulyo",
    villageCode: "99.99.99.2001",
    name: `${first[at % first.length]} ${last[at % last.length]}`,
    nationalId: `999999${date}${month}${year}${String(at + 1).padStart(4, "0")}`,
    sex: "L",
    birthDate: { day: `19${year}-${month}-${date}` },
    phone: `0800${String(10_000_000 + at * 7919)}`,
    position: posts[at % posts.length],
    startDate: { day: "2025-06-01" },
  };
}

const changed: [Row, ...string[]][] = [
  [{ birthDate: "18 Februari 2002" }, "birthDate: day-rewritten"],
  [{ birthDate: "2/1/90" }, "birthDate: two-digit-year"],
  [{ birthDate: "02-01-1990" }],
  [{ birthDate: "Klaten, 3 Nopember 1988" }, "birthDate: day-rewritten"],
  [{ startDate: "Mei 2025" }, "startDate: first-of-month"],
  [{ startDate: "2025" }, "startDate: first-of-year"],
  [{ startDate: "2025-2030" }, "startDate: first-of-year", "startDate: last-of-five-years"],
  [{ endDate: "April 2030" }, "endDate: last-of-month"],
  [{ endDate: "-" }],
  [{ name: "H. Sukirman" }, "name: titles-left-out"],
  [{ name: "Hj. Siti Aminah, S.E., M.M." }, "name: titles-left-out"],
  [{ name: "SITI AMINAH" }, "name: case-changed"],
  [{ name: " Siti  Aminah" }, "name: spaces-removed"],
  [{ name: "Nur'aini Käsbach" }],
  [{ position: "Bendahra" }, "position: position-corrected"],
  [{ position: "Wkl Ketua Bid. Usaha" }, "position: position-corrected"],
  [{ position: "Anggota Pengawas 2" }, "position: position-corrected"],
  [{ position: "Chairman" }, "position: position-corrected"],
  [{ nationalId: "9999 9912 1187 0901" }, "nationalId: punctuation-left-out"],
  [{ nationalId: "’9999991211870902" }, "nationalId: punctuation-left-out"],
  [{ phone: "+62 800-1234-5678" }, "phone: phone-rewritten"],
  [{ phone: { number: 80_012_345_678 } }, "phone: phone-rewritten"],
  [{ phone: "-" }],
  [{ sex: "Perempuan" }],
  [{ villageCode: "9999992001" }, "villageCode: dots-added"],
  [{ villageCode: { number: 9_999_992_001 } }, "villageCode: dots-added"],
  [{ cooperative: "Koperasi\nDesa  Merah Putih" }, "cooperative: spaces-removed"],
];

const refused: [Row, ...string[]][] = [
  [{ nationalId: { number: 9_999_991_211_870_000 } }, "nationalId! national-id-scientific"],
  [{ nationalId: "3,20101E+15" }, "nationalId! national-id-scientific"],
  [{ nationalId: "3.20101E+15" }, "nationalId! national-id-scientific"],
  [{ nationalId: "999999121187001" }, "nationalId! national-id-15-digits"],
  [{ nationalId: { number: 999_999_121_187_001 } }, "nationalId! national-id-15-digits"],
  [{ nationalId: "99999912118700011" }, "nationalId! national-id-not-16-digits"],
  [{ nationalId: "9999993202870001" }, "nationalId! national-id-impossible-date"],
  [{ nationalId: "9999991211870000" }, "nationalId! national-id-serial-zero"],
  [{ birthDate: "0000-00-00" }, "birthDate! day-zero"],
  [{ birthDate: "00/00/0000" }, "birthDate! day-zero"],
  [{ birthDate: "31/02/1990" }, "birthDate! day-impossible"],
  [{ birthDate: "1990" }, "birthDate! day-incomplete"],
  [{ birthDate: "dewasa" }, "birthDate! day-unreadable"],
  [{ startDate: "0000-00-00" }, "startDate! day-zero"],
  [{ startDate: "31 April 2025" }, "startDate! day-impossible"],
  [{ villageCode: "9999990001" }, "villageCode! village-code-bps"],
  [{ villageCode: "99.99.99" }, "villageCode! village-code-unreadable"],
  [{ position: "Wakil Ketua" }, "position! position-ambiguous"],
  [{ position: "Pengawas" }, "position! position-ambiguous"],
  [{ position: "Juru Kunci" }, "position! position-unknown"],
  [{ sex: "X" }, "sex! sex-unknown"],
  [{ phone: "satu dua tiga" }, "phone! phone-unreadable"],
  [{ name: "12345" }, "name! name-unreadable"],
  [{ name: { formula: "PROPER(A1)", shown: "Siti Aminah" } }, "name! formula"],
  [{ name: "=HYPERLINK(1)" }, "name! formula"],
  [{ name: "@SUM(1)" }, "name! formula"],
  [{ name: "-Siti" }, "name! formula"],
  [{ name: "\t=1+1" }, "name! formula"],
  [{ position: "+Ketua" }, "position! formula"],
  [{ nationalId: { formula: "B2", shown: "9999991211870903" } }, "nationalId! formula"],
  [{ phone: "=0800" }, "phone! formula"],
  [{ name: "Siti 2", sex: "?", birthDate: "" }, "name! name-unreadable", "sex! sex-unknown"],
];

const titleLines = 3;

/** A hundred rows: every change and every defect that reading knows, among people without a fault. */
export const fileRows: FileRow[] = Array.from({ length: 100 }, (_, at) => {
  // The odd rows lie among the others, and end before them.
  const odd = at % 3 === 0 ? null : [...changed, ...refused][Math.floor((at * 2) / 3)];
  const [cells, ...comesTo] = odd ?? [{}];
  return { line: titleLines + 2 + at, cells: { ...flawless(at), ...cells }, comesTo };
});

/** Titles above the head, as such lists have them. */
const titles = ["DAFTAR PENGURUS DAN PENGAWAS KOPERASI", "KABUPATEN SIDOMULYO", "Keadaan Juni 2025"];

export function defectFile(format: "xlsx" | "csv"): Promise<Buffer> {
  return format === "xlsx" ? asExcelWrites() : asCsv();
}

/** With shared texts, numbers, date cells and live formulas, of which only the first are ever strings. */
function asExcelWrites() {
  const texts: string[] = [];
  const text = (at: string, content: string) =>
    content === "" ? "" : `<c r="${at}" t="s"><v>${texts.push(content) - 1}</v></c>`;
  const cell = (at: string, stored: Stored = "") => {
    if (typeof stored === "string") return text(at, stored);
    if ("number" in stored) return `<c r="${at}"><v>${stored.number}</v></c>`;
    if ("day" in stored) return `<c r="${at}" s="1"><v>${serialOfDay(Day.parse(stored.day))}</v></c>`;
    return `<c r="${at}" t="str"><f>${stored.formula}</f><v>${stored.shown}</v></c>`;
  };
  const row = (line: number, cells: (Stored | undefined)[]) =>
    `<row r="${line}">${cells.map((stored, at) => cell(`${String.fromCharCode(65 + at)}${line}`, stored)).join("")}</row>`;
  const sheet = [
    ...titles.map((title, at) => row(at + 1, [title])),
    row(titleLines + 1, ["No", ...columns.map((column) => heads[column])]),
    ...fileRows.map(({ line, cells }, at) =>
      row(line, [{ number: at + 1 }, ...columns.map((column) => cells[column])]),
    ),
  ].join("");
  return anXlsx({
    sheets: [sheet],
    styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
    sharedStrings: texts.map((content) => `<si><t xml:space="preserve">${escaped(content)}</t></si>`).join(""),
  });
}

/** As Indonesian Excel saves the same sheet: semicolons, decimal commas, Windows-1252. */
async function asCsv() {
  const shown = (stored: Stored = "") => {
    if (typeof stored === "string") return stored;
    if ("day" in stored) return stored.day.split("-").reverse().join("/");
    if ("formula" in stored) return `=${stored.formula}`;
    const { number } = stored;
    return number < 1e15 ? String(number) : number.toExponential(5).replace(".", ",").replace("e", "E");
  };
  const rows = [
    ...titles.slice(1).map((title) => [title]),
    ["No", ...columns.map((column) => heads[column])],
    ...fileRows.map(({ cells }, at) => [at + 1, ...columns.map((column) => shown(cells[column]))]),
  ];
  const written = await bytesOf(writeSheet({ format: "csv", head: titles.slice(0, 1), rows }));
  // Windows-1252 is Latin-1 but for a few signs.
  return Buffer.from(written.toString().replace("\uFEFF", "").replaceAll("’", "\x92"), "latin1");
}
