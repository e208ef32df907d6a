import { expect, test } from "vitest";
import { Officer } from "./officer";
import { startPageOf } from "./start-page";

const id = "01890000-0000-7000-8000-000000000001";
const of = "01890000-0000-7000-8000-000000000002";

test.each([
  [{ role: "MINISTRY" }, "/coverage/ID"],
  [{ role: "MANPOWER" }, "/coverage/ID"],
  [{ role: "LOCAL_OFFICE", regionCode: "33.10" }, "/work"],
  [{ role: "COOPERATIVE", cooperativeId: of }, `/cooperatives/${of}`],
  [{ role: "CENTRE", centreId: of }, `/centres/${of}`],
  [{ role: "CERTIFICATION_BODY", certificationBodyId: of }, `/certification-bodies/${of}`],
  [{ role: "ASSESSOR", certificationBodyId: of }, `/certification-bodies/${of}`],
  [{ role: "AUDITOR" }, "/audit"],
])("%j starts on %s", (account, page) => {
  expect(startPageOf(Officer.parse({ id, ...account }))).toBe(page);
});
