import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import {
  type CertificateAct,
  certificateActs,
  mayDo,
  nextStandings,
  type Standing,
  standingOf,
  standingRefusal,
  standings,
} from "./standings";
import type { CertificateLife } from "./validity";

const allowed = [
  "IN_FORCE suspend SUSPENDED",
  "IN_FORCE revoke REVOKED",
  "IN_FORCE renew IN_FORCE",
  "IN_FORCE reissue REPLACED",
  "IN_FORCE hold HELD",
  "IN_FORCE undo-lift SUSPENDED",
  "SUSPENDED lift IN_FORCE",
  "SUSPENDED revoke REVOKED",
  "SUSPENDED hold HELD",
  "SUSPENDED undo-suspension IN_FORCE",
  "HELD hold HELD",
  "HELD clear IN_FORCE",
  "HELD clear SUSPENDED",
  "HELD annul ANNULLED",
  "REVOKED hold REVOKED",
  "REVOKED clear REVOKED",
  "REVOKED annul REVOKED",
  "REVOKED undo-revocation IN_FORCE",
  "REVOKED undo-revocation SUSPENDED",
  "REPLACED hold REPLACED",
  "REPLACED clear REPLACED",
  "REPLACED annul REPLACED",
];

test.each(standings.flatMap((from) => certificateActs.map((act) => [from, act] as const)))("%s: %s", (from, act) => {
  const becomes = standings.filter((to) => allowed.includes(`${from} ${act} ${to}`));
  expect(mayDo(from, act)).toBe(becomes.length > 0);
  expect([...(nextStandings[from][act] ?? [])].sort()).toEqual([...becomes].sort());
});

const day = (text: string) => Day.parse(text);
const life: CertificateLife = {
  validFrom: day("2023-06-10"),
  validTo: day("2026-06-10"),
  revokedOn: null,
  replacedOn: null,
  annulledOn: null,
  suspensions: [],
  holds: [],
};
const suspensions = [{ suspendedOn: day("2026-03-01"), liftedOn: null }];
const holds = [{ heldOn: day("2026-03-01"), clearedOn: null }];

test.each<[Partial<CertificateLife>, Standing]>([
  [{}, "IN_FORCE"],
  [{ suspensions: [{ suspendedOn: day("2026-03-01"), liftedOn: day("2026-04-01") }] }, "IN_FORCE"],
  [{ suspensions }, "SUSPENDED"],
  [{ holds }, "HELD"],
  [{ holds: [{ heldOn: day("2026-03-01"), clearedOn: day("2026-03-01") }] }, "IN_FORCE"],
  [{ holds, suspensions }, "HELD"],
  [{ revokedOn: day("2026-03-01"), holds }, "REVOKED"],
  [{ replacedOn: day("2026-03-01"), holds }, "REPLACED"],
  [{ annulledOn: day("2026-03-01") }, "ANNULLED"],
  [{ annulledOn: day("2026-03-01"), revokedOn: day("2026-02-01") }, "REVOKED"],
])("%j stands %s", (happened, standing) => {
  expect(standingOf({ ...life, ...happened })).toBe(standing);
});

test.each<[Partial<CertificateLife>, CertificateAct, string | null]>([
  [{}, "suspend", null],
  [{}, "lift", "not-suspended"],
  [{ suspensions }, "suspend", "already-suspended"],
  [{ holds }, "revoke", "number-held"],
  [{ revokedOn: day("2026-03-01") }, "renew", "already-revoked"],
  [{ replacedOn: day("2026-03-01") }, "reissue", "already-replaced"],
  [{ annulledOn: day("2026-03-01") }, "hold", "already-annulled"],
])("%j, %s: %s", (happened, act, refusal) => {
  expect(standingRefusal({ ...life, ...happened }, act)).toBe(refusal);
});
