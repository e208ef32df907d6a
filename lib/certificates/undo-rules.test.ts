import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import type { CertificateEventKind } from "@/lib/db/generated/enums";
import { undoRefusal } from "./undo-rules";
import type { CertificateLife } from "./validity";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");
const life: CertificateLife = {
  validFrom: day("2025-06-10"),
  validTo: day("2028-06-10"),
  revokedOn: day("2026-06-01"),
  replacedOn: null,
  annulledOn: null,
  suspensions: [],
  holds: [],
};

test.each<[CertificateEventKind, string | null, string | null]>([
  ["REVOKED", "2026-06-15", null],
  ["REVOKED", "2026-06-08", null],
  ["REVOKED", "2026-06-07", "too-late-to-undo"],
  ["REVOKED", null, "too-late-to-undo"],
  ["UNDONE", "2026-06-15", "nothing-to-undo"],
  ["HELD", "2026-06-15", "nothing-to-undo"],
  ["RENEWED", "2026-06-15", "nothing-to-undo"],
  ["SUSPENDED", "2026-06-15", "already-revoked"],
])("%s recorded on %s: %s", (kind, recordedOn, refusal) => {
  expect(undoRefusal(life, { kind, recordedOn: recordedOn === null ? null : day(recordedOn) }, today)).toBe(refusal);
});

test("where nothing was done there is nothing to undo", () => {
  expect(undoRefusal(life, null, today)).toBe("nothing-to-undo");
});
