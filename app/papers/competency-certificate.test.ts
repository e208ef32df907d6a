import { afterEach, expect, test, vi } from "vitest";
import { Day } from "@/lib/calendar/day";
import type { CertificatePaper } from "@/lib/certificates/certificate-papers";
import { outside, readPdf, scanned } from "@/tests/papers/pdf";
import { drawCompetencyCertificate } from "./competency-certificate";
import { pdfResponse } from "./sheet";

const day = (text: string) => Day.parse(text);
const origin = "https://kompeten.example.id";
const unit = (at: number) => ({
  code: `M.70DES00.${String(at + 1).padStart(3, "0")}.1`,
  title:
    at % 3 === 0 ? "Menelaah Rencana Program Kerja, Kerja Sama, dan Kegiatan Usaha Unit Usaha Bersama" : "Stock opname",
  core: at < 8,
});
const units = (count: number) => Array.from({ length: count }, (_, at) => unit(at));
const paper: CertificatePaper = {
  number: "47111 1120 4 9000005 2025",
  registrationNumber: "KOP 2479 00012 2025",
  holderName: "Siti Aminah",
  scheme: { title: "Pengurus KDKMP Pemula", kind: "OCCUPATION", level: 4, example: false, units: units(9) },
  body: { name: "LSP Koperasi Contoh", licenceNumber: "BNSP-LSP-2479-ID", place: "Jakarta" },
  issuedOn: day("2025-07-02"),
  validFrom: day("2025-07-02"),
  validTo: day("2028-07-02"),
  status: "VALID",
  statusSince: null,
  original: true,
};
const longest: CertificatePaper = {
  ...paper,
  holderName: "Raden Ayu Siti Nurhaliza Kusumawardhani Prawirodirdjo binti Haji Muhammad Zainal Abidin",
  scheme: {
    ...paper.scheme,
    title: "Pengelolaan Unit Usaha Simpan Pinjam pada Koperasi Desa dan Kelurahan Merah Putih Tingkat Pemula",
    units: units(34),
  },
  body: {
    ...paper.body,
    name: "Lembaga Sertifikasi Profesi Koperasi dan Usaha Mikro Kecil Menengah Indonesia Nusantara",
  },
};

afterEach(() => vi.unstubAllEnvs());

async function printed(...papers: CertificatePaper[]) {
  const file = { fileName: "sertifikat.pdf", title: "Sertifikat", author: "LSP" };
  const parts = papers.map((certificate) => ({ certificate, origin }));
  return readPdf(new Uint8Array(await pdfResponse(file, parts, drawCompetencyCertificate).arrayBuffer()));
}

test("a certificate says what it has to on an A4 sheet, with its units behind it", async () => {
  const [front, back, ...more] = await printed(paper);
  expect([Math.round(front?.width ?? 0), Math.round(front?.height ?? 0), more.length]).toEqual([595, 842, 0]);
  for (const said of [
    ...["SERTIFIKAT KOMPETENSI", "Certificate of Competence", "No. 47111 1120 4 9000005 2025", "Siti Aminah"],
    ...["No. Reg. KOP 2479 00012 2025", "Pengurus KDKMP Pemula", "Okupasi · Jenjang KKNI 4"],
    ...["Berlaku sampai dengan 2 Juli 2028", "Valid through 2 July 2028", "Jakarta, 2 Juli 2025"],
    ...["LSP Koperasi Contoh", "Lisensi BNSP-LSP-2479-ID", "Pas foto", "3 × 4 cm", "Tanda tangan pemegang"],
  ])
    expect(front?.text.replace(/\s+/g, " ")).toContain(said);
  expect(front?.text).not.toContain("SALINAN");
  for (const { code } of paper.scheme.units) expect(back?.text).toContain(code);
});

test("its code, as rendered, leads to the public answer", async () => {
  const [front] = await printed(paper);
  expect(await scanned(front)).toBe(`${origin}/check?number=47111+1120+4+9000005+2025`);
});

test("names and titles of any length stay inside the frame, off the foot, and the code can still be scanned", async () => {
  const pages = await printed(longest);
  expect(pages.length).toBe(3);
  for (const page of pages) expect(outside(page, 30)).toEqual([]);
  const [front] = pages;
  // Everything above the photograph ends there: 588 points from the top.
  const lowest = front?.placed.find(({ text }) => text.startsWith("Hari terakhir berlaku"));
  expect(lowest?.y).toBeGreaterThan(842 - 588 + 8);
  expect(await scanned(front)).toContain("/check?number=");
  for (const { code } of longest.scheme.units)
    expect(pages.slice(1).some(({ text }) => text.includes(code))).toBe(true);
});

test.each([
  ["REVOKED", day("2026-05-15"), "DICABUT", "Dicabut sejak 15 Mei 2026"],
  ["SUSPENDED", day("2026-03-01"), "DIBEKUKAN", "Dibekukan sejak 1 Maret 2026"],
  ["EXPIRED", null, "BERAKHIR", "Hari terakhir berlaku 2 Juli 2028"],
] as const)("%s stands across a copy that nobody can sign", async (status, statusSince, stamp, since) => {
  const [front] = await printed({ ...paper, status, statusSince, original: false });
  for (const said of [stamp, since, "SALINAN", "Siti Aminah"]) expect(front?.text).toContain(said);
  for (const unsaid of ["Pas foto", "Tanda tangan", "stempel"]) expect(front?.text).not.toContain(unsaid);
  expect(await scanned(front)).toBe(`${origin}/check?number=47111+1120+4+9000005+2025`);
});

test("a demonstration's says across every sheet that it is an example", async () => {
  vi.stubEnv("KOMPETEN_DEMO", "1");
  for (const page of await printed(paper)) {
    expect(page.placed.find(({ text }) => text === "CONTOH")?.upright).toBe(false);
    expect(page.text).toContain("Data contoh");
  }
  vi.stubEnv("KOMPETEN_DEMO", "");
  for (const page of await printed(paper)) expect(page.text).not.toMatch(/contoh: lembar|CONTOH/);
});

test("what the typeface lacks is written with its base letter, and nothing is lost", async () => {
  const [front] = await printed({ ...paper, holderName: "Ćira Ša‘ban Nuʼman é" });
  expect(front?.text).toContain("Cira Sa‘ban Nu’man é");
});

test("without a place, a number of registration, a level or units it is still whole", async () => {
  const bare = { ...paper, registrationNumber: null, body: { ...paper.body, place: null } };
  const [front, back] = await printed({ ...bare, scheme: { ...paper.scheme, level: null, units: [] } });
  expect(front?.text).toContain("2 Juli 2025");
  expect(front?.text).not.toMatch(/No\. Reg|Jenjang|null|undefined/);
  expect(back?.text).toContain("belum dimuat");
});

test("a hundred are one file of two hundred pages that begins before it ends", async () => {
  const parts = Array.from({ length: 100 }, (_, at) => ({
    certificate: { ...paper, number: `47111 1120 4 90000${String(at).padStart(2, "0")} 2025` },
    origin,
  }));
  const file = { fileName: "sertifikat.pdf", title: "Sertifikat", author: "LSP" };
  const chunks: Uint8Array[] = [];
  let drawn = 0;
  const counted = pdfResponse(file, parts, (sheet, part) => {
    drawCompetencyCertificate(sheet, part);
    drawn++;
  });
  const early: number[] = [];
  for await (const chunk of counted.body ?? []) {
    if (early.length === 0) early.push(drawn);
    chunks.push(chunk);
  }
  expect(early[0]).toBeLessThan(100);
  const pages = await readPdf(Buffer.concat(chunks));
  expect(pages.length).toBe(200);
  expect(pages[198]?.text).toContain("9000099");
  expect(Buffer.concat(chunks).length).toBeLessThan(1_500_000);
});
