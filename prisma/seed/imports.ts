import { createHash } from "node:crypto";
import type { Client } from "pg";
import { dateOf, daysAfter } from "@/lib/calendar/day";
import { csvCell } from "@/lib/files/csv-cells";
import { noRows } from "@/lib/imports/counts";
import type { Shown } from "@/lib/imports/kind";
import { sealFile } from "@/lib/imports/sealed-file";
import type { ImportState } from "@/lib/imports/state";
import { maskNationalId, type NationalId } from "@/lib/people/national-id";
import { nationalIdKeys, openNationalId } from "@/lib/people/national-id-vault";
import type { Demonstration } from "./seed";

const peopleHead = ["Kode desa", "Nama", "NIK", "Jabatan", "Mulai menjabat"];
const peopleMapping = { villageCode: 0, name: 1, nationalId: 2, position: 3, startDate: 4 };
const resultHead = ["Nama", "Hasil", "Kehadiran (%)", "Tanggal selesai"];
const resultMapping = { name: 0, outcome: 1, attendance: 2, completedOn: 3 };

type File = {
  kind: "PEOPLE_AND_TERMS" | "COMPLETIONS";
  name: string;
  by: string;
  daysAgo: number;
  head: string[];
  mapping: Record<string, number>;
  rows: string[][];
  batchId?: string;
};

type Outcome = { outcome: "ENTERS" | "REFUSED"; shown: Shown; reason?: { code: string; column: string } };

/**
 * What the accounts of the demonstration have brought in: a list of a dinas that is done, with rows that came back, and
 * one each of the dinas and the centre that wait. Those are left for the worker to look through, which it does as soon
 * as it begins.
 */
export async function writeImports(client: Client, demonstration: Demonstration): Promise<void> {
  const seats = await readBoards(client, demonstration);
  const [first, second] = seats;
  if (first && second) {
    await write(client, demonstration, doneFile(seats), {
      state: "DONE",
      outcomes: seats.map(entered).concat(refusedRows(first)),
    });
    await write(client, demonstration, waitingFile([first.village, second.village]), {
      state: "DRY_RUNNING",
      outcomes: [],
    });
  }
  const batch = await readWaitingBatch(client, demonstration);
  if (batch) await write(client, demonstration, resultFile(batch), { state: "DRY_RUNNING", outcomes: [] });
}

type Seat = {
  village: string;
  cooperative: string;
  name: string;
  nationalId: NationalId;
  position: string;
  startDate: string;
};

/** Eight people of two boards that are there already: they came by this file. */
async function readBoards(client: Client, { dataKey, today }: Demonstration): Promise<Seat[]> {
  const keys = nationalIdKeys(dataKey);
  const { rows } = await client.query<Omit<Seat, "nationalId"> & { sealed: Buffer }>(
    `SELECT seat_village_code AS village, legal_name AS cooperative, person.name, national_id_sealed AS sealed,
            "position"::text, start_date::text AS "startDate"
       FROM cooperatives cooperative
       JOIN office_terms term ON term.cooperative_id = cooperative.id AND coalesce(term.end_date, 'infinity') >= $1
       JOIN people person ON person.id = term.person_id
      WHERE seat_village_code IN ('33.10.12.2001', '33.10.12.2002') AND "position" IN ('CHAIR', 'SECRETARY', 'TREASURER')
      ORDER BY seat_village_code, "position", term.id`,
    [today],
  );
  return rows
    .map(({ sealed, ...seat }) => ({ ...seat, nationalId: openNationalId(sealed, keys) }))
    .sort((one, other) => Number(one.village < other.village) - Number(one.village > other.village));
}

const positionNames: Record<string, string> = { CHAIR: "Ketua", SECRETARY: "Sekretaris", TREASURER: "Bendahara" };

const refusedCells = (village: string) => [
  [village, "Joko Prasetyo Utomo", "99999901018000", "Bendahara", "2026-01-15"],
  [village, "Sri Rahayu", "9999994103850007", "Staf", "2026-01-15"],
  ["33.10.99.2999", "Bambang Sugiarto", "9999990507790008", "Ketua", "2026-01-15"],
];

const doneFile = (seats: Seat[]): File => ({
  ...{ kind: "PEOPLE_AND_TERMS", name: "pengurus-kecamatan.csv", by: "klaten@example.id", daysAgo: 12 },
  ...{ head: peopleHead, mapping: peopleMapping },
  rows: [
    ...seats.map(({ village, name, nationalId, position, startDate }) => [
      ...[village, name, nationalId, positionNames[position] ?? "", startDate],
    ]),
    ...refusedCells(seats[0]?.village ?? ""),
  ],
});

const entered = ({ cooperative, village, name, nationalId, position, startDate }: Seat): Outcome => ({
  outcome: "ENTERS",
  shown: {
    ...{ name, position, days: startDate },
    ...{ nationalId: maskNationalId(nationalId), cooperative: `${cooperative}, ${village}` },
  },
});

const refusedRows = ({ village }: Seat): Outcome[] => {
  const reasons = [
    { code: "national-id-not-16-digits", column: "nationalId" },
    { code: "position-unknown", column: "position" },
    { code: "village-unknown", column: "villageCode" },
  ];
  return refusedCells(village).map(([code = "", name, , position, days], at) => ({
    outcome: "REFUSED",
    shown: { name, position, cooperative: code, days },
    reason: reasons[at],
  }));
};

/** Further members of two boards, who are in no registry yet; with them the boards are even. */
const waitingFile = ([one = "", other = ""]: [string, string]): File => ({
  ...{ kind: "PEOPLE_AND_TERMS", name: "anggota-pengurus-baru.csv", by: "klaten@example.id", daysAgo: 0 },
  ...{ head: peopleHead, mapping: peopleMapping },
  rows: [
    [one, "Wahyu Prihatin", "9999991708849001", "Anggota Pengurus", "2026-02-02"],
    [other, "H. SUKIRMAN, S.E.", "9999992211719002", "Anggota Pengurus", "2 Februari 2026"],
    [other, "Lestari Ningsih", "3,27101E+15", "Anggota Pengawas", "2026-02-02"],
    [one, "Tri Handoko", "9999990312809003", "Ketua", "2026-02-02"],
  ],
});

type Waiting = { batchId: string; endsOn: string; names: string[] };

async function readWaitingBatch(client: Client, { today }: Demonstration): Promise<Waiting | undefined> {
  const { rows } = await client.query<Waiting>(
    `SELECT batch.id AS "batchId", batch.ends_on::text AS "endsOn", array_agg(person.name ORDER BY person.name) AS names
       FROM officers officer JOIN batches batch ON batch.centre_id = officer.centre_id
       JOIN enrolments enrolment ON enrolment.batch_id = batch.id
       JOIN people person ON person.id = enrolment.person_id
      WHERE officer.email = 'balai@example.id' AND batch.ends_on <= $1::date AND batch.cancelled_on IS NULL
        AND NOT EXISTS (SELECT FROM training_results WHERE enrolment_id = enrolment.id)
      GROUP BY batch.id ORDER BY batch.ends_on DESC, batch.id LIMIT 1`,
    [today],
  );
  return rows[0];
}

const resultFile = ({ batchId, endsOn, names }: Waiting): File => ({
  ...{ kind: "COMPLETIONS", name: "hasil-pelatihan.csv", by: "balai@example.id", daysAgo: 0, batchId },
  ...{ head: resultHead, mapping: resultMapping },
  rows: [
    ...names.map((name, at) => [name, at === 2 ? "Tidak lulus" : "Lulus", at === 2 ? "70" : "95", endsOn]),
    ["Peserta Yang Tidak Terdaftar", "Lulus", "90", endsOn],
  ],
});

/** The same content has the same id. */
function idFrom(digest: Buffer): string {
  const hex = digest.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}

async function write(
  client: Client,
  { today, dataKey }: Demonstration,
  { kind, name, by, daysAgo, head, mapping, rows, batchId }: File,
  { state, outcomes }: { state: ImportState; outcomes: Outcome[] },
) {
  const content = Buffer.from(`\uFEFF${[head, ...rows].map((row) => row.map(csvCell).join(";")).join("\r\n")}\r\n`);
  const digest = createHash("sha256").update(content).digest();
  const done = state === "DONE";
  const at = new Date(dateOf(daysAfter(today, -daysAgo)).getTime() + 2 * 3_600_000);
  const count = (one: Outcome["outcome"]) => outcomes.filter(({ outcome }) => outcome === one).length;
  const counts = done ? { ...noRows, ENTERS: count("ENTERS"), REFUSED: count("REFUSED") } : null;
  const { rows: written } = await client.query<{ id: string }>(
    `INSERT INTO imports (id, kind, state, officer_id, batch_id, file_name, format, separator, encoding, head, mapping,
                          row_count, rows_done, counts, uploaded_at, confirmed_at, confirmed_by_id, finished_at)
     SELECT $13, $2, $3, officer.id, $4, $1, 'csv', ';', 'utf-8', $5, $6, $7, $8, $9, $10::timestamptz,
            CASE WHEN $11 THEN $10::timestamptz END, CASE WHEN $11 THEN officer.id END, CASE WHEN $11 THEN $10::timestamptz END
       FROM officers officer WHERE email = $12
     RETURNING id`,
    [
      ...[name, kind, state, batchId ?? null, head, mapping, rows.length, done ? count("ENTERS") : 0, counts],
      ...[at, done, by, idFrom(digest)],
    ],
  );
  const id = written[0]?.id;
  const sealed = sealFile(content, { dataKey, nonce: digest.subarray(0, 12) });
  await client.query("INSERT INTO import_files (import_id, sealed) VALUES ($1, $2)", [id, Buffer.from(sealed)]);
  const stored = outcomes.map(({ outcome, shown, reason }, row) => ({
    ...{ line: row + 2, outcome, shown, entered: outcome === "ENTERS" },
    acts: outcome === "ENTERS" ? ["person-registered", "term-started"] : [],
    reasons: reason ? [reason] : [],
  }));
  await client.query(
    `INSERT INTO import_rows (import_id, line, outcome, entered, acts, reasons, shown)
     SELECT $1, line, outcome, entered, acts, reasons, shown
       FROM jsonb_to_recordset($2::jsonb) stored(
            line int, outcome import_outcome, entered bool, acts text[], reasons jsonb, shown jsonb)`,
    [id, JSON.stringify(stored)],
  );
}
