import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { accountInSession } from "@/lib/auth/account-in-session";
import { changePassword } from "@/lib/auth/change-password";
import { disableOfficer } from "@/lib/auth/disable-officer";
import type { Officer } from "@/lib/auth/officer";
import { signInWithPassword } from "@/lib/auth/public-sign-in";
import { signOutEverywhere } from "@/lib/auth/sign-out-everywhere";
import { database } from "@/lib/db/database";
import { anAccount, anOfficer } from "../factories/officers";

/** An account that has just signed in, and what its token then carries. */
async function aSession() {
  const account = await anAccount();
  const signIn = async () => {
    const answer = await signInWithPassword(account, null);
    if (!answer.ok) throw new Error("the door stayed closed");
    return { officerId: answer.value.id, signedInAt: answer.value.signedInAt };
  };
  return { ...account, signIn, session: await signIn() };
}

const actsOn = async (subjectId: string) =>
  (await database.auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } })).map(({ officerId, act }) => ({
    officerId,
    act,
  }));

test("a session is the officer of its account", async () => {
  const { session, officer, email } = await aSession();
  expect(await accountInSession(session)).toEqual({ officer, name: "Rahmawati", email });
});

test("a role changed meanwhile is the role from the next request on", async () => {
  const { session, officer } = await aSession();
  await database.officer.update({ where: { id: officer.id }, data: { role: "AUDITOR" } });
  expect((await accountInSession(session))?.officer).toEqual({ id: officer.id, role: "AUDITOR" });
});

test("an account disabled by whatever means has no session", async () => {
  const { session, officer } = await aSession();
  await database.officer.update({ where: { id: officer.id }, data: { disabledAt: new Date() } });
  expect(await accountInSession(session)).toBeNull();
});

test("no account, no session", async () => {
  expect(await accountInSession({ officerId: randomUUID(), signedInAt: Date.now() })).toBeNull();
});

test("signing out everywhere ends the sessions there are and none that come later", async () => {
  const { session, officer, signIn } = await aSession();
  const elsewhere = await signIn();
  await signOutEverywhere(officer);

  expect(await accountInSession(session)).toBeNull();
  expect(await accountInSession(elsewhere)).toBeNull();
  expect(await accountInSession(await signIn())).not.toBeNull();
  expect((await actsOn(officer.id)).map(({ act }) => act)).toEqual([
    "officer.signed-in",
    "officer.signed-in",
    "officer.signed-out-everywhere",
    "officer.signed-in",
  ]);
});

test("it ends nobody else's", async () => {
  const [mine, yours] = [await aSession(), await aSession()];
  await signOutEverywhere(mine.officer);
  expect(await accountInSession(yours.session)).not.toBeNull();
});

test("a changed password ends every session", async () => {
  const { session, officer, password } = await aSession();
  await changePassword(officer, { currentPassword: password, newPassword: "sawah hijau pagi", address: null });
  expect(await accountInSession(session)).toBeNull();
});

test("a disabled account has no session with the next request, and gets none", async () => {
  const [ministry, { session, officer, email, password }] = [await anOfficer(), await aSession()];
  expect(await disableOfficer(ministry, officer.id)).toEqual({ ok: true, value: null });

  expect(await accountInSession(session)).toBeNull();
  expect((await signInWithPassword({ email, password }, null)).ok).toBe(false);
  expect(await actsOn(officer.id)).toEqual([
    { officerId: officer.id, act: "officer.signed-in" },
    { officerId: ministry.id, act: "officer.disabled" },
  ]);

  // Sessions of before stay over, should somebody open the account again.
  await database.officer.update({ where: { id: officer.id }, data: { disabledAt: null } });
  expect(await accountInSession(session)).toBeNull();
});

test("of two who disable the same account at once, one is told that it is done", async () => {
  const [ministry, officer] = [await anOfficer(), await anOfficer()];
  const answers = await Promise.all([1, 2].map(() => disableOfficer(ministry, officer.id)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, refusal: "already-disabled" });
  expect(await actsOn(officer.id)).toHaveLength(1);
});

test("nobody closes the account they sit in, or one that is not there", async () => {
  const ministry = await anOfficer();
  expect(await disableOfficer(ministry, ministry.id)).toEqual({ ok: false, refusal: "own-account" });
  expect(await disableOfficer(ministry, randomUUID())).toEqual({ ok: false, refusal: "officer-not-found" });
});

test.each(["MANPOWER", "AUDITOR", "LOCAL_OFFICE", "COOPERATIVE", "CENTRE", "CERTIFICATION_BODY", "ASSESSOR"] as const)(
  "%s finds no account to disable",
  async (role) => {
    const officer = await anOfficer();
    const stranger = { id: randomUUID(), role } as Officer;
    expect(await disableOfficer(stranger, officer.id)).toEqual({ ok: false, refusal: "officer-not-found" });
    expect(await database.officer.findUnique({ where: { id: officer.id } })).toMatchObject({ disabledAt: null });
  },
);
