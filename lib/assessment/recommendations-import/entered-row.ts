import type { Day } from "@/lib/calendar/day";
import type { RecommendationColumn } from "@/lib/files/recommendation-columns";
import { readCompetence, readUnitCodes, readYes } from "@/lib/files/values/competences";
import { readEventDay } from "@/lib/files/values/days";
import { isEmpty, type Normalised } from "@/lib/files/values/normalised";
import type { Cells, Shown } from "@/lib/imports/kind";
import { maskNationalId } from "@/lib/people/national-id";
import { type Named, readNamed, shortened } from "@/lib/training/named-rows/read-named";
import type { Competence } from "../competence";
import type {
  RecommendationNote,
  RecommendationNoteCode,
  RecommendationReason,
  RecommendationReasonCode,
} from "./codes";

/** A row that says who, of which batch, was found K or BK, and when. */
export type EnteredRow = Named & {
  recommendation: Competence;
  notYetUnits: string[];
  assessedOn: Day;
  consent: boolean;
};

export type ReadRow = {
  shown: Shown;
  notes: RecommendationNote[];
  reasons: RecommendationReason[];
  row: EnteredRow | null;
};

const shownInNotes: RecommendationColumn[] = ["name", "assessedOn"];

/** Reads a row without the database. Every cell that is wrong is named, not only the first. */
export function readRow(cells: Cells, today: Day): ReadRow {
  const notes: RecommendationNote[] = [];
  const reasons: RecommendationReason[] = [];
  const refuse = (code: RecommendationReasonCode, column: string) => reasons.push({ code, column });

  function read<Value>(
    column: RecommendationColumn,
    normalised: Normalised<Value, RecommendationNoteCode | "spaces-removed", RecommendationReasonCode>,
  ): Value | null {
    if (!normalised.ok) {
      refuse(normalised.refusal, column);
      return null;
    }
    const { value, notes: codes } = normalised.value;
    const told = shownInNotes.includes(column)
      ? { from: shortened(cells[column]?.text), to: shortened(`${value}`) }
      : {};
    for (const code of codes) if (code !== "spaces-removed") notes.push({ code, column, ...told });
    return value;
  }

  const named = readNamed(cells, today, read, refuse);
  const recommendation = read("competence", readCompetence(cells.competence));
  const notYetUnits = read("notYetUnits", readUnitCodes(cells.notYetUnits)) ?? [];
  const assessedOn = read("assessedOn", readEventDay(cells.assessedOn, today));
  const consent = read("consent", readYes(cells.consent)) ?? false;
  for (const column of ["competence", "assessedOn"] as const) if (isEmpty(cells[column])) refuse("cell-empty", column);

  const { batch, nationalId, name } = named;
  const shown: Shown = {
    name: name ?? shortened(cells.name?.text),
    nationalId: nationalId ? maskNationalId(nationalId) : undefined,
    batch: shortened(batch.title ?? batch.id ?? undefined),
    outcome: recommendation ?? shortened(cells.competence?.text),
    units: shortened(notYetUnits.join(", ")),
    days: assessedOn ?? shortened(cells.assessedOn?.text),
  };
  if (recommendation === null || assessedOn === null || reasons.length > 0) return { shown, notes, reasons, row: null };
  return { shown, notes, reasons, row: { ...named, recommendation, notYetUnits, assessedOn, consent } };
}
