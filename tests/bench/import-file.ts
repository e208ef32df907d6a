import type { Client } from "pg";
import { writeSheet } from "@/lib/files/write-sheet";
import { bytesOf } from "../factories/spreadsheets";

/** A person who is in no registry, and the board they come to. */
export type Newcomer = { village: string; name: string; nationalId: string; birthDate: string };

const syllables = "ba ci du ge hi jo ka lu me no pa ra su ti wu ya".split(" ");
const rowsABoard = 4;

/** Further board members for so many boards of Java: nobody is in anybody's way, and every row is a person and a term. */
export async function makeNewcomers(client: Client, count: number): Promise<Newcomer[]> {
  const { rows } = await client.query<{ village: string }>(
    `SELECT seat_village_code AS village FROM cooperatives WHERE seat_village_code LIKE '3%'
      GROUP BY 1 HAVING count(*) = 1 ORDER BY 1 LIMIT $1`,
    [Math.ceil(count / rowsABoard)],
  );
  return Array.from({ length: count }, (_, at) => {
    const birthDate = new Date(Date.UTC(1955, 0, 1 + (at % 15_000))).toISOString().slice(0, 10);
    const [year = "", month, date] = birthDate.split("-");
    const serial = String(9_000 + Math.floor(at / 15_000)).padStart(4, "0");
    return {
      village: rows[at % rows.length]?.village ?? "",
      name: `${nameOf(at * 7919)} ${nameOf(at * 104_729 + 13)}`,
      nationalId: `999999${Number(date) + 40}${month}${year.slice(2)}${serial}`,
      birthDate,
    };
  });
}

function nameOf(number: number) {
  const letters = Array.from({ length: 4 }, (_, place) => syllables[(number >> (4 * place)) & 15]).join("");
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

/** Their list as a workbook. */
export const workbookOf = (newcomers: Newcomer[]) =>
  bytesOf(
    writeSheet({
      format: "xlsx",
      head: ["Kode Desa", "Nama", "NIK", "Tanggal Lahir", "Jabatan", "Mulai Menjabat", "No. HP"],
      rows: newcomers.map(({ village, name, nationalId, birthDate }) => [
        ...[village, name, nationalId, birthDate, "Anggota Pengurus", "2026-01-15", null],
      ]),
    }),
  );
