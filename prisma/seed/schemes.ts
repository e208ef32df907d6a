import { Day, daysAfter } from "@/lib/calendar/day";
import type { Position } from "@/lib/cooperatives/positions";
import { versionOn } from "@/lib/schemes/versions";
import type { Ids } from "./random";
import type { Rows } from "./rows";

/** Titles as in the decrees; two of the G.47 ones are known in short only. */
const units = {
  "M.70DES00.001.1": "Menyusun Rancangan AD/ART BUM Desa",
  "M.70DES00.002.1": "Menyusun Rencana Program Kerja",
  "M.70DES00.003.1": "Menyusun Rencana Kerja Sama",
  "M.70DES00.004.1": "Merencanakan Kegiatan Usaha/Unit Usaha",
  "M.70DES00.005.1": "Menelaah Rencana Program Kerja, Kerja Sama, dan Kegiatan Usaha",
  "M.70DES00.007.1": "Menjalankan Strategi dan Kebijakan Pengelolaan",
  "M.70DES00.008.1": "Melaksanakan SOP Pengelolaan",
  "M.70DES00.009.1": "Melakukan Pengadministrasian Kebijakan dan Kegiatan",
  "G.47PEI00.017.1": "Stock opname",
  "G.47PEI00.021.1": "Penerimaan barang",
  "G.47PEI00.038.1": "Menangani Keluhan Konsumen",
  "KJK.SP01.002.01": "Melakukan Prinsip-prinsip Pengelolaan Organisasi dan Manajemen KJK",
};
type Unit = keyof typeof units;

export const schemeNames = ["BOARD", "PRINCIPLES", "SUPERVISORS", "SAVINGS"] as const;
export type SchemeName = (typeof schemeNames)[number];

type Scheme = {
  code: string;
  title: string;
  kind: "OCCUPATION" | "CLUSTER";
  level: number;
  businessField: string;
  occupation: string;
  /** The first version, and those that came after it. */
  versions: { from: string; legalBasis: string; core: Unit[]; optional: Unit[] }[];
  programme: { title: string; lessonHours: number; days: number; summary: string };
};

/** The day on which the two KDKMP schemes were announced. */
const announcedOn = "2025-08-25";
const announced = "Diumumkan Menteri Koperasi, 25 Agustus 2025; daftar unit resmi belum terbuka";

/** All are examples: the unit lists and numbers of the real ones are not public. Every certificate counts 36 months. */
export const schemes: Record<SchemeName, Scheme> = {
  BOARD: {
    code: "CONTOH-KDKMP-01",
    title: "Pengurus KDKMP Pemula",
    kind: "OCCUPATION",
    level: 4,
    businessField: "47111",
    occupation: "1120",
    versions: [
      {
        from: announcedOn,
        legalBasis: announced,
        core: ["M.70DES00.002.1", "M.70DES00.004.1", "M.70DES00.007.1", "M.70DES00.008.1", "M.70DES00.009.1"],
        optional: ["M.70DES00.003.1", "G.47PEI00.017.1", "G.47PEI00.021.1", "G.47PEI00.038.1"],
      },
      {
        from: "2026-07-01",
        legalBasis: "Keputusan Komite Skema KDKMP 7/2026 (contoh)",
        core: [
          ...(["M.70DES00.002.1", "M.70DES00.003.1", "M.70DES00.004.1", "M.70DES00.007.1"] as const),
          ...(["M.70DES00.008.1", "M.70DES00.009.1"] as const),
        ],
        optional: ["G.47PEI00.017.1", "G.47PEI00.021.1", "G.47PEI00.038.1"],
      },
    ],
    programme: {
      title: "Pelatihan Pengurus KDKMP Pemula",
      lessonHours: 40,
      days: 5,
      summary: "Lima hari bagi pengurus baru: program kerja, usaha, kebijakan, dan administrasi koperasi.",
    },
  },
  PRINCIPLES: {
    code: "CONTOH-KDKMP-02",
    title: "Penerapan Prinsip Dasar KDKMP",
    kind: "CLUSTER",
    level: 4,
    businessField: "47111",
    occupation: "1120",
    versions: [
      {
        from: announcedOn,
        legalBasis: announced,
        core: ["M.70DES00.001.1", "M.70DES00.002.1", "M.70DES00.008.1"],
        optional: [],
      },
    ],
    programme: {
      title: "Pelatihan Dasar KDKMP",
      lessonHours: 24,
      days: 3,
      summary: "Tiga hari prinsip dasar koperasi desa dan kelurahan bagi seluruh pengurus.",
    },
  },
  SUPERVISORS: {
    code: "CONTOH-KDKMP-03",
    title: "Pengawas KDKMP",
    kind: "CLUSTER",
    level: 4,
    businessField: "47111",
    occupation: "1120",
    versions: [
      {
        from: announcedOn,
        legalBasis: "Skema contoh; dasar resminya belum terbit",
        core: ["M.70DES00.001.1", "M.70DES00.005.1", "M.70DES00.009.1"],
        optional: ["M.70DES00.003.1"],
      },
    ],
    programme: {
      title: "Pelatihan Pengawas KDKMP",
      lessonHours: 30,
      days: 5,
      summary: "Lima hari bagi pengawas: menelaah program kerja, kerja sama, dan pembukuan.",
    },
  },
  SAVINGS: {
    code: "CONTOH-USP-01",
    title: "Pengurus Unit Simpan Pinjam Koperasi",
    kind: "OCCUPATION",
    level: 5,
    businessField: "64142",
    occupation: "1346",
    versions: [
      {
        from: "2019-07-01",
        legalBasis: "KEP.133/MEN/III/2007; Kepmenaker 189/2019; Permenkop UKM 8/2023",
        core: ["KJK.SP01.002.01", "M.70DES00.007.1"],
        optional: ["M.70DES00.009.1"],
      },
    ],
    programme: {
      title: "Pelatihan Pengelolaan Unit Simpan Pinjam",
      lessonHours: 40,
      days: 5,
      summary: "Lima hari bagi yang memegang unit simpan pinjam: organisasi, manajemen, dan risikonya.",
    },
  },
};

/** A trial that BOARD took the place of. Nobody of the demonstration was certified under it. */
const trial = {
  ...{ code: "CONTOH-KDKMP-00", title: "Pengurus KDKMP (uji coba)", kind: "OCCUPATION", level: 3 },
  ...{ businessField: "47111", occupation: "1120" },
  versions: [
    { from: "2025-03-27", legalBasis: "Inpres 9/2025; daftar unit contoh", core: ["M.70DES00.002.1"] },
    {
      from: "2025-06-01",
      legalBasis: "Keputusan Komite Skema KDKMP 3/2025 (contoh)",
      core: ["M.70DES00.002.1", "M.70DES00.008.1"],
    },
  ],
} as const;
const trialSuperseded = { by: "BOARD", from: "2025-10-01", countsUntil: "2026-12-31" } as const;
const schemeOwner = "Komite Skema KDKMP (contoh)";

/** In force from the day on which the two KDKMP schemes were announced. */
export const requirementsFrom = announcedOn;
export const qualifying: Record<Position, SchemeName[]> = {
  CHAIR: ["BOARD", "PRINCIPLES", "SAVINGS"],
  VICE_CHAIR_BUSINESS: ["BOARD", "PRINCIPLES", "SAVINGS"],
  VICE_CHAIR_MEMBERSHIP: ["BOARD", "PRINCIPLES"],
  SECRETARY: ["BOARD", "PRINCIPLES"],
  TREASURER: ["BOARD", "PRINCIPLES", "SAVINGS"],
  BOARD_MEMBER: ["BOARD", "PRINCIPLES"],
  SUPERVISOR_CHAIR: ["SUPERVISORS"],
  SUPERVISOR_MEMBER: ["SUPERVISORS"],
};

/** What is assessed under a scheme on a day; before its first version, what is in that. */
export function unitsOn(name: SchemeName, day: Day): { core: Unit[]; optional: Unit[] } {
  const versions = schemes[name].versions.map((version) => ({ ...version, effectiveOn: Day.parse(version.from) }));
  const version = versionOn(day, versions) ?? versions[0];
  if (!version) throw new Error("A scheme has a version.");
  return version;
}

/** What training and certification refer to. */
export type SchemeIds = Record<SchemeName, { schemeId: string; programmeId: string }>;

export function writeSchemes(rows: Rows, ids: Ids): SchemeIds {
  for (const [code, title] of Object.entries(units)) rows.add("competency_units", code, title);
  const written = Object.fromEntries(
    schemeNames.map((name) => {
      const scheme = schemes[name];
      const [schemeId, programmeId] = [ids.next(), ids.next()];
      const { code, title, kind, level, businessField, occupation, versions, programme } = scheme;
      rows.add("schemes", schemeId, code, title, kind, level, 36, businessField, occupation, true);
      for (const [at, { from, legalBasis, core, optional }] of versions.entries()) {
        rows.add("scheme_versions", schemeId, at + 1, from, schemeOwner, legalBasis);
        for (const unit of core) rows.add("scheme_units", schemeId, at + 1, unit, true);
        for (const unit of optional) rows.add("scheme_units", schemeId, at + 1, unit, false);
      }
      const meant = Object.entries(qualifying).flatMap(([position, names]) => (names.includes(name) ? position : []));
      const { title: course, lessonHours, summary } = programme;
      const posts = `{${meant.join(",")}}`;
      rows.add("programmes", programmeId, course, schemeId, lessonHours, "BUSINESS_MANAGEMENT", posts, summary);
      const taught = versions.at(-1);
      for (const unit of [...(taught?.core ?? []), ...(taught?.optional ?? [])])
        rows.add("programme_units", programmeId, unit);
      return [name, { schemeId, programmeId }];
    }),
  ) as SchemeIds;

  const trialId = writeTrial(rows, ids.next(), written[trialSuperseded.by].schemeId);
  for (const [position, names] of Object.entries(qualifying)) {
    const ofBoard = (names as SchemeName[]).includes(trialSuperseded.by);
    // Up to the end of its transition the trial qualifies as well.
    const spans = ofBoard
      ? [
          { from: announcedOn, to: trialSuperseded.countsUntil, more: [trialId] },
          { from: daysAfter(Day.parse(trialSuperseded.countsUntil), 1), to: null, more: [] },
        ]
      : [{ from: announcedOn, to: null, more: [] }];
    for (const { from, to, more } of spans) {
      const requirementId = ids.next();
      rows.add("requirements", requirementId, position, from, to, requirementBasis);
      for (const schemeId of [...names.map((name) => written[name].schemeId), ...more])
        rows.add("requirement_schemes", requirementId, schemeId);
    }
  }
  return written;
}

function writeTrial(rows: Rows, id: string, successorId: string): string {
  const { code, title, kind, level, businessField, occupation, versions } = trial;
  rows.add("schemes", id, code, title, kind, level, 36, businessField, occupation, true);
  for (const [at, { from, legalBasis, core }] of versions.entries()) {
    rows.add("scheme_versions", id, at + 1, from, schemeOwner, legalBasis);
    for (const unit of core) rows.add("scheme_units", id, at + 1, unit, true);
  }
  rows.add("scheme_supersessions", id, successorId, trialSuperseded.from, trialSuperseded.countsUntil, announced);
  return id;
}

const requirementBasis =
  "Arahan Menteri Ketenagakerjaan dan Menteri Koperasi, 2025 (contoh): belum bersertifikat, jangan dulu mengelola";
