import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import {
  desksOpenTo,
  type PlainStep,
  plainSteps,
  type Side,
  scheduleRefusal,
  stepRefusal,
  stepsOpenTo,
} from "./application-rules";
import { type ApplicationState, applicationStates, mayBecome } from "./candidate-states";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");
const sides: Side[] = ["APPLICANT", "OFFICE", "ASSESSOR"];
const application = {
  state: "SUBMITTED" as ApplicationState,
  evidence: "Salinan KTP",
  scheduledOn: null as Day | null,
};
const refusal = (to: PlainStep, of: Side[], known: Partial<typeof application> = {}, remark = "berkas kurang") =>
  stepRefusal({ to, remark }, { ...application, ...known }, { sides: of, today });

test.each([
  ["SUBMITTED", ["APPLICANT"]],
  ["RETURNED", ["OFFICE"]],
  ["VERIFIED", ["OFFICE"]],
  ["PRE_ASSESSED", ["ASSESSOR"]],
  ["NO_SHOW", ["OFFICE", "ASSESSOR"]],
  ["CANCELLED", ["APPLICANT", "OFFICE"]],
] as const)("%s is taken by %j and by nobody else", (to, takers) => {
  const from = applicationStates.find((state) => mayBecome(state, to));
  for (const side of sides)
    expect(refusal(to, [side], { state: from }), side).toBe(
      (takers as readonly Side[]).includes(side) ? null : "not-yours",
    );
});

test.each(applicationStates.flatMap((state) => plainSteps.map((to) => [state, to] as const)))(
  "from %s to %s as the table says",
  (state, to) => {
    expect(refusal(to, sides, { state })).toBe(mayBecome(state, to) ? null : "not-possible-now");
    expect(stepsOpenTo(sides, state).includes(to)).toBe(mayBecome(state, to));
  },
);

test("it is returned and cancelled with a word, and not with a book", () => {
  expect(refusal("RETURNED", ["OFFICE"], {}, "ya")).toBe("remark-missing");
  expect(refusal("CANCELLED", ["OFFICE"], {}, "")).toBe("remark-missing");
  expect(refusal("RETURNED", ["OFFICE"], {}, "a".repeat(301))).toBe("text-too-long");
  expect(refusal("VERIFIED", ["OFFICE"], {}, "")).toBeNull();
});

test("evidence is named before it is sent", () => {
  expect(refusal("SUBMITTED", ["APPLICANT"], { state: "DRAFT", evidence: " " })).toBe("evidence-missing");
});

test("nobody has failed to come before the day", () => {
  const state = "SCHEDULED" as const;
  expect(refusal("NO_SHOW", ["OFFICE"], { state, scheduledOn: day("2026-06-16") })).toBe("not-yet-due");
  expect(refusal("NO_SHOW", ["OFFICE"], { state, scheduledOn: today })).toBeNull();
});

test("each side finds the forms that are its own", () => {
  expect(desksOpenTo(["APPLICANT"], "RETURNED")).toEqual(["EDIT"]);
  expect(desksOpenTo(["OFFICE"], "RETURNED")).toEqual([]);
  expect(desksOpenTo(["APPLICANT"], "VERIFIED")).toEqual(["SELF_ASSESS"]);
  expect(desksOpenTo(["OFFICE"], "SELF_ASSESSED")).toEqual(["SCHEDULE"]);
  expect(desksOpenTo(["OFFICE"], "PRE_ASSESSED")).toEqual([]);
  expect(desksOpenTo(["ASSESSOR"], "SCHEDULED")).toEqual(["ASSESS"]);
  expect(desksOpenTo(["ASSESSOR"], "VERIFIED")).toEqual([]);
});

const verified = [{ validFrom: day("2026-01-01"), validTo: day("2026-06-20") }];
const plan = {
  states: ["SELF_ASSESSED", "SCHEDULED"] as ApplicationState[],
  scheduledOn: day("2026-06-20"),
  verified,
  assessesHere: true,
};

test.each([
  [{}, null],
  [{ scheduledOn: day("2026-01-01") }, null],
  [{ scheduledOn: day("2026-06-21") }, "venue-not-verified"],
  [{ scheduledOn: day("2025-12-31") }, "venue-not-verified"],
  [{ verified: null }, "venue-not-found"],
  [{ verified: [] }, "venue-not-verified"],
  [{ assessesHere: false }, "assessor-not-found"],
  [{ states: ["SELF_ASSESSED", "PRE_ASSESSED"] as ApplicationState[] }, "not-possible-now"],
])("scheduled with %j: %s", (changes, expected) => {
  expect(scheduleRefusal({ ...plan, ...changes })).toBe(expected);
});
