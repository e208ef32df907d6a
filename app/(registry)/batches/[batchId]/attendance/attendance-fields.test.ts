import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import type { KeptDay } from "@/lib/training/attendance-rules";
import {
  daysTyped,
  enteredIn,
  filled,
  markField,
  noteField,
  participantField,
  reasonField,
  versionField,
} from "./attendance-fields";

const [monday, tuesday] = [Day.parse("2026-06-01"), Day.parse("2026-06-02")];
const ani = "0199f2c0-0000-7000-8000-000000000001";
const budi = "0199f2c0-0000-7000-8000-000000000002";
const nothing = new Map<Day, KeptDay>();

function aForm(fields: Record<string, string>) {
  const form = new FormData();
  for (const id of [ani, budi]) form.append(participantField, id);
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test("one day: whoever is not marked comes as not marked, with the note beside", () => {
  const form = aForm({
    [versionField(monday)]: "2",
    [markField(monday, ani)]: "EXCUSED",
    [noteField(monday, ani)]: "  sakit ",
    [noteField(monday, budi)]: "",
  });
  expect(daysTyped(form, nothing)).toEqual([
    {
      day: monday,
      version: 2,
      marks: [
        { enrolmentId: ani, state: "EXCUSED", note: "sakit" },
        { enrolmentId: budi, state: null, note: "" },
      ],
    },
  ]);
});

test("all days: the reason is for those newly excused, and the one that stands stays", () => {
  const kept = new Map<Day, KeptDay>([
    [monday, { version: 1, marks: new Map([[ani, { state: "EXCUSED", note: "sakit" }]]) }],
  ]);
  const form = aForm({
    [versionField(monday)]: "1",
    [versionField(tuesday)]: "0",
    [markField(monday, ani)]: "EXCUSED",
    [markField(tuesday, ani)]: "EXCUSED",
    [markField(tuesday, budi)]: "SOMETHING",
    [reasonField(ani)]: "pernikahan adik",
  });
  const marks = daysTyped(form, kept).map((day) => day.marks);
  expect(marks).toEqual([
    [
      { enrolmentId: ani, state: "EXCUSED", note: null },
      { enrolmentId: budi, state: null, note: null },
    ],
    [
      { enrolmentId: ani, state: "EXCUSED", note: "pernikahan adik" },
      { enrolmentId: budi, state: null, note: null },
    ],
  ]);
});

test("filling in a day keeps what is marked, and other days", () => {
  const form = aForm({
    [versionField(monday)]: "0",
    [markField(monday, ani)]: "ABSENT",
    [markField(monday, budi)]: "",
    [markField(tuesday, budi)]: "",
  });
  const { entered, changed } = filled(form, monday);
  expect(changed).toBe(1);
  expect(entered).toEqual({
    ...enteredIn(form),
    [markField(monday, ani)]: "ABSENT",
    [markField(monday, budi)]: "PRESENT",
  });
});
