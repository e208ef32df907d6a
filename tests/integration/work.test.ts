import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { Day, dayOf, daysAfter } from "@/lib/calendar/day";
import { seatsOn } from "@/lib/cooperatives/seats";
import { database } from "@/lib/db/database";
import { nextSteps } from "@/lib/gate/next-steps";
import { findBoard } from "@/lib/gate/queries";
import { RegionCode } from "@/lib/regions/region-code";
import { askForChange } from "@/lib/requests/ask-for-change";
import { findWork } from "@/lib/worklists/find-work";
import { exportLapsing, type LapsingCursor, listLapsing } from "@/lib/worklists/lapsing";
import { aCertificate } from "../factories/certificates";
import { aCooperative, aTerm } from "../factories/cooperatives";
import { checked } from "../factories/findings";
import { anOfficer } from "../factories/officers";
import { aPerson } from "../factories/people";
import { aRegion } from "../factories/regions";
import { aRequiredScheme, aScheme } from "../factories/schemes";

const today = Day.parse("2026-06-15");
const on = (text: string) => Day.parse(text);
const last = daysAfter(today, 89);
const regency = RegionCode.parse("93.01");
const asked = { region: regency, cursor: null, limit: 50, on: today };

let schemes: { required: string; other: string };
beforeAll(async () => {
  await aRegion("93.01");
  schemes = { required: (await aRequiredScheme({ for: ["TREASURER"] })).id, other: (await aScheme()).id };
});

/** A treasurer with certificates, alone in a cooperative of the regency. */
async function aTreasurer(
  name: string,
  certificates: Omit<Parameters<typeof aCertificate>[0], "personId" | "schemeId">[],
  { to, schemeId = schemes.required }: { to?: Day; schemeId?: string } = {},
) {
  const [{ id: personId }, { id: cooperativeId }] = [await aPerson({ name }), await aCooperative({ in: "93.01.01" })];
  await aTerm({ personId, cooperativeId, position: "TREASURER", to });
  for (const certificate of certificates) await aCertificate({ personId, schemeId, ...certificate });
  await checked(cooperativeId);
  return cooperativeId;
}

test("whoever may manage today and no longer will within 90 days, exactly as the gate says of each board", async () => {
  const boards = [
    await aTreasurer("today", [{ validTo: today }]),
    await aTreasurer("last day of ninety", [{ validTo: last }]),
    await aTreasurer("a day later", [{ validTo: daysAfter(last, 1) }]),
    await aTreasurer("yesterday", [{ validTo: daysAfter(today, -1) }]),
    await aTreasurer("renewed", [
      { validTo: on("2026-07-01") },
      { validFrom: on("2026-06-01"), validTo: on("2029-05-31") },
    ]),
    await aTreasurer("renewed from the next day", [
      { validTo: on("2026-07-01") },
      { validFrom: on("2026-07-02"), validTo: on("2029-05-31") },
    ]),
    await aTreasurer("renewed after a gap", [
      { validTo: on("2026-07-01") },
      { validFrom: on("2026-07-03"), validTo: on("2029-05-31") },
    ]),
    await aTreasurer("revoked", [{ validTo: on("2026-07-01"), revokedOn: on("2026-06-01") }]),
    await aTreasurer("suspended", [
      { validTo: on("2026-07-01"), suspensions: [{ suspendedOn: on("2026-06-01"), liftedOn: null }] },
    ]),
    await aTreasurer("leaves before", [{ validTo: on("2026-07-01") }], { to: on("2026-06-30") }),
    await aTreasurer("leaves after", [{ validTo: on("2026-06-30") }], { to: on("2026-07-02") }),
    await aTreasurer("of another scheme", [{ validTo: on("2026-07-01") }], { schemeId: schemes.other }),
  ];
  const office = await anOfficer({ role: "LOCAL_OFFICE", regionCode: regency });
  const { rows, total } = await listLapsing(office, asked);
  expect(rows.map(({ name }) => name)).toEqual(["today", "leaves after", "renewed after a gap", "last day of ninety"]);
  expect(total).toBe(4);

  for (const cooperativeId of boards) {
    const board = await findBoard(office, cooperativeId, today);
    if (!board) throw new Error("in scope");
    const gate = nextSteps(seatsOn(today, "RURAL_VILLAGE", board.terms), board.requirements, today).lapsing;
    expect(
      rows.filter((row) => row.cooperativeId === cooperativeId).map(({ validTo }) => daysAfter(validTo, 1)),
    ).toEqual(gate.map(({ lapsesOn }) => lapsesOn));
  }
});

test("pages by key, each once, and the file holds the same", async () => {
  const ministry = await anOfficer();
  const whole = (await listLapsing(ministry, asked)).rows.map(({ termId }) => termId);
  const paged: string[] = [];
  for (let cursor: LapsingCursor = null, more = true; more; ) {
    const page: Awaited<ReturnType<typeof listLapsing>> = await listLapsing(ministry, { ...asked, cursor, limit: 1 });
    paged.push(...page.rows.map(({ termId }) => termId));
    [cursor, more] = [page.rows[0] ?? null, page.more];
  }
  expect(paged).toEqual(whole);
  const filed: string[] = [];
  for await (const rows of exportLapsing(ministry, regency, today)) filed.push(...rows.map(({ termId }) => termId));
  expect(filed).toEqual(whole);
});

test("an office finds what waits in its region, each kind once; whoever looks after no region finds no desk", async () => {
  const { id: empty } = await aCooperative({ in: "94.01.01" });
  const { id: small } = await aCooperative({ in: "94.01.01" });
  await aTerm({ personId: (await aPerson()).id, cooperativeId: small });
  await checked(empty, small);
  const office = await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("94.01") });
  const work = await findWork(office, today);
  expect(work?.withoutBoard.rows.map(({ id }) => id)).toEqual([empty]);
  expect(work?.findings.rows.map(({ id }) => id)).toEqual([small]);
  expect([work?.withoutBoard.total, work?.findings.total, work?.lapsing.total]).toEqual([1, 1, 0]);

  expect((await findWork(await anOfficer(), today))?.lapsing.total).toBe(4);
  expect(await findWork(await anOfficer({ role: "COOPERATIVE", cooperativeId: small }), today)).toBeNull();
  expect(await findWork(await anOfficer({ role: "AUDITOR" }), today)).toBeNull();
});

test("what waits for an office's word is on its desk, with how much of it is overdue", async () => {
  const { id: cooperativeId } = await aCooperative({ in: "95.01.01" });
  const person = await aPerson({ name: "Siti Aminah" });
  await aTerm({ personId: person.id, cooperativeId });
  const { birthDate, sex, phone } = await database.person.findUniqueOrThrow({ where: { id: person.id } });
  const board = await anOfficer({ role: "COOPERATIVE", cooperativeId });
  const change = { personId: person.id, name: "Siti Aminah Putri", birthDate: dayOf(birthDate), sex, phone };
  const asked = await askForChange(
    board,
    {
      ...({ kind: "PERSON_IDENTITY", submissionKey: randomUUID(), reason: "nama pada KTP berbeda" } as const),
      ...{ version: 1, nationalId: null, change },
    },
    today,
  );
  if (!asked.ok) throw new Error(asked.refusal);
  const office = await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("95.01") });
  const requests = async (on: Day) => (await findWork(office, on))?.requests;
  expect(await requests(today)).toMatchObject({ waiting: 1, overdue: 0, rows: [{ id: asked.value.requestId }] });
  expect(await requests(daysAfter(today, 30))).toMatchObject({ waiting: 1, overdue: 1 });
  const next = await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse(await aRegion("95.02")) });
  expect((await findWork(next, today))?.requests).toEqual({ waiting: 0, overdue: 0, rows: [] });
});
