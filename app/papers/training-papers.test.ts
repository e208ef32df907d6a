import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import type { AttendanceList, TrainingPapers } from "@/lib/training/training-papers";
import { outside, readPdf } from "@/tests/papers/pdf";
import { drawAttendanceSheet, sheetsOf } from "./attendance-list";
import { pdfResponse } from "./sheet";
import { trainingResponse } from "./training-response";

const day = (text: string) => Day.parse(text);
const longName = "Raden Ayu Siti Nurhaliza Kusumawardhani Prawirodirdjo binti Haji Muhammad Zainal Abidin";
const batch: TrainingPapers["batch"] = {
  title: "Pelatihan Pengurus KDKMP Pemula angkatan 3",
  startsOn: day("2026-06-08"),
  endsOn: day("2026-06-12"),
  centre: { name: "BPVP Surakarta", vin: "1903351802", region: "Kota Surakarta" },
  programme: { title: "Pelatihan Pengurus KDKMP Pemula", lessonHours: 40 },
  scheme: {
    title: "Pengurus KDKMP Pemula",
    units: Array.from({ length: 12 }, (_, at) => ({
      code: `M.70DES00.0${10 + at}.1`,
      title: "Stock opname",
      core: true,
    })),
  },
};
const paper = { number: "0012/SP/1903351802/VI/2026", holderName: "Siti Aminah", issuedOn: day("2026-06-15") };

const pagesOf = async (response: Response) => readPdf(new Uint8Array(await response.arrayBuffer()));

test("a training certificate lies across the sheet and says that it is none of competence", async () => {
  const [front, back, ...more] = await pagesOf(trainingResponse({ batch, papers: [paper] }));
  expect([Math.round(front?.width ?? 0), Math.round(front?.height ?? 0), more.length]).toEqual([842, 595, 0]);
  for (const said of [
    ...["SERTIFIKAT PELATIHAN", "BPVP Surakarta", "VIN 1903351802", "Nomor: 0012/SP/1903351802/VI/2026"],
    ...["Siti Aminah", "Pelatihan Pengurus KDKMP Pemula", "8–12 Jun 2026", "40 JP", "Kota Surakarta, 15 Juni 2026"],
    ...["BUKAN sertifikat", "NOT a certificate of"],
  ])
    expect(front?.text).toContain(said);
  for (const { code } of batch.scheme.units) expect(back?.text).toContain(code);
});

test("names of any length stay inside the frame; a batch is one file in the order of its numbers", async () => {
  const long: TrainingPapers["batch"] = {
    ...batch,
    centre: {
      ...batch.centre,
      name: "Balai Latihan Kerja Komunitas Pondok Pesantren Miftahul Ulum Al-Islamy Kabupaten Ogan Komering Ulu Selatan",
      region: "Kabupaten Ogan Komering Ulu Selatan",
    },
    programme: {
      ...batch.programme,
      title: "Pelatihan Pengelolaan Unit Usaha Simpan Pinjam pada Koperasi Desa dan Kelurahan",
    },
  };
  const papers = [paper, { ...paper, holderName: longName, number: "0013/SP/1903351802/VI/2026" }];
  const pages = await pagesOf(trainingResponse({ batch: long, papers }));
  expect(pages.length).toBe(4);
  for (const page of pages) expect(outside(page, 30)).toEqual([]);
  expect(pages[2]?.text).toContain("0013/SP/");
});

const participant = (at: number): AttendanceList["participants"][number] => ({
  ...{ enrolmentId: String(at), personId: String(at), cooperativeId: "", attendance: null, result: null },
  position: "TREASURER",
  name: at === 0 ? longName : `Peserta ${String(at).padStart(2, "0")}`,
  cooperative: `Koperasi Desa Merah Putih Sidomulyo ${at}`,
  district: "Tegalombo",
  regency: "Pacitan",
});
const listOf = (people: number, endsOn = "2026-06-12"): AttendanceList => ({
  batch: {
    ...{ title: batch.title, startsOn: day("2026-06-08"), endsOn: day(endsOn) },
    ...{ centre: "BPVP Surakarta", programme: batch.programme.title, lessonHours: 40 },
  },
  participants: Array.from({ length: people }, (_, at) => participant(at)),
});
const attendance = (list: AttendanceList, language: "id" | "en" = "id") =>
  pagesOf(
    pdfResponse(
      { fileName: "x.pdf", title: "x", author: "x", layout: "landscape" },
      sheetsOf(list, language),
      drawAttendanceSheet,
    ),
  );

test("a packet of sixteen signs on one sheet, a column for each day", async () => {
  const [sheet, ...more] = await attendance(listOf(16));
  expect(more).toEqual([]);
  for (const said of ["Daftar hadir peserta", "Senin", "8 Jun 2026", "Jumat", "12 Jun 2026", "Bendahara", "16 peserta"])
    expect(sheet?.text).toContain(said);
  for (const said of [
    "Peserta 01",
    "Peserta 15",
    "Sidomulyo 15, Tegalombo, Pacitan",
    "Paraf instruktur",
    "Lembar 1 dari 1",
  ])
    expect(sheet?.text).toContain(said);
  if (sheet) expect(outside(sheet, 15)).toEqual([]);
});

test("forty people and eight days are spread over sheets, everybody on each group of days", async () => {
  const pages = await attendance(listOf(40, "2026-06-15"), "en");
  expect(pages.length).toBe(6);
  const days = pages.map(({ text }) => text.match(/\d+ Jun 2026(?! ·)/g)?.length);
  expect(new Set(days)).toEqual(new Set([4]));
  for (let at = 1; at < 40; at++) {
    const name = `Peserta ${String(at).padStart(2, "0")}`;
    expect(pages.filter(({ text }) => text.includes(name)).length).toBe(2);
  }
  expect(pages.filter(({ text }) => text.includes("Instructor's initials")).length).toBe(2);
  expect(pages[5]?.text).toContain("Sheet 6 of 6");
});

test("a batch without participants is an empty list, and not an empty file", async () => {
  const [sheet] = await attendance(listOf(0));
  expect(sheet?.text).toContain("Belum ada peserta.");
});
