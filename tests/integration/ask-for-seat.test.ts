import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Officer } from "@/lib/auth/officer";
import { Day } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { RegionCode } from "@/lib/regions/region-code";
import { askForSeat } from "@/lib/training/ask-for-seat";
import { cancelSeat } from "@/lib/training/cancel-seat";
import { decideOnSeats } from "@/lib/training/decide-on-seats";
import { listKnownPeople } from "@/lib/training/known-people";
import { listSeatRequests, listSendable } from "@/lib/training/seat-queries";
import { aCooperative, aTerm } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aPerson } from "../factories/people";
import { aRequiredScheme } from "../factories/schemes";
import { aBatch } from "../factories/training";

const today = Day.parse("2026-06-15");
const endsOn = Day.parse("2026-07-03");

/** A batch that begins on 29 June, for a scheme that counts for treasurers. */
async function aComingBatch(more: { capacity?: number; selection?: "IN_ORDER" | "BY_CENTRE" } = {}) {
  const scheme = await aRequiredScheme({ for: ["TREASURER"] });
  const batch = await aBatch({ of: [], endsOn, schemeId: scheme.id, capacity: more.capacity ?? 16 });
  if (more.selection)
    await database.batch.update({ where: { id: batch.batchId }, data: { selection: more.selection } });
  return batch;
}

async function aHolder({
  name = "Siti Aminah",
  position = "TREASURER" as "TREASURER" | "CHAIR",
  in: district = "91.01.01",
} = {}) {
  const cooperative = await aCooperative({ in: district });
  const person = await aPerson({ name });
  const { id: termId } = await aTerm({ personId: person.id, cooperativeId: cooperative.id, position });
  const officer = await anOfficer({ role: "COOPERATIVE", cooperativeId: cooperative.id });
  return { termId, personId: person.id, cooperativeId: cooperative.id, officer };
}

const ask = (officer: Officer, batchId: string, termId: string, mismatchReason = "") =>
  askForSeat(officer, { submissionKey: randomUUID(), batchId, termId, mismatchReason }, today);

const statesOf = async (batchId: string) =>
  (await database.seatRequest.findMany({ where: { batchId }, orderBy: { requestedAt: "asc" } })).map(
    ({ state }) => state,
  );
const seatsTaken = (batchId: string) => database.enrolment.count({ where: { batchId } });

test("a board puts its treasurer down, once, audited, however often the form arrives", async () => {
  const { batchId } = await aComingBatch();
  const { officer, termId, personId } = await aHolder();
  const form = { submissionKey: randomUUID(), batchId, termId, mismatchReason: "" };
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => askForSeat(officer, form, today)));
  expect(answers[0]).toMatchObject({ ok: true, value: { name: "Siti Aminah", state: "ACCEPTED", place: null } });
  expect(answers).toEqual(Array(5).fill(answers[0]));
  expect(await database.enrolment.findMany({ where: { batchId } })).toMatchObject([
    { personId, seat: 1, position: "TREASURER" },
  ]);
  const [request] = await database.seatRequest.findMany({ where: { batchId } });
  expect(request).toMatchObject({ personId, fitsPost: true, mismatchReason: null, requestedById: officer.id });
  expect(await database.auditEntry.findMany({ where: { subjectId: request?.id } })).toMatchObject([
    { act: "seat.asked" },
  ]);
});

test("the last seat goes to exactly one of fifty who ask at once; the others wait in the order of asking", async () => {
  const { batchId } = await aComingBatch({ capacity: 1 });
  const holders = [];
  for (let at = 0; at < 50; at++) holders.push(await aHolder({ name: `Peserta ${at}` }));
  const answers = await Promise.all(holders.map(({ officer, termId }) => ask(officer, batchId, termId)));
  expect(answers.filter((it) => it.ok && it.value.state === "ACCEPTED")).toHaveLength(1);
  expect(answers.filter((it) => it.ok && it.value.state === "WAITLISTED")).toHaveLength(49);
  const places = answers.flatMap((it) => (it.ok && it.value.place !== null ? [it.value.place] : []));
  expect(places.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 49 }, (_, at) => at + 1));
  expect(await seatsTaken(batchId)).toBe(1);
}, 120_000);

test("the database itself sells no seat twice and none that is not there", async () => {
  const { batchId } = await aComingBatch({ capacity: 2 });
  const people = await Promise.all([1, 2, 3, 4].map(() => aPerson()));
  const bought = await Promise.allSettled(
    people.map(({ id: personId }) => database.enrolment.create({ data: { batchId, personId } })),
  );
  expect(bought.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "fulfilled", "rejected", "rejected"]);
  expect(
    (await database.enrolment.findMany({ where: { batchId }, orderBy: { seat: "asc" } })).map(({ seat }) => seat),
  ).toEqual([1, 2]);
  await expect(database.batch.update({ where: { id: batchId }, data: { capacity: 1 } })).rejects.toThrow(/capacity/);
});

test("whoever waits first gets the seat that is given back, in the same instant", async () => {
  const { batchId } = await aComingBatch({ capacity: 1 });
  const [first, second, third] = [
    await aHolder(),
    await aHolder({ name: "Budi Santoso" }),
    await aHolder({ name: "Citra Dewi" }),
  ];
  for (const { officer, termId } of [first, second, third]) await ask(officer, batchId, termId);
  const [held] = await listSeatRequests(first.officer, batchId);
  if (!held) throw new Error("the first has a request");
  const cancel = { submissionKey: randomUUID(), requestId: held.id, version: held.version, reason: "sakit" };
  expect(await cancelSeat(first.officer, cancel, today)).toEqual({
    ok: true,
    value: { name: "Siti Aminah", promoted: ["Budi Santoso"] },
  });
  expect(await statesOf(batchId)).toEqual(["CANCELLED", "ACCEPTED", "WAITLISTED"]);
  expect(await listSeatRequests(third.officer, batchId)).toMatchObject([{ name: "Citra Dewi", place: 1 }]);
  // The person may be put down anew, behind those who wait.
  expect(await ask(first.officer, batchId, first.termId)).toMatchObject({ value: { state: "WAITLISTED", place: 2 } });
  expect(await cancelSeat(first.officer, { ...cancel, submissionKey: randomUUID() }, today)).toEqual({
    ok: false,
    refusal: "changed-meanwhile",
  });
});

test("a post that the course does not fit asks for a reason, which is kept", async () => {
  const { batchId } = await aComingBatch();
  const { officer, termId, cooperativeId } = await aHolder({ position: "CHAIR" });
  expect(await listSendable(officer, { cooperativeId, batchId })).toMatchObject({ people: [{ termId, fits: false }] });
  expect(await ask(officer, batchId, termId)).toEqual({ ok: false, refusal: "mismatch-needs-reason" });
  expect(await ask(officer, batchId, termId, "merangkap tugas bendahara")).toMatchObject({ ok: true });
  expect(await database.seatRequest.findFirst({ where: { batchId } })).toMatchObject({
    fitsPost: false,
    mismatchReason: "merangkap tugas bendahara",
  });
  expect(await listSendable(officer, { cooperativeId, batchId })).toMatchObject({ people: [] });
});

test("where the centre selects, it accepts, lets wait and rejects, all of it or nothing", async () => {
  const { batchId, trainer } = await aComingBatch({ capacity: 1, selection: "BY_CENTRE" });
  for (const name of ["Ani", "Budi", "Citra"]) {
    const { officer, termId } = await aHolder({ name: `${name} Lestari` });
    expect(await ask(officer, batchId, termId)).toMatchObject({ value: { state: "REGISTERED" } });
  }
  const asked = await listSeatRequests(trainer, batchId);
  expect(asked.map(({ name }) => name)).toEqual(["Ani Lestari", "Budi Lestari", "Citra Lestari"]);
  const decide = (states: ("ACCEPTED" | "WAITLISTED" | "REJECTED")[], reason = "bukan bidang tugasnya") =>
    decideOnSeats(
      trainer,
      {
        ...{ submissionKey: randomUUID(), batchId },
        decisions: states.map((state, at) => ({ requestId: asked[at]?.id ?? "", version: 1, state, reason })),
      },
      today,
    );
  expect(await decide(["ACCEPTED", "ACCEPTED"])).toEqual({ ok: false, refusal: { code: "too-few-seats", left: 1 } });
  expect(await decide(["ACCEPTED", "REJECTED"], "tidak")).toMatchObject({
    refusal: { code: "decisions-refused", rows: [{ problem: "reason-missing" }] },
  });
  expect(await statesOf(batchId)).toEqual(["REGISTERED", "REGISTERED", "REGISTERED"]);
  expect(await decide(["ACCEPTED", "WAITLISTED", "REJECTED"])).toEqual({
    ok: true,
    value: { accepted: 1, waitlisted: 1, rejected: 1 },
  });
  expect(await statesOf(batchId)).toEqual(["ACCEPTED", "WAITLISTED", "REJECTED"]);
  expect(await decide(["REJECTED"])).toMatchObject({
    refusal: { code: "decisions-refused", rows: [{ problem: "changed-meanwhile" }] },
  });
});

test("a batch that began, or is no batch, has no seats to ask for", async () => {
  const { officer, termId } = await aHolder();
  const begun = await aBatch({ of: [], endsOn: today });
  expect(await ask(officer, begun.batchId, termId)).toEqual({ ok: false, refusal: "batch-started" });
  expect(await ask(officer, randomUUID(), termId)).toEqual({ ok: false, refusal: "batch-not-found" });
});

test("nobody puts down, reads, takes off or decides about the people of others", async () => {
  const { batchId } = await aComingBatch();
  const mine = await aHolder({ in: "91.05.01" });
  await aCooperative({ in: "91.06.01" });
  const strangers = [
    (await aHolder()).officer,
    await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("91.06") }),
    await anOfficer({ role: "MANPOWER" }),
    await anOfficer({ role: "AUDITOR" }),
    (await aBatch({ of: [] })).trainer,
  ];
  for (const stranger of strangers)
    expect(await ask(stranger, batchId, mine.termId)).toEqual({ ok: false, refusal: "term-not-found" });
  const dinas = await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("91.05") });
  expect((await ask(dinas, batchId, mine.termId)).ok).toBe(true);
  const [request] = await listSeatRequests(mine.officer, batchId);
  for (const stranger of strangers) {
    if (stranger.role !== "MANPOWER") expect(await listSeatRequests(stranger, batchId)).toEqual([]);
    const cancel = { submissionKey: randomUUID(), requestId: request?.id ?? "", version: 1, reason: "" };
    expect(await cancelSeat(stranger, cancel, today)).toEqual({ ok: false, refusal: "request-not-found" });
    const decisions = [
      { requestId: request?.id ?? "", version: 1, state: "REJECTED" as const, reason: "tanpa wewenang" },
    ];
    expect(await decideOnSeats(stranger, { submissionKey: randomUUID(), batchId, decisions }, today)).toEqual({
      ok: false,
      refusal: { code: "batch-not-found" },
    });
  }
});

test("a centre puts down whoever it has taught before, for its own batches, and finds nobody else", async () => {
  const taught = await aBatch({ of: ["Siti Aminah", "Budi Santoso"], endsOn: Day.parse("2026-05-29") });
  const { trainer, centreId } = taught;
  const scheme = await aRequiredScheme({ for: ["TREASURER"] });
  const coming = { of: [], endsOn: Day.parse("2026-07-03"), schemeId: scheme.id };
  const { batchId } = await aBatch({ ...coming, centreId, capacity: 1 });
  await database.batch.update({ where: { id: batchId }, data: { selection: "BY_CENTRE" } });
  const unknown = await aHolder({ name: "Siti Rahayu" });

  const find = (...words: string[]) => listKnownPeople(trainer, { batchId, words }, today);
  expect(await find("SITI")).toMatchObject([{ name: "Siti Aminah", position: "TREASURER", fits: true }]);
  expect(await find("RAHAYU")).toEqual([]);
  expect(await find()).toEqual([]);
  const [siti] = (await find("SITI", "AMINAH")) ?? [];
  const [budi] = (await find("BUDI")) ?? [];
  // Its own word needs no selection; a second finds the seat taken.
  expect(await ask(trainer, batchId, siti?.termId ?? "")).toMatchObject({ ok: true, value: { state: "ACCEPTED" } });
  expect(await ask(trainer, batchId, budi?.termId ?? "")).toMatchObject({ value: { state: "WAITLISTED", place: 1 } });
  expect(await find("SITI")).toEqual([]);
  expect(await ask(trainer, batchId, unknown.termId)).toEqual({ ok: false, refusal: "term-not-found" });

  const elsewhere = await aBatch(coming);
  expect(await ask(trainer, elsewhere.batchId, budi?.termId ?? "")).toEqual({ ok: false, refusal: "batch-not-found" });
  expect(await listKnownPeople(trainer, { batchId: elsewhere.batchId, words: ["SITI"] }, today)).toBeNull();
  expect(await listKnownPeople(unknown.officer, { batchId, words: ["SITI"] }, today)).toBeNull();
});

test("a thousand random askings and cancellings, eight lanes at once, never exceed a capacity or skip the line", async () => {
  const holders: Awaited<ReturnType<typeof aHolder>>[] = [];
  for (let at = 0; at < 12; at++) holders.push(await aHolder({ name: `Calon ${at}` }));
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.record({ who: fc.nat(11), cancels: fc.boolean() }), { minLength: 40, maxLength: 60 }),
      async (capacity, schedule) => {
        const { batchId } = await aComingBatch({ capacity });
        const lanes = Array.from({ length: 8 }, (_, lane) => schedule.filter((_, at) => at % 8 === lane));
        await Promise.all(
          lanes.map(async (lane) => {
            for (const { who, cancels } of lane) {
              const holder = holders[who];
              if (!holder) continue;
              if (!cancels) await ask(holder.officer, batchId, holder.termId);
              else
                for (const { id: requestId, version } of await listSeatRequests(holder.officer, batchId))
                  await cancelSeat(
                    holder.officer,
                    { submissionKey: randomUUID(), requestId, version, reason: "" },
                    today,
                  );
              expect(await seatsTaken(batchId)).toBeLessThanOrEqual(capacity);
            }
          }),
        );
        const states = await statesOf(batchId);
        const accepted = states.filter((state) => state === "ACCEPTED").length;
        expect(await seatsTaken(batchId)).toBe(accepted);
        // Nobody waits beside an empty seat.
        if (states.includes("WAITLISTED")) expect(accepted).toBe(capacity);
      },
    ),
    { numRuns: 20 },
  );
}, 300_000);
