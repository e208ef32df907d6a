import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterEach, expect, test } from "vitest";
import { recordDecisions } from "@/lib/assessment/record-decisions";
import type { Officer } from "@/lib/auth/officer";
import { Day, daysAfter } from "@/lib/calendar/day";
import { issueCertificates } from "@/lib/certificates/issue-certificates";
import { database, transaction } from "@/lib/db/database";
import { announce, type NewNotice } from "@/lib/notices/announce";
import { changePace } from "@/lib/notices/change-pace";
import { emailState, mostAttempts } from "@/lib/notices/email-state";
import { daysKept, forgetNotices } from "@/lib/notices/forget-notices";
import { mailServer } from "@/lib/notices/mail-server";
import type { NoticeFacts } from "@/lib/notices/notice";
import { listEmails, listNotices } from "@/lib/notices/queries";
import { sendEmails } from "@/lib/notices/send-emails";
import { writeEmails } from "@/lib/notices/write-emails";
import { RegionCode } from "@/lib/regions/region-code";
import { askForChange } from "@/lib/requests/ask-for-change";
import { askForSeat } from "@/lib/training/ask-for-seat";
import { recordCompletions } from "@/lib/training/record-completions";
import { announceLapsing } from "@/lib/worklists/announce-lapsing";
import { aDecidedBatch, anAssessedBatch } from "../factories/assessment";
import { aCertificate } from "../factories/certificates";
import { aCooperative, aCountedTerm, aFoundedCooperative, aTerm } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aPerson } from "../factories/people";
import { aRequiredScheme } from "../factories/schemes";
import { aBatch } from "../factories/training";

const today = Day.parse("2026-06-15");
const address = "https://kompeten.example";

async function aBoardAccount() {
  const { id: cooperativeId } = await aCooperative();
  return { cooperativeId, officer: await anOfficer({ role: "COOPERATIVE", cooperativeId }) };
}
const saying = (facts: Partial<NoticeFacts> = {}): NoticeFacts =>
  ({
    ...{ kind: "RESULT_RECORDED", personId: randomUUID(), name: "Sri Wahyuni", result: "COMPLETED" },
    ...{ of: "Angkatan 6", recordedFor: today },
    ...facts,
  }) as NoticeFacts;
const telling = (cooperativeId: string, more: Partial<NewNotice> = {}): NewNotice => ({
  to: { cooperativeId },
  occasion: `test ${randomUUID()}`,
  facts: saying(),
  lastDay: today,
  ...more,
});
const tell = (...notices: NewNotice[]) => transaction((tx) => announce(tx, notices));
const told = async (officer: Officer, on = today) =>
  (await listNotices(officer, { kind: null, before: null, limit: 50, today: on })).rows.map(({ facts }) => facts);
const emailsOf = (officer: Officer) => database.noticeEmail.findMany({ where: { officerId: officer.id } });

/** Until nobody of that pace waits: other tests' officers are written to on the way. */
async function write(pace: "AT_ONCE" | "DAILY" = "DAILY", on = today) {
  while ((await transaction((tx) => writeEmails(tx, { pace, today: on, address }))) > 0);
}

test("a board is told once, however often it is announced, and whoever is closed or of another desk is not", async () => {
  const [{ cooperativeId, officer }, other] = [await aBoardAccount(), await aBoardAccount()];
  const closed = await anOfficer({ role: "COOPERATIVE", cooperativeId });
  await database.officer.update({ where: { id: closed.id }, data: { disabledAt: new Date() } });
  const notice = telling(cooperativeId);
  await tell(notice);
  await Promise.all([tell(notice), tell(notice, notice)]);
  expect(await told(officer)).toEqual([notice.facts]);
  expect(await told(other.officer)).toEqual([]);
  expect(await database.notice.count({ where: { officerId: closed.id } })).toBe(0);
});

test("a day's notices are one e-mail, and are not written again", async () => {
  const { cooperativeId, officer } = await aBoardAccount();
  await tell(telling(cooperativeId), telling(cooperativeId, { facts: saying({ name: "Budi Santoso" }) }));
  await Promise.all([write(), write()]);
  await write();
  const emails = await emailsOf(officer);
  expect(emails).toHaveLength(1);
  expect(emails[0]?.subject).toBe("Kompeten: 2 pemberitahuan, 15 Juni 2026");
  expect(emails[0]?.text).toContain("Sri Wahyuni: lulus pelatihan");
  expect(emails[0]?.text).toContain("Budi Santoso: lulus pelatihan");

  await tell(telling(cooperativeId));
  await write();
  expect(await emailsOf(officer)).toHaveLength(2);
});

test("what is past is neither shown nor written; the last day still is", async () => {
  const { cooperativeId, officer } = await aBoardAccount();
  await tell(telling(cooperativeId, { lastDay: daysAfter(today, -1) }));
  await write();
  expect(await told(officer)).toEqual([]);
  expect(await emailsOf(officer)).toEqual([]);

  await tell(telling(cooperativeId, { lastDay: today }));
  await write();
  expect(await told(officer)).toHaveLength(1);
  expect(await emailsOf(officer)).toHaveLength(1);
});

test("each is written to at the pace they chose, and nobody who wants none", async () => {
  const { cooperativeId, officer } = await aBoardAccount();
  const choose = (pace: "AT_ONCE" | "DAILY" | "NEVER") => changePace(officer, { submissionKey: randomUUID(), pace });
  await choose("NEVER");
  await tell(telling(cooperativeId));
  await write("DAILY");
  await write("AT_ONCE");
  expect(await emailsOf(officer)).toEqual([]);
  await choose("AT_ONCE");
  await write("DAILY");
  expect(await emailsOf(officer)).toEqual([]);
  await write("AT_ONCE");
  expect(await emailsOf(officer)).toHaveLength(1);
  expect(
    await database.auditEntry.count({ where: { act: "officer.notice-pace-changed", subjectId: officer.id } }),
  ).toBe(2);
});

test("the database refuses a notice or an e-mail with sixteen digits in a row", async () => {
  const { cooperativeId, officer } = await aBoardAccount();
  await expect(tell(telling(cooperativeId, { facts: saying({ name: "3310012345670001" }) }))).rejects.toThrow(
    "notices_without_national_id",
  );
  const email = { officerId: officer.id, address: "a@example.id", subject: "Kompeten", text: "NIK 3310012345670001" };
  await expect(database.noticeEmail.create({ data: email })).rejects.toThrow("notice_emails_without_national_id");
});

test("the ministry sees that e-mails to others arrived, not what they say; others see their own", async () => {
  const { cooperativeId, officer } = await aBoardAccount();
  await tell(telling(cooperativeId));
  await write();
  const asked = { before: null, limit: 1_000, now: new Date() };
  const own = (await listEmails(officer, asked)).rows;
  expect(own).toHaveLength(1);
  expect(own[0]?.text).toContain("Sri Wahyuni");
  const seen = (await listEmails(await anOfficer({ role: "MINISTRY" }), asked)).rows.find(
    ({ id }) => id === own[0]?.id,
  );
  expect(seen).toMatchObject({ subject: "", text: null, state: "WAITING" });
  const stranger = await aBoardAccount();
  expect((await listEmails(stranger.officer, asked)).rows).toEqual([]);
});

const servers: SMTPServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise<void>((closed) => server.close(closed));
});

/** A mail server that keeps what arrives; while it `refuses`, it turns every letter away. */
async function aMailServer() {
  const arrived: { to: string[]; letter: string }[] = [];
  const state = { refuses: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_to, _session, done) => done(state.refuses ? new Error("451 Try again later") : undefined),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part) => parts.push(part));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map((recipient) => recipient.address);
        arrived.push({ to, letter: Buffer.concat(parts).toString() });
        done();
      });
    },
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.server.address() as AddressInfo;
  const client = mailServer({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: "Kompeten <kompeten@example.id>" });
  if (!client) throw new Error("a mail server was named");
  return { client, arrived, state };
}

async function aWrittenEmail() {
  const { cooperativeId, officer } = await aBoardAccount();
  await tell(telling(cooperativeId));
  await write();
  const [email] = await emailsOf(officer);
  if (!email) throw new Error("an e-mail was written");
  return email;
}
const noted = async (id: string, now: Date) =>
  emailState(await database.noticeEmail.findUniqueOrThrow({ where: { id } }), now);

test("an e-mail arrives once, and says that it came by itself", async () => {
  const email = await aWrittenEmail();
  const { client, arrived } = await aMailServer();
  const clock = () => new Date();
  await Promise.all([sendEmails(transaction, client, clock), sendEmails(transaction, client, clock)]);
  await sendEmails(transaction, client, clock);
  client.close();
  const mine = arrived.filter(({ to }) => to.includes(email.address));
  expect(mine).toHaveLength(1);
  expect(mine[0]?.letter).toContain("Auto-Submitted: auto-generated");
  expect(mine[0]?.letter).toContain(`Message-ID: <${email.id}@kompeten>`);
  expect(await noted(email.id, clock())).toBe("SENT");
});

test("a server that refuses is asked again later, and given up in the end", async () => {
  const email = await aWrittenEmail();
  const { client, arrived, state } = await aMailServer();
  let now = new Date();
  const send = () => sendEmails(transaction, client, () => now);
  state.refuses = true;
  await send();
  expect(await noted(email.id, now)).toBe("FAILED");
  await send();
  expect((await database.noticeEmail.findUniqueOrThrow({ where: { id: email.id } })).attempts).toBe(1);

  now = new Date(now.getTime() + 3 * 60_000);
  state.refuses = false;
  await send();
  expect(arrived.filter(({ to }) => to.includes(email.address))).toHaveLength(1);

  const hopeless = await aWrittenEmail();
  state.refuses = true;
  for (let attempt = 0; attempt < mostAttempts + 2; attempt += 1) {
    await send();
    now = new Date(now.getTime() + 24 * 3_600_000);
  }
  client.close();
  expect(await noted(hopeless.id, now)).toBe("GIVEN_UP");
  expect(await database.noticeEmail.findUniqueOrThrow({ where: { id: hopeless.id } })).toMatchObject({
    attempts: mostAttempts,
    failure: expect.stringContaining("451"),
  });
});

test("an attempt whose process died is not repeated, and says that it may not have arrived", async () => {
  const email = await aWrittenEmail();
  const now = new Date();
  const begun = new Date(now.getTime() - 3_600_000);
  await database.noticeEmail.update({ where: { id: email.id }, data: { attempts: 1, attemptedAt: begun } });
  const { client, arrived } = await aMailServer();
  await sendEmails(transaction, client, () => now);
  client.close();
  expect(arrived.filter(({ to }) => to.includes(email.address))).toEqual([]);
  expect(await noted(email.id, now)).toBe("UNSURE");
});

test("a certificate is told of 90, 30 and 7 days before its end, each once; renewed or ended, not at all", async () => {
  const { id: schemeId } = await aRequiredScheme({ for: ["TREASURER"] });
  const { cooperativeId, officer } = await aBoardAccount();
  const validTo = Day.parse("2026-09-13");
  const holder = async (name: string) => {
    const { id: personId } = await aPerson({ name });
    await aTerm({ personId, cooperativeId, position: name === "Sri" ? "TREASURER" : "SECRETARY" });
    return personId;
  };
  const personId = await holder("Sri");
  await aCertificate({ personId, schemeId, validTo });
  const days = async (on: Day) => {
    await transaction((tx) => announceLapsing(tx, on), { timeout: 60_000 });
    await transaction((tx) => announceLapsing(tx, on), { timeout: 60_000 });
    return (await told(officer, on)).length;
  };
  expect(await days(daysAfter(validTo, -90))).toBe(0);
  expect(await days(daysAfter(validTo, -89))).toBe(1);
  expect(await days(daysAfter(validTo, -30))).toBe(1);
  expect(await days(daysAfter(validTo, -29))).toBe(2);
  expect(await days(daysAfter(validTo, -6))).toBe(3);
  expect(await days(validTo)).toBe(3);
  expect(await days(daysAfter(validTo, 1))).toBe(0);

  const later = Day.parse("2026-10-30");
  await aCertificate({ personId, schemeId, validFrom: Day.parse("2026-09-01"), validTo: later });
  await aCertificate({ personId, schemeId, validFrom: Day.parse("2026-10-01"), validTo: Day.parse("2029-09-30") });
  expect(await days(daysAfter(later, -7))).toBe(0);
});

test("a seat, a result and a request are told to those whom they concern", async () => {
  const scheme = await aRequiredScheme({ for: ["TREASURER"] });
  const { batchId, trainer: centre } = await aBatch({ of: [], endsOn: Day.parse("2026-07-03"), schemeId: scheme.id });
  const { cooperativeId, officer } = await aBoardAccount();
  const { id: personId } = await aPerson({ name: "Siti Aminah" });
  const { id: termId } = await aTerm({ personId, cooperativeId, position: "TREASURER" });
  await askForSeat(officer, { submissionKey: randomUUID(), batchId, termId, mismatchReason: "" }, today);
  expect(await told(officer)).toMatchObject([{ kind: "SEAT_CONFIRMED", batchId, startsOn: "2026-06-29" }]);
  expect(await told(centre)).toEqual([]);

  const { id: enrolmentId } = await database.enrolment.findFirstOrThrow({ where: { batchId } });
  const [completedOn, then] = [Day.parse("2026-07-03"), Day.parse("2026-07-04")];
  const results = [{ enrolmentId, outcome: "COMPLETED" as const, attendancePercent: 100, remarks: "" }];
  await recordCompletions(centre, { submissionKey: randomUUID(), batchId, completedOn, results }, then);
  expect(await told(officer, then)).toMatchObject([{ kind: "RESULT_RECORDED", result: "COMPLETED", personId }]);
  // What was entered long after the day it speaks of is no news.
  expect(await told(officer, Day.parse("2026-08-01"))).toEqual([]);
});

test("a board is told that its member has the certificate", async () => {
  const { batchId, candidates, office } = await aDecidedBatch();
  const [first] = candidates;
  if (!first) throw new Error("somebody was decided about");
  const { cooperativeId } = await database.officeTerm.findFirstOrThrow({ where: { personId: first.personId } });
  const officer = await anOfficer({ role: "COOPERATIVE", cooperativeId });
  const certificates = [{ assessmentId: first.assessmentId, number: null, registrationNumber: null }];
  const issued = await issueCertificates(
    office,
    { submissionKey: randomUUID(), batchId, issuedOn: today, certificates },
    today,
  );
  expect(issued).toMatchObject({ ok: true });
  expect(await told(officer)).toMatchObject([{ result: "CERTIFICATE_ISSUED", personId: first.personId }]);
});

test("what the pleno decides is told to the board", async () => {
  const { batchId, candidates, office } = await anAssessedBatch();
  const [first] = candidates;
  if (!first) throw new Error("somebody was assessed");
  const { cooperativeId } = await database.officeTerm.findFirstOrThrow({ where: { personId: first.personId } });
  const officer = await anOfficer({ role: "COOPERATIVE", cooperativeId });
  const results = [{ assessmentId: first.assessmentId, decision: "NOT_YET_COMPETENT" as const }];
  await recordDecisions(office, { submissionKey: randomUUID(), batchId, decidedOn: today, results }, today);
  expect(await told(officer)).toMatchObject([{ result: "NOT_YET_COMPETENT", personId: first.personId }]);
});

test("a centre that chooses for itself is told who asks", async () => {
  const scheme = await aRequiredScheme({ for: ["TREASURER"] });
  const { batchId, trainer: centre } = await aBatch({ of: [], endsOn: Day.parse("2026-07-03"), schemeId: scheme.id });
  await database.batch.update({ where: { id: batchId }, data: { selection: "BY_CENTRE" } });
  const { cooperativeId, officer } = await aBoardAccount();
  const { id: personId } = await aPerson({ name: "Siti Aminah" });
  const { id: termId } = await aTerm({ personId, cooperativeId, position: "TREASURER" });
  await askForSeat(officer, { submissionKey: randomUUID(), batchId, termId, mismatchReason: "" }, today);
  expect(await told(centre)).toMatchObject([{ kind: "REQUEST_WAITING", request: "SEAT", path: `/batches/${batchId}` }]);
  expect(await told(officer)).toEqual([]);
});

test("a request is told to the office whose word it waits for, not to whoever asked or stands above", async () => {
  const { id: cooperativeId } = await aFoundedCooperative({ in: "91.61.01" });
  const { id: personId } = await aPerson({ name: "Siti Aminah" });
  await aCountedTerm({ personId, cooperativeId, position: "TREASURER" });
  const [board, regency, province] = await Promise.all([
    anOfficer({ role: "COOPERATIVE", cooperativeId }),
    anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("91.61") }),
    anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("91") }),
  ]);
  const { birthDate, sex } = await database.person.findUniqueOrThrow({ where: { id: personId } });
  const change = {
    personId,
    name: "Siti Aminah Putri",
    sex,
    phone: null,
    birthDate: Day.parse(birthDate.toISOString().slice(0, 10)),
  };
  const asked = await askForChange(
    board,
    {
      ...{ kind: "PERSON_IDENTITY", submissionKey: randomUUID(), reason: "nama pada KTP berbeda", version: 1 },
      ...{ nationalId: null, change },
    },
    today,
  );
  expect(asked).toMatchObject({ ok: true, value: { applied: false } });
  expect(await told(regency)).toMatchObject([{ kind: "REQUEST_WAITING", request: "CHANGE", about: "Siti Aminah" }]);
  expect(await told(province)).toEqual([]);
  expect(await told(board)).toEqual([]);
});

test("what stopped being news long ago is forgotten, with its e-mail", async () => {
  const { cooperativeId, officer } = await aBoardAccount();
  await tell(telling(cooperativeId));
  await write();
  await database.noticeEmail.updateMany({ where: { officerId: officer.id }, data: { writtenAt: new Date(today) } });
  const counts = async () => [
    await database.notice.count({ where: { officerId: officer.id } }),
    await database.noticeEmail.count({ where: { officerId: officer.id } }),
  ];
  await transaction((tx) => forgetNotices(tx, daysAfter(today, daysKept)));
  expect(await counts()).toEqual([1, 1]);
  await transaction((tx) => forgetNotices(tx, daysAfter(today, daysKept + 1)));
  expect(await counts()).toEqual([0, 0]);
});
