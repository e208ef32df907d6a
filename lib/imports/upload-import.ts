import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type FileRefusal, mostBytes, readSheet } from "@/lib/files/read-sheet";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { askToContinue } from "./ask-to-continue";
import { mappingOf, missingColumns } from "./columns-said";
import type { ImportKind, Place } from "./kind";
import { sealFile } from "./sealed-file";

export type UploadImport = {
  submissionKey: string;
  kind: ImportKind;
  place: Place;
  fileName: string;
  content: Uint8Array;
};

/** More rows belong into several files: the effect of all of them is kept in mind while one is looked through. */
export const mostRows = 50_000;

export type UploadRefusal = FileRefusal | "too-many-rows" | "not-permitted";

/**
 * Takes a file in. Where its head names every column that is needed it is looked through at once; otherwise somebody says
 * first what its columns are. A file that cannot be read leaves nothing behind.
 */
export async function uploadImport(
  officer: Officer,
  { submissionKey, kind, place: asked, fileName, content }: UploadImport,
): Promise<Result<{ importId: string }, UploadRefusal>> {
  if (content.byteLength > mostBytes) return refused("too-large");
  const read = await readSheet(content, kind.columns);
  if (!read.ok) return read;
  const { format, separator, encoding, head, rowCount } = read.value;
  if (rowCount > mostRows) return refused("too-many-rows");

  return once<{ importId: string }, UploadRefusal>(officer, submissionKey, async (tx) => {
    const place = await kind.placeFor(tx, officer, asked);
    if (!place) return refused("not-permitted");
    const mapping = mappingOf(kind, head);
    const complete = missingColumns(kind, place, mapping).length === 0;
    const id = randomUUID();
    await tx.import.create({
      data: {
        ...{
          id,
          kind: kind.name,
          officerId: officer.id,
          ...{ cooperativeId: place.cooperativeId, batchId: place.batchId },
          fileName: named(fileName),
        },
        ...{ format, separator, encoding, head: head.map(withoutNul), mapping, rowCount },
        state: complete ? "DRY_RUNNING" : "UPLOADED",
      },
    });
    await tx.importFile.create({ data: { importId: id, sealed: sealFile(content) } });
    await recordAudit(tx, officer, { act: "import.uploaded", subjectId: id, kind: kind.name, rows: rowCount });
    if (complete) await askToContinue(tx, officer, id);
    return ok({ importId: id });
  });
}

// PostgreSQL's text holds no NUL.
const withoutNul = (text: string) => text.replaceAll("\0", "");
/** Without folders, and short: a name to be shown and to be given back. */
const named = (fileName: string) => withoutNul(fileName.replace(/^.*[\\/]/, "")).slice(-120) || "impor";
