import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { defectFile, fileRows } from "@/tests/factories/files";
import type { Cell } from "./cell";
import { recogniseColumns } from "./columns";
import { type PeopleColumn, peopleColumns } from "./people-columns";
import { readSheet } from "./read-sheet";
import { readBirthDate, readTermEnd, readTermStart } from "./values/days";
import { readNationalId } from "./values/national-ids";
import type { Normalised } from "./values/normalised";
import { readPersonName } from "./values/person-names";
import { readPhone } from "./values/phones";
import { readPosition } from "./values/position-names";
import { readSex } from "./values/sexes";
import { readText } from "./values/texts";
import { readVillageCode } from "./values/village-codes";

const today = Day.parse("2026-06-15");

const readers: Record<PeopleColumn, (cell: Cell | undefined) => Normalised<unknown, string, string>> = {
  cooperative: readText,
  cooperativeId: readText,
  registryNumber: readText,
  villageCode: readVillageCode,
  name: readPersonName,
  nationalId: readNationalId,
  birthDate: (cell) => readBirthDate(cell, today),
  sex: readSex,
  phone: readPhone,
  position: readPosition,
  startDate: (cell) => readTermStart(cell, today),
  endDate: (cell) => readTermEnd(cell, today),
};

/** "name: case-changed" for each note, "name! formula" for each refusal. */
function comesTo(column: PeopleColumn, cell: Cell | undefined): string[] {
  const answer = readers[column](cell);
  return answer.ok ? answer.value.notes.map((note) => `${column}: ${note}`) : [`${column}! ${answer.refusal}`];
}

test.each(["xlsx", "csv"] as const)(
  "a hundred rows with every defect, as %s: each comes to what it should",
  async (format) => {
    const answer = await readSheet(await defectFile(format), peopleColumns);
    if (!answer.ok) throw new Error(answer.refusal);
    const { head, headLine, rowCount, rows } = answer.value;
    expect({ headLine, rowCount }).toEqual({ headLine: 4, rowCount: 100 });
    const { at, doubled, ambiguous, unknown } = recogniseColumns(head, peopleColumns);
    expect({ doubled, ambiguous, unknown }).toEqual({ doubled: [], ambiguous: [], unknown: [0] });

    const names = Object.keys(at) as PeopleColumn[];
    const found = [];
    for await (const { line, cells } of rows) {
      found.push({ line, comesTo: names.flatMap((name) => comesTo(name, cells[at[name] ?? -1])).sort() });
    }
    expect(found).toEqual(fileRows.map(({ line, comesTo }) => ({ line, comesTo: [...comesTo].sort() })));
  },
);

test("the file holds every refusal that reading a cell knows", () => {
  const held = fileRows.flatMap((row) => row.comesTo).flatMap((code) => code.split("! ")[1] ?? []);
  expect([...new Set(held)].sort()).toEqual([
    "day-impossible",
    "day-incomplete",
    "day-unreadable",
    "day-zero",
    "formula",
    "name-unreadable",
    "national-id-15-digits",
    "national-id-impossible-date",
    "national-id-not-16-digits",
    "national-id-scientific",
    "national-id-serial-zero",
    "phone-unreadable",
    "position-ambiguous",
    "position-unknown",
    "sex-unknown",
    "village-code-bps",
    "village-code-unreadable",
  ]);
});
