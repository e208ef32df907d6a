import { expect, test } from "vitest";
import { clearRefusal } from "./dispute-rules";

const contenders = [
  { certificateId: "first", bodyId: "KJK" },
  { certificateId: "second", bodyId: "other" },
];
const dispute = { openedById: "ani", cleared: false, contenders };
const office = (id: string, certificationBodyId: string) => ({
  ...{ id, role: "CERTIFICATION_BODY" as const, certificationBodyId },
});
const manpower = { id: "citra", role: "MANPOWER" as const };
const said = { rightId: "first", reason: "Dicocokkan dengan arsip" };

test.each([
  ["the ministry of manpower", manpower, dispute, said, null],
  ["the ministry, for nobody", manpower, dispute, { ...said, rightId: null }, null],
  ["the LSP whose own it annuls", office("budi", "other"), dispute, said, null],
  ["the LSP in its own favour", office("budi", "KJK"), dispute, said, "annuls-anothers"],
  ["an LSP against both", office("budi", "KJK"), dispute, { ...said, rightId: null }, "annuls-anothers"],
  ["who found it", office("ani", "other"), dispute, said, "opened-by-yourself"],
  ["the ministry that found it", { ...manpower, id: "ani" }, dispute, said, "opened-by-yourself"],
  ["once it is cleared", manpower, { ...dispute, cleared: true }, said, "already-cleared"],
  ["for a third", manpower, dispute, { ...said, rightId: "third" }, "not-one-of-them"],
  ["without a reason", manpower, dispute, { ...said, reason: " " }, "reason-missing"],
  ["the ministry of cooperatives", { id: "dewi", role: "MINISTRY" as const }, dispute, said, "dispute-not-found"],
] as const)("cleared by %s: %s", (_, officer, about, words, refusal) => {
  expect(clearRefusal(officer, { ...about, contenders: [...about.contenders] }, words)).toBe(refusal);
});

test("an LSP clears what lies between two of its own", () => {
  const own = { ...dispute, contenders: contenders.map((one) => ({ ...one, bodyId: "KJK" })) };
  expect(clearRefusal(office("budi", "KJK"), own, said)).toBeNull();
});
