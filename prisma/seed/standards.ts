import type { Day } from "@/lib/calendar/day";
import { type Position, positions } from "@/lib/cooperatives/positions";
import type { StandardRoute, StandardStation } from "@/lib/schemes/standards/stations";
import type { Officers } from "./officers";
import type { Ids } from "./random";
import type { Rows } from "./rows";

type Step = {
  station: StandardStation;
  on: string;
  venue?: string;
  participants?: number;
  people?: string[];
  reference?: string;
  remarks?: string;
};
type Project = {
  title: string;
  route: StandardRoute;
  sponsor: string;
  positions: readonly Position[];
  forWhom: string;
  steps: Step[];
};

const committee = "Komite Standar Kompetensi Kementerian Koperasi (contoh)";
const team = [
  "Rahmawati (contoh), ketua tim perumus",
  "Budi Santoso (contoh), anggota",
  "Sri Lestari (contoh), anggota",
];

/** Invented, as far as numbers, days and names go; that there is no SKKNI for these boards is not. */
const projects: Project[] = [
  {
    title: "SKKNI Pengurus dan Pengawas Koperasi Desa/Kelurahan",
    route: "NATIONAL",
    sponsor: committee,
    positions,
    forWhom: "",
    steps: [
      { station: "PROPOSED", on: "2025-09-15", reference: "Nota usulan 12/2025 (contoh)" },
      { station: "TEAM_FORMED", on: "2025-11-03", reference: "SK Komite 4/2025 (contoh)", people: team },
      {
        station: "DRAFTED",
        on: "2026-03-10",
        reference: "RSKKNI-1",
        remarks: "Disusun dengan adaptasi standar BUM Desa.",
      },
      { station: "INTERNAL_VERIFIED", on: "2026-05-20", venue: "Jakarta", participants: 18 },
      { station: "PRE_CONVENTION_HELD", on: "2026-08-12", venue: "Jakarta", participants: 64, reference: "RSKKNI-2" },
      { station: "EXTERNAL_VERIFIED", on: "2026-10-28", venue: "Jakarta", participants: 12 },
    ],
  },
  {
    title: "SKKNI Pengelolaan Koperasi Desa/Kelurahan",
    route: "NATIONAL",
    sponsor: committee,
    positions: [],
    forWhom: "Manajer dan pengelola yang diangkat pengurus",
    steps: [
      { station: "PROPOSED", on: "2025-12-02", reference: "Nota usulan 19/2025 (contoh)" },
      { station: "TEAM_FORMED", on: "2026-04-14", reference: "SK Komite 2/2026 (contoh)", people: team },
    ],
  },
  {
    title: "Skema Juru Buku Koperasi Desa",
    route: "SPECIAL",
    sponsor: "Gabungan LSP bidang koperasi (contoh)",
    positions: ["TREASURER"],
    forWhom: "Juru buku",
    steps: [
      { station: "PROPOSED", on: "2025-11-20", reference: "Surat 88/2025 (contoh)" },
      { station: "SCHEME_DRAFTED", on: "2026-09-30", reference: "Dokumen skema JB-01 (contoh)" },
    ],
  },
];

export function writeStandards(rows: Rows, ids: Ids, { loader }: Officers, today: Day) {
  for (const { title, route, sponsor, positions: asked, forWhom, steps } of projects) {
    const projectId = ids.next();
    rows.add("standard_projects", projectId, title, route, sponsor, `{${asked.join(",")}}`, forWhom, loader);
    for (const [at, step] of steps.filter(({ on }) => on <= today).entries()) {
      const { station, on, venue = "", participants = null, people = [], reference = "", remarks = "" } = step;
      const names = `{${people.map((name) => JSON.stringify(name)).join(",")}}`;
      rows.add(
        "standard_steps",
        ...[ids.next(), projectId, at + 1, station, on, venue, participants, names, reference, remarks, loader],
      );
    }
  }
}
