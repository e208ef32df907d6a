import type { Day } from "@/lib/calendar/day";
import type { Cell } from "@/lib/files/cell";
import type { PeopleColumn } from "@/lib/files/people-columns";
import { readBirthDate, readTermEnd, readTermStart } from "@/lib/files/values/days";
import { readNationalId } from "@/lib/files/values/national-ids";
import { isEmpty, type Normalised } from "@/lib/files/values/normalised";
import { readPersonName } from "@/lib/files/values/person-names";
import { readPhone } from "@/lib/files/values/phones";
import { readPosition } from "@/lib/files/values/position-names";
import { readSex } from "@/lib/files/values/sexes";
import { readText } from "@/lib/files/values/texts";
import { readVillageCode } from "@/lib/files/values/village-codes";
import type { Cells, Shown } from "@/lib/imports/kind";
import { type Identity, identityOf, NewPerson } from "@/lib/people/identity";
import { maskNationalId, NationalId } from "@/lib/people/national-id";
import type { RegionCode } from "@/lib/regions/region-code";
import type { Position } from "../positions";
import type { PeopleNote, PeopleNoteCode, PeopleReason, PeopleReasonCode } from "./codes";

/** A row that says something whole: who, which post of which cooperative, from when to when. */
export type EnteredRow = {
  identity: Identity;
  /** As it stood in the file: an empty cell leaves what is known as it is. */
  phone: string | null;
  position: Position;
  startDate: Day;
  endDate: Day | null;
  /** What the row says of its cooperative; all null where the file is of one cooperative. */
  cooperative: {
    id: string | null;
    registryNumber: string | null;
    villageCode: RegionCode | null;
    name: string | null;
  };
};

export type ReadRow = { shown: Shown; notes: PeopleNote[]; reasons: PeopleReason[]; row: EnteredRow | null };

/** Whose texts a note shows: the others tell too much, or nothing. */
const shownInNotes: PeopleColumn[] = ["name", "position", "startDate", "endDate", "villageCode"];

/** Reads a row without the database. Every cell that is wrong is named, not only the first. */
export function readRow(cells: Cells, today: Day): ReadRow {
  const notes: PeopleNote[] = [];
  const reasons: PeopleReason[] = [];
  const cell = (column: PeopleColumn): Cell | undefined => cells[column];

  function read<Value>(
    column: PeopleColumn,
    normalised: Normalised<Value, PeopleNoteCode, PeopleReasonCode>,
  ): Value | null {
    if (!normalised.ok) {
      reasons.push({ code: normalised.refusal, column });
      return null;
    }
    const { value, notes: codes } = normalised.value;
    const texts = shownInNotes.includes(column) ? { from: shortened(cell(column)?.text), to: textOf(value) } : {};
    for (const code of codes) notes.push({ code, column, ...texts });
    return value;
  }
  function required<Value>(
    column: PeopleColumn,
    normalised: Normalised<Value, PeopleNoteCode, PeopleReasonCode>,
  ): Value | null {
    if (isEmpty(cell(column))) reasons.push({ code: "cell-empty", column });
    return isEmpty(cell(column)) ? null : read(column, normalised);
  }

  const name = required("name", readPersonName(cell("name")));
  const nationalId = required("nationalId", readNationalId(cell("nationalId")));
  const birthDate = read("birthDate", readBirthDate(cell("birthDate"), today));
  const sex = read("sex", readSex(cell("sex")));
  const phone = read("phone", readPhone(cell("phone")));
  const position = required("position", readPosition(cell("position")));
  const span = required("startDate", readTermStart(cell("startDate"), today));
  const saidEnd = read("endDate", readTermEnd(cell("endDate"), today));
  const cooperative = {
    id: read("cooperativeId", readText(cell("cooperativeId"))),
    registryNumber: read("registryNumber", readText(cell("registryNumber"))),
    villageCode: read("villageCode", readVillageCode(cell("villageCode"))),
    name: read("cooperative", readText(cell("cooperative"))),
  };
  const endDate = saidEnd ?? span?.endDate ?? null;
  const shown: Shown = {
    name: name ?? shortened(cell("name")?.text),
    nationalId: nationalId ? maskNationalId(nationalId) : undefined,
    position: position ?? shortened(cell("position")?.text),
    cooperative: shortened(
      [cooperative.name, cooperative.registryNumber ?? cooperative.villageCode ?? cooperative.id]
        .filter(Boolean)
        .join(", "),
    ),
    days: span ? [span.startDate, endDate].filter(Boolean).join(" – ") : shortened(cell("startDate")?.text),
  };

  if (name === null || nationalId === null || position === null || span === null || reasons.length > 0)
    return { shown, notes, reasons, row: null };
  const identity = identityIn({ name, nationalId, birthDate, sex, phone }, today);
  if ("reason" in identity) return { shown, notes, reasons: [identity.reason], row: null };
  for (const code of identity.doubts) notes.push({ code, warns: true });
  const row = { identity, phone, position, startDate: span.startDate, endDate, cooperative };
  return { shown, notes, reasons, row };
}

/** The rules of a person entered by hand hold here as well. */
function identityIn(person: NewPerson, today: Day): Identity | { reason: PeopleReason } {
  const entered = NewPerson.safeParse(person);
  if (!entered.success) return { reason: { code: "name-unreadable", column: "name" } };
  const identity = identityOf(entered.data, today);
  if (identity.ok) return identity.value;
  return {
    reason: { code: identity.refusal, column: identity.refusal.startsWith("birth") ? "birthDate" : "nationalId" },
  };
}

/** Enough to be recognised by; a national id that stands where none belongs is not repeated. */
const shortened = (text: string | undefined) =>
  text
    ? text.replace(/\d{12,}/g, (digits) => (NationalId.safeParse(digits).success ? "…" : digits)).slice(0, 80)
    : undefined;

const textOf = (value: unknown): string | undefined =>
  value !== null && typeof value === "object" && "startDate" in value
    ? [value.startDate, "endDate" in value ? value.endDate : null].filter(Boolean).join(" – ")
    : value === null
      ? undefined
      : String(value);
