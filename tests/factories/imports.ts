import { randomUUID } from "node:crypto";
import { recommendations } from "@/lib/assessment/recommendations-import/kind";
import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { peopleAndTerms } from "@/lib/cooperatives/people-import/kind";
import { type WrittenSheet, writeSheet } from "@/lib/files/write-sheet";
import { confirmImport } from "@/lib/imports/confirm-import";
import { continueImport } from "@/lib/imports/continue-import";
import type { ImportKind } from "@/lib/imports/kind";
import { findImport, listRows } from "@/lib/imports/queries";
import { uploadImport } from "@/lib/imports/upload-import";
import { completions } from "@/lib/training/completions-import/kind";
import { bytesOf } from "./spreadsheets";

export const kinds = [peopleAndTerms, completions, recommendations];

export const listHead = [
  "No",
  "Koperasi",
  "Kode Desa",
  "Nama",
  "NIK",
  "Jabatan",
  "Mulai Menjabat",
  "Selesai",
  "No. HP",
];

/** A file as an office has it; rows are what stands below `listHead`, or below a head of one's own. */
export const aList = (
  rows: WrittenSheet["rows"],
  { format = "xlsx" as "xlsx" | "csv", head = listHead, separator = ";" } = {},
) => bytesOf(writeSheet({ format, head, rows, separator }));

type Given = {
  content: Uint8Array;
  kind?: ImportKind;
  cooperativeId?: string | null;
  batchId?: string | null;
  fileName?: string;
  submissionKey?: string;
};

export const upload = (
  officer: Officer,
  { content, kind = peopleAndTerms, cooperativeId = null, batchId = null, ...given }: Given,
) =>
  uploadImport(officer, {
    submissionKey: given.submissionKey ?? randomUUID(),
    place: { cooperativeId, batchId },
    fileName: given.fileName ?? "daftar.xlsx",
    ...{ kind, content },
  });

/** What the background does with an import, here and now. */
export const goOn = (officer: Officer, importId: string, today: Day, stopping = new AbortController().signal) =>
  continueImport(officer, importId, { kinds, today, stopping });

/** Brings a file in and looks it through. */
export async function aLookedThroughImport(officer: Officer, given: Given, today: Day) {
  const uploaded = await upload(officer, given);
  if (!uploaded.ok) throw new Error(`The file was refused: ${uploaded.refusal}`);
  const { importId } = uploaded.value;
  await goOn(officer, importId, today);
  return { importId, ...(await stateOf(officer, importId)) };
}

/** Confirms an import and enters its rows. */
export async function enter(officer: Officer, importId: string, today: Day) {
  const found = await findImport(officer, importId);
  const confirmed = await confirmImport(officer, {
    submissionKey: randomUUID(),
    importId,
    version: found?.version ?? 0,
  });
  if (!confirmed.ok) throw new Error(`It was not to be confirmed: ${confirmed.refusal}`);
  await goOn(officer, importId, today);
  return stateOf(officer, importId);
}

export async function stateOf(officer: Officer, importId: string) {
  const found = await findImport(officer, importId);
  if (!found) throw new Error("There is no such import.");
  const { rows } = await listRows(officer, importId, { filter: null, after: 0, limit: 20_000 });
  return { found, rows };
}
