import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import type { Position } from "@/lib/cooperatives/positions";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import type { VocationalField } from "../centres/fields";
import { keepsProgrammes } from "../visibility";

export type ProgrammeDetails = {
  title: string;
  schemeId: string;
  lessonHours: number;
  field: VocationalField;
  positions: Position[];
  /** Codes, of the scheme's units. */
  units: string[];
  summary: string | null;
  /** No batch begins on it or later. */
  retiredOn: Day | null;
};

export type SaveProgramme = {
  submissionKey: string;
  /** Null to enter a new one. */
  programme: { id: string; version: number } | null;
  details: ProgrammeDetails;
};

export type SaveProgrammeRefusal =
  | "programme-not-found"
  | "changed-meanwhile"
  | "scheme-not-found"
  /** Batches were planned to prepare for another scheme. */
  | "scheme-fixed"
  | "unit-not-of-scheme"
  | "no-positions";

/** A programme of the country's catalogue is entered or put right; batches that run by it keep their days and seats. */
export function saveProgramme(
  officer: Officer,
  { submissionKey, programme, details }: SaveProgramme,
): Promise<Result<{ programmeId: string }, SaveProgrammeRefusal>> {
  return once<{ programmeId: string }, SaveProgrammeRefusal>(officer, submissionKey, async (tx) => {
    if (!keepsProgrammes(officer)) return refused("programme-not-found");
    const { units, retiredOn, ...fields } = details;
    const before = programme && (await tx.programme.findUnique({ where: { id: programme.id } }));
    if (programme && !before) return refused("programme-not-found");
    if (fields.positions.length === 0) return refused("no-positions");
    const { schemeId } = fields;
    if (!(await tx.scheme.findUnique({ where: { id: schemeId }, select: { id: true } })))
      return refused("scheme-not-found");
    if (before && before.schemeId !== schemeId && (await tx.batch.count({ where: { programmeId: before.id } })) > 0)
      return refused("scheme-fixed");
    const ofScheme = await tx.schemeUnit.findMany({ where: { schemeId }, select: { unitCode: true } });
    const known = new Set(ofScheme.map(({ unitCode }) => unitCode));
    if (units.some((code) => !known.has(code))) return refused("unit-not-of-scheme");

    const id = programme?.id ?? randomUUID();
    const data = { ...fields, retiredOn: retiredOn && dateOf(retiredOn) };
    if (programme) {
      const { count } = await tx.programme.updateMany({
        where: { id, version: programme.version },
        data: { ...data, version: { increment: 1 } },
      });
      if (count === 0) return refused("changed-meanwhile");
      await tx.programmeUnit.deleteMany({ where: { programmeId: id } });
    } else await tx.programme.create({ data: { id, ...data } });
    await tx.programmeUnit.createMany({ data: [...new Set(units)].map((unitCode) => ({ programmeId: id, unitCode })) });
    await recordAudit(tx, officer, { act: "programme.saved", subjectId: id, details });
    return ok({ programmeId: id });
  });
}
