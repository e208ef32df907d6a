import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { cooperativeViewOf } from "./cooperative-view";

const today = Day.parse("2026-06-15");
const term = "7f6c1f0e-4f0a-4d6f-9c1e-2f0a3b1c9d11";

test.each(["", "2026-02-30", "0000-01-01", "9999-12-31", "besok"])("asked for %j it shows today", (on) => {
  expect(cooperativeViewOf({ on }, today)).toEqual({ on: today, impossibleDay: on !== "", saved: null });
});

test("shows the day asked for", () => {
  expect(cooperativeViewOf({ on: "2025-01-01" }, today)).toMatchObject({ on: "2025-01-01", impossibleDay: false });
});

test("names what was saved by its term; what makes no sense is left out", () => {
  expect(cooperativeViewOf({ saved: "started", term, doubts: "sex-differs" }, today).saved).toEqual({
    saved: "started",
    term,
    doubts: ["sex-differs"],
  });
  expect(cooperativeViewOf({ saved: "started", term, doubts: "rich" }, today).saved).toMatchObject({ doubts: [] });
  expect(cooperativeViewOf({ saved: "started", term: "1" }, today).saved).toBe(null);
  expect(cooperativeViewOf({ saved: "deleted", term }, today).saved).toBe(null);
});
