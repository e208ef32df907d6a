import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { actsOn } from "./acts";

const state = { mayUndo: false, renewedBy: null, issuerName: null, status: "VALID" } as const;
const asked = (...kinds: ("SUSPEND" | "LIFT" | "REVOKE")[]) => ({
  waiting: kinds.map((kind) => ({ id: kind, kind, effectiveOn: Day.parse("2026-06-15"), askedBy: "Rahmawati" })),
});

test("what waits for another officer is not offered again, everything else is", () => {
  const inForce = { ...state, ...asked(), standing: "IN_FORCE" } as const;
  expect(actsOn(inForce)).toEqual(["renew", "reissue", "suspend", "revoke"]);
  expect(actsOn({ ...inForce, ...asked("SUSPEND") })).toEqual(["renew", "reissue", "revoke"]);
  expect(actsOn({ ...inForce, ...asked("REVOKE") })).toEqual(["renew", "reissue", "suspend"]);
  const suspended = { ...state, ...asked(), standing: "SUSPENDED", status: "SUSPENDED" } as const;
  expect(actsOn(suspended)).toEqual(["lift", "revoke"]);
  expect(actsOn({ ...suspended, ...asked("LIFT") })).toEqual(["revoke"]);
});
