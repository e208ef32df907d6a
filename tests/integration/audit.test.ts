import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { findChainState, listAuditEntries, listOwnSignIns, listReadsOf, pageLength } from "@/lib/audit/queries";
import { recordAudit } from "@/lib/audit/record-audit";
import { recordRead } from "@/lib/audit/record-read";
import type { Officer } from "@/lib/auth/officer";
import { Day, daysAfter } from "@/lib/calendar/day";
import { database, transaction } from "@/lib/db/database";
import { anAccount, anOfficer } from "../factories/officers";

const auditor = () => anOfficer({ role: "AUDITOR" });
const anAct = (officer: Officer, subjectId: string = randomUUID(), reason = "permintaan dinas") =>
  transaction((tx) => recordAudit(tx, officer, { act: "national-id.revealed", subjectId, reason }));
const chainOf = (officer: Officer) =>
  database.auditEntry.findMany({ where: { officerId: officer.id }, orderBy: [{ day: "asc" }, { place: "asc" }] });

/** What only somebody with the database's own keys could do: the triggers look away, for this one transaction. */
const behindItsBack = (work: (tx: Parameters<Parameters<typeof transaction>[0]>[0]) => Promise<unknown>) =>
  transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    await work(tx);
  });
const breaksIn = async (entries: { id: bigint }[]) => {
  const state = await findChainState(await auditor(), "all");
  return state?.breaks.filter(({ id }) => entries.some((entry) => entry.id === id)).map(({ place }) => place);
};

test("an officer's entries of a day are a chain without breaks", async () => {
  const officer = await anOfficer();
  for (let n = 0; n < 3; n++) await anAct(officer);
  const entries = await chainOf(officer);

  expect(entries.map(({ place }) => place)).toEqual([1, 2, 3]);
  expect(new Set(entries.map(({ hash }) => Buffer.from(hash).toString("hex"))).size).toBe(3);
  expect(await breaksIn(entries)).toEqual([]);
});

test("entries of one officer at once stand one behind the other, and officers do not mix", async () => {
  const officers = await Promise.all([anOfficer(), anOfficer()]);
  await Promise.all(officers.flatMap((officer) => Array.from({ length: 12 }, () => anAct(officer))));

  for (const officer of officers) {
    const entries = await chainOf(officer);
    expect(entries.map(({ place }) => place)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
    expect(await breaksIn(entries)).toEqual([]);
  }
});

test("a changed entry is found", async () => {
  const officer = await anOfficer();
  for (let n = 0; n < 3; n++) await anAct(officer);
  const entries = await chainOf(officer);

  await behindItsBack(
    (tx) => tx.$executeRaw`UPDATE audit_entries SET details = '{"reason": "lain"}' WHERE id = ${entries[1]?.id}`,
  );
  expect(await breaksIn(entries)).toEqual([2]);

  // Whoever gives it a fitting hash has broken the next one.
  await behindItsBack(
    (tx) => tx.$executeRaw`
      UPDATE audit_entries entry SET hash = audit_hash(before.hash, entry)
        FROM audit_entries before WHERE entry.id = ${entries[1]?.id} AND before.id = ${entries[0]?.id}`,
  );
  expect(await breaksIn(entries)).toEqual([3]);
});

test.each(["act", "subject_id", "at", "officer_id"])("a changed %s is found", async (column) => {
  const [officer, other] = [await anOfficer(), await anOfficer()];
  await anAct(officer);
  const entries = await chainOf(officer);
  const id = entries[0]?.id;
  await behindItsBack(async (tx) => {
    if (column === "act") await tx.$executeRaw`UPDATE audit_entries SET act = 'term.ended' WHERE id = ${id}`;
    if (column === "subject_id")
      await tx.$executeRaw`UPDATE audit_entries SET subject_id = ${randomUUID()}::uuid WHERE id = ${id}`;
    if (column === "at") await tx.$executeRaw`UPDATE audit_entries SET at = at - interval '1 second' WHERE id = ${id}`;
    if (column === "officer_id")
      await tx.$executeRaw`UPDATE audit_entries SET officer_id = ${other.id}::uuid WHERE id = ${id}`;
  });
  expect(await breaksIn(entries)).toEqual([1]);
});

test("an entry taken out of the middle is found", async () => {
  const officer = await anOfficer();
  for (let n = 0; n < 3; n++) await anAct(officer);
  const entries = await chainOf(officer);
  await behindItsBack((tx) => tx.$executeRaw`DELETE FROM audit_entries WHERE id = ${entries[1]?.id}`);
  expect(await breaksIn(entries)).toEqual([3]);
});

test("the chain of a day is looked at by itself", async () => {
  const [reader, officer] = [await auditor(), await anOfficer()];
  await anAct(officer);
  await behindItsBack(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO audit_entries (at, day, officer_id, place, act, subject_id, details, hash)
      VALUES ('2020-02-29 10:00+07', '2020-02-29', ${officer.id}::uuid, 1, 'term.ended', ${officer.id}::uuid, '{}', 'x')`;
  });
  const entries = await chainOf(officer);
  const breaksIn = async (span: Parameters<typeof findChainState>[1]) =>
    (await findChainState(reader, span))?.breaks.filter(({ officerId }) => officerId === officer.id);

  const found = [{ id: entries[0]?.id, day: "2020-02-29", officerId: officer.id, place: 1 }];
  expect(await findChainState(reader, { day: Day.parse("2020-02-29") })).toMatchObject({ entries: 1, breaks: found });
  expect(await findChainState(reader, { day: Day.parse("2020-03-01") })).toMatchObject({ entries: 0, breaks: [] });
  expect(await breaksIn("last-week")).toEqual([]);
  expect(await breaksIn("all")).toEqual(found);
});

test("what was written can be neither changed nor removed", async () => {
  const officer = await anOfficer();
  await anAct(officer);
  const { id } = (await chainOf(officer))[0] ?? { id: 0n };

  await expect(database.$executeRaw`UPDATE audit_entries SET act = 'term.ended' WHERE id = ${id}`).rejects.toThrow();
  await expect(database.$executeRaw`DELETE FROM audit_entries WHERE id = ${id}`).rejects.toThrow();
  await expect(database.$executeRaw`TRUNCATE audit_entries`).rejects.toThrow();
  expect(await chainOf(officer)).toMatchObject([{ act: "national-id.revealed" }]);
});

test("an act that fails leaves no entry", async () => {
  const officer = await anOfficer();
  const failing = transaction(async (tx) => {
    await recordAudit(tx, officer, { act: "officer.disabled", subjectId: officer.id });
    throw new Error("the writes failed");
  });
  await expect(failing).rejects.toThrow("the writes failed");
  expect(await chainOf(officer)).toEqual([]);
});

test("the log is read newest first and narrowed by day, act, officer and record", async () => {
  const [reader, { officer, email }, subjectId] = [await auditor(), await anAccount(), randomUUID()];
  await anAct(officer, subjectId, "pertama");
  await anAct(officer);
  await transaction((tx) => recordAudit(tx, officer, { act: "officer.signed-out-everywhere", subjectId }));
  const day = Day.parse((await chainOf(officer))[0]?.day.toISOString().slice(0, 10));
  const read = async (filter: Parameters<typeof listAuditEntries>[1]) =>
    (await listAuditEntries(reader, filter))?.lines.map(({ act }) => act);

  const both = ["officer.signed-out-everywhere", "national-id.revealed"];
  expect(await read({ subjectId })).toEqual(both);
  expect(await read({ subjectId, day })).toEqual(both);
  expect(await read({ subjectId, day: daysAfter(day, -1) })).toEqual([]);
  expect(await read({ subjectId, act: "national-id.revealed" })).toEqual(["national-id.revealed"]);
  expect(await read({ officerEmail: email.toUpperCase() })).toHaveLength(3);
  expect(await read({ officerEmail: "nobody@example.id" })).toEqual([]);

  const first = (await listAuditEntries(reader, { subjectId }))?.lines.at(-1);
  expect(first).toMatchObject({
    officer: { name: "Rahmawati", email },
    subjectId,
    details: { reason: "pertama" },
    act: "national-id.revealed",
  });
});

test("the log is paged by key: every entry once, whatever is written meanwhile", async () => {
  const [reader, { officer, email }] = [await auditor(), await anAccount()];
  for (let n = 0; n < pageLength + 3; n++) await anAct(officer);

  const first = await listAuditEntries(reader, { officerEmail: email });
  expect(first?.lines).toHaveLength(pageLength);
  await anAct(officer);
  const second = await listAuditEntries(reader, { officerEmail: email, before: first?.next ?? undefined });
  expect(second?.next).toBeNull();
  const ids = [...(first?.lines ?? []), ...(second?.lines ?? [])].map(({ id }) => id);
  expect(ids).toHaveLength(pageLength + 3);
  expect(new Set(ids).size).toBe(pageLength + 3);
});

test("whose data was shown to whom is there, with the purpose", async () => {
  const [reader, { officer, email }, personId] = [await auditor(), await anAccount(), randomUUID()];
  await recordRead(officer, [personId, randomUUID()], "batch");
  await recordRead(officer, [personId], "national-id");

  expect((await listReadsOf(reader, personId))?.lines).toMatchObject([
    { purpose: "national-id", officer: { name: "Rahmawati", email } },
    { purpose: "batch", officer: { name: "Rahmawati", email } },
  ]);
  expect(await listReadsOf(reader, randomUUID())).toEqual({ lines: [], next: null });
});

test("an officer sees the sign-ins of their own account, newest first", async () => {
  const [officer, other] = [await anOfficer(), await anOfficer()];
  for (const by of ["PASSWORD", "SINGLE_SIGN_ON"] as const)
    await transaction((tx) => recordAudit(tx, officer, { act: "officer.signed-in", subjectId: officer.id, by }));
  await anAct(officer);

  expect((await listOwnSignIns(officer)).map(({ by }) => by)).toEqual(["SINGLE_SIGN_ON", "PASSWORD"]);
  expect(await listOwnSignIns(officer, 1)).toHaveLength(1);
  expect(await listOwnSignIns(other)).toEqual([]);
});

test.each(["MANPOWER", "LOCAL_OFFICE", "COOPERATIVE", "CENTRE", "CERTIFICATION_BODY", "ASSESSOR"] as const)(
  "for %s there is no log",
  async (role) => {
    const stranger = { id: randomUUID(), role } as Officer;
    expect(await listAuditEntries(stranger, {})).toBeNull();
    expect(await findChainState(stranger, "all")).toBeNull();
    expect(await listReadsOf(stranger, randomUUID())).toBeNull();
  },
);

test("the ministry reads it as the auditor does", async () => {
  const ministry = await anOfficer({ role: "MINISTRY" });
  await anAct(ministry);
  expect((await listAuditEntries(ministry, {}))?.lines.length).toBeGreaterThan(0);
  const state = await findChainState(ministry, "all");
  expect(state?.entries).toBe(await database.auditEntry.count());
  expect(state?.readAt).toBeInstanceOf(Date);
});
