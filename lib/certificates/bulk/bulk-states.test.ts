import { expect, test } from "vitest";
import { type Answer, answerRefusal, type BulkActState, mayBecome, nextStates } from "./bulk-states";

const states = Object.keys(nextStates) as BulkActState[];
const allowed = ["ASKED CARRIED_OUT", "ASKED REFUSED", "ASKED WITHDRAWN", "CARRIED_OUT UNDONE"];

test.each(states.flatMap((from) => states.map((to) => [from, to] as const)))("from %s to %s", (from, to) => {
  expect(mayBecome(from, to)).toBe(allowed.includes(`${from} ${to}`));
});

test.each<[Answer, "ani" | "budi", string, string | null]>([
  ["CARRIED_OUT", "budi", "", null],
  ["CARRIED_OUT", "ani", "", "asked-by-yourself"],
  ["REFUSED", "budi", "Daftarnya keliru", null],
  ["REFUSED", "budi", "  ", "reason-missing"],
  ["REFUSED", "ani", "Daftarnya keliru", "asked-by-yourself"],
  ["WITHDRAWN", "ani", "", null],
  ["WITHDRAWN", "budi", "", "asked-by-another"],
])("%s by %s, saying %j: %s", (answer, officerId, reason, refusal) => {
  expect(answerRefusal({ state: "ASKED", askedById: "ani" }, { answer, officerId, reason })).toBe(refusal);
});

test.each(["CARRIED_OUT", "REFUSED", "WITHDRAWN"] as const)("%s once it is carried out: too late", (answer) => {
  const asked = { state: "CARRIED_OUT", askedById: "ani" } as const;
  expect(answerRefusal(asked, { answer, officerId: "budi", reason: "-" })).toBe("already-answered");
});
