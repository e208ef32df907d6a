import "server-only";
import { wordsIn } from "@/app/messages/words";
import { findBatchToAssess } from "@/lib/assessment/queries";
import { recordRead } from "@/lib/audit/record-read";
import type { Officer } from "@/lib/auth/officer";
import { today } from "@/lib/calendar/today";
import type { CompletionColumn } from "@/lib/files/completion-columns";
import type { PeopleColumn } from "@/lib/files/people-columns";
import type { RecommendationColumn } from "@/lib/files/recommendation-columns";
import type { WrittenCell } from "@/lib/files/write-sheet";
import type { KindName } from "@/lib/imports/kind";
import type { Language } from "@/lib/language";
import { listParticipants, runsBatch } from "@/lib/training/queries";

type Template = { columns: (PeopleColumn | CompletionColumn | RecommendationColumn)[]; rows: WrittenCell[][] };
type Asked = { batchId: string | null; language: Language };

export async function templateOf(officer: Officer, kind: KindName, { batchId, language }: Asked): Promise<Template> {
  if (kind === "PEOPLE_AND_TERMS") return peopleTemplate(officer, language);
  if (kind === "RECOMMENDATIONS") return recommendationTemplate(officer, { batchId, language });
  return batchId !== null && (await runsBatch(officer, batchId)) ? batchTemplate(officer, batchId) : ofMany(language);
}

function peopleTemplate(officer: Officer, language: Language): Template {
  const say = wordsIn(language, "imports");
  const ofMany = officer.role !== "COOPERATIVE";
  const cooperative = ofMany ? ["33.10.01.2001", "Koperasi Desa Merah Putih Contoh"] : [];
  const rows = [
    ["Siti Aminah", "9999995211870001", "1987-11-12", say("template.rows.female"), "0800 1234 5678"],
    ["Budi Santoso", "9999990403790002", "1979-03-04", say("template.rows.male"), null],
  ];
  const terms = [
    [say("template.rows.chair"), "2026-01-15", null],
    [say("template.rows.treasurer"), "2026-01-15", "2030-12-31"],
  ];
  return {
    columns: [
      ...(ofMany ? (["villageCode", "cooperative"] as const) : []),
      ...(["name", "nationalId", "birthDate", "sex", "phone", "position", "startDate", "endDate"] as const),
    ],
    rows: rows.map((row, at) => [...cooperative, ...row, ...(terms[at] ?? [])]),
  };
}

const ofPerson = ["name", "nationalId", "birthYear", "outcome", "attendance", "completedOn", "remarks"] as const;

function ofMany(language: Language): Template {
  const outcome = wordsIn(language, "completions");
  return {
    columns: ["batch", ...ofPerson],
    rows: [
      [
        "Angkatan Contoh 1",
        "Siti Aminah",
        "9999995211870001",
        null,
        outcome("outcomes.COMPLETED"),
        95,
        "2026-06-05",
        null,
      ],
      ["Angkatan Contoh 1", "Budi Santoso", null, "1979", outcome("outcomes.FAILED"), 70, "2026-06-05", "ujian akhir"],
    ],
  };
}

/** Those who have no result yet, by name; of two of one name the centre adds the year of birth. */
async function batchTemplate(officer: Officer, batchId: string): Promise<Template> {
  const waiting = (await listParticipants(officer, batchId, today())).filter(({ result }) => result === null);
  await recordRead(
    officer,
    waiting.map(({ personId }) => personId),
    "export",
  );
  return {
    columns: [...ofPerson],
    rows: waiting.map(({ name, attendance }) => [name, null, null, null, attendance?.percent ?? null, null, null]),
  };
}

const ofCandidate = [
  ...(["name", "nationalId", "birthYear", "competence", "notYetUnits", "assessedOn", "consent"] as const),
] as const;

/** Those of the batch who wait for an assessor, by name; without a batch two invented rows. */
async function recommendationTemplate(officer: Officer, { batchId, language }: Asked): Promise<Template> {
  const batch = batchId === null ? null : await findBatchToAssess(officer, batchId, today());
  if (batch) {
    return {
      columns: [...ofCandidate],
      rows: batch.candidates.map(({ name }) => [name, null, null, null, null, null, null]),
    };
  }
  const yes = wordsIn(language, "common")("yes");
  return {
    columns: ["batch", ...ofCandidate],
    rows: [
      ["Angkatan Contoh 1", "Siti Aminah", "9999995211870001", null, "K", null, "2026-06-10", yes],
      ["Angkatan Contoh 1", "Budi Santoso", null, "1979", "BK", "M.70DES00.002.1", "2026-06-10", yes],
    ],
  };
}
