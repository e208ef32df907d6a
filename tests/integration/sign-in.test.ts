import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { changePassword } from "@/lib/auth/change-password";
import { signInWithClaims, signInWithPassword } from "@/lib/auth/public-sign-in";
import { database } from "@/lib/db/database";
import { anAccount } from "../factories/officers";

const wrong = { ok: false, refusal: { code: "wrong-credentials" } };
const tooMany = { ok: false, refusal: { code: "too-many-attempts", minutes: 15 } };
const nobody = () => `${randomUUID()}@example.id`;
const fromNowhere = null;

/** So many failures, one after another. */
async function failed(email: string, times: number, address: string | null = fromNowhere) {
  const answers = [];
  for (let n = 0; n < times; n++)
    answers.push(await signInWithPassword({ email, password: "salah semua sekali" }, address));
  return answers;
}

const entriesOf = (subjectId: string) =>
  database.auditEntry.findMany({ where: { subjectId }, select: { officerId: true, act: true, details: true } });

test("the right password opens, in any case of the e-mail, with one audit entry", async () => {
  const { officer, email, password } = await anAccount();
  const before = Date.now();
  const answer = await signInWithPassword({ email: ` ${email.toUpperCase()} `, password }, fromNowhere);

  expect(answer).toMatchObject({ ok: true, value: { id: officer.id } });
  expect(answer.ok && Math.abs(answer.value.signedInAt - before)).toBeLessThan(5_000);
  expect(await entriesOf(officer.id)).toEqual([
    { officerId: officer.id, act: "officer.signed-in", details: { by: "PASSWORD" } },
  ]);
});

test("a password is the same in every Unicode form", async () => {
  const { email } = await anAccount({ password: "café di pasar pagi".normalize("NFC") });
  const typed = { email, password: "café di pasar pagi".normalize("NFD") };
  expect(await signInWithPassword(typed, fromNowhere)).toMatchObject({ ok: true });
});

test("a wrong password, no account, a disabled one and one without a password answer alike", async () => {
  const { email } = await anAccount();
  const disabled = await anAccount();
  await database.officer.update({ where: { id: disabled.officer.id }, data: { disabledAt: new Date() } });
  const passwordless = await anAccount();
  await database.officer.update({ where: { id: passwordless.officer.id }, data: { passwordHash: null } });

  const answers = [
    await signInWithPassword({ email, password: "salah semua sekali" }, fromNowhere),
    await signInWithPassword({ email: nobody(), password: "salah semua sekali" }, fromNowhere),
    await signInWithPassword({ email: disabled.email, password: disabled.password }, fromNowhere),
    await signInWithPassword({ email: passwordless.email, password: passwordless.password }, fromNowhere),
  ];
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set([JSON.stringify(wrong)]));
  expect(await entriesOf(disabled.officer.id)).toEqual([]);
});

test.each([
  {},
  { email: "a@example.id" },
  { email: ["a@example.id"], password: "kopi tubruk manis" },
  { email: "a\u0000@example.id", password: "kopi tubruk manis" },
  { email: "a@example.id", password: "x".repeat(5_000_000) },
  null,
])("what is no form at all is wrong credentials (%#)", async (typed) => {
  expect(await signInWithPassword(typed, fromNowhere)).toEqual(wrong);
});

test("the sixth attempt is refused even with the right password; an unknown e-mail hears the same words", async () => {
  const { email, password } = await anAccount();
  const unknown = nobody();

  const known = [...(await failed(email, 5)), await signInWithPassword({ email, password }, fromNowhere)];
  const none = [...(await failed(unknown, 5)), await signInWithPassword({ email: unknown, password }, fromNowhere)];
  expect(known).toEqual([...Array(5).fill(wrong), tooMany]);
  expect(JSON.stringify(none)).toBe(JSON.stringify(known));
});

test("other e-mails are not refused for it", async () => {
  await failed(nobody(), 6);
  const { email, password } = await anAccount();
  expect(await signInWithPassword({ email, password }, fromNowhere)).toMatchObject({ ok: true });
});

test("a success forgets the e-mail's failures", async () => {
  const { email, password } = await anAccount();
  await failed(email, 4);
  expect(await signInWithPassword({ email, password }, fromNowhere)).toMatchObject({ ok: true });
  expect(await failed(email, 5)).toEqual(Array(5).fill(wrong));
});

test("a place is free again once the fifth last failure is fifteen minutes old, and the old rows go", async () => {
  const { email, password } = await anAccount();
  await failed(email, 5);
  const shift = (by: string) => database.$executeRaw`UPDATE sign_in_failures SET at = at - ${by}::interval`;

  await shift("10 minutes");
  const refused = await signInWithPassword({ email, password }, fromNowhere);
  expect(refused).toEqual({ ok: false, refusal: { code: "too-many-attempts", minutes: 5 } });
  await shift("5 minutes");
  expect(await signInWithPassword({ email, password }, fromNowhere)).toMatchObject({ ok: true });

  await shift("1 hour");
  await signInWithPassword({ email: nobody(), password }, fromNowhere);
  await signInWithPassword({ email: nobody(), password }, fromNowhere);
  const old = await database.signInFailure.count({ where: { at: { lt: new Date(Date.now() - 15 * 60_000) } } });
  expect(old).toBe(0);
});

test("an address has thirty failures, whatever the e-mails; a success there does not give them back", async () => {
  const address = `2001:db8::${randomUUID()}`;
  const { email, password } = await anAccount();
  for (let n = 0; n < 29; n++) await failed(nobody(), 1, address);

  expect(await signInWithPassword({ email, password }, address)).toMatchObject({ ok: true });
  expect(await failed(nobody(), 1, address)).toEqual([wrong]);
  expect(await signInWithPassword({ email, password }, address)).toMatchObject(tooMany);
  expect(await signInWithPassword({ email, password }, "192.0.2.7")).toMatchObject({ ok: true });
});

test("of ten wrong passwords at once no more than five are looked at", async () => {
  const { email, password } = await anAccount();
  const tries = Array.from({ length: 10 }, () =>
    signInWithPassword({ email, password: "salah semua sekali" }, "192.0.2.8"),
  );
  const codes = (await Promise.all(tries)).map((answer) => (answer.ok ? "ok" : answer.refusal.code)).sort();
  expect(codes).toEqual([...Array(5).fill("too-many-attempts"), ...Array(5).fill("wrong-credentials")]);
  expect(await signInWithPassword({ email, password }, "192.0.2.8")).toEqual(tooMany);
});

test("right passwords at once all open, and leave no failure behind", async () => {
  const { email, password } = await anAccount();
  const answers = await Promise.all([1, 2, 3].map(() => signInWithPassword({ email, password }, fromNowhere)));
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(await failed(email, 5)).toEqual(Array(5).fill(wrong));
});

test("neither the e-mail nor the address can be read from the table", async () => {
  const email = nobody();
  await failed(email, 1, "192.0.2.9");
  const rows = await database.$queryRaw<{ text: string }[]>`SELECT encode(key, 'escape') AS text FROM sign_in_failures`;
  expect(rows.filter(({ text }) => text.includes(email) || text.includes("192.0.2.9"))).toEqual([]);
});

test("an identity provider opens the account of an e-mail it has verified, and makes none", async () => {
  const { officer, email } = await anAccount();
  expect(await signInWithClaims({ email: email.toUpperCase(), email_verified: true })).toMatchObject({
    id: officer.id,
  });
  expect(await entriesOf(officer.id)).toMatchObject([{ details: { by: "SINGLE_SIGN_ON" } }]);

  expect(await signInWithClaims({ email, email_verified: false })).toBeNull();
  expect(await signInWithClaims({ email, email_verified: "true" })).toBeNull();
  expect(await signInWithClaims({ email })).toBeNull();
  const stranger = nobody();
  expect(await signInWithClaims({ email: stranger, email_verified: true })).toBeNull();
  expect(await database.officer.count({ where: { email: stranger } })).toBe(0);
  await database.officer.update({ where: { id: officer.id }, data: { disabledAt: new Date() } });
  expect(await signInWithClaims({ email, email_verified: true })).toBeNull();
});

test("a changed password is the only one that opens from then on", async () => {
  const { officer, email, password } = await anAccount();
  const newPassword = "sawah hijau pagi";
  const typed = { currentPassword: password, newPassword, address: fromNowhere };

  expect(await changePassword(officer, typed)).toEqual({ ok: true, value: null });
  expect(await entriesOf(officer.id)).toEqual([
    { officerId: officer.id, act: "officer.password-changed", details: {} },
  ]);
  expect(await signInWithPassword({ email, password }, fromNowhere)).toEqual(wrong);
  expect(await signInWithPassword({ email, password: newPassword }, fromNowhere)).toMatchObject({ ok: true });
});

test("the old password is asked for under the same throttle as at the door", async () => {
  const { officer, email, password } = await anAccount();
  const typed = { currentPassword: "salah semua sekali", newPassword: "sawah hijau pagi", address: fromNowhere };

  for (let n = 0; n < 5; n++)
    expect(await changePassword(officer, typed)).toEqual({ ok: false, refusal: { code: "wrong-password" } });
  expect(await changePassword(officer, { ...typed, currentPassword: password })).toEqual(tooMany);
  expect(await signInWithPassword({ email, password }, fromNowhere)).toEqual(tooMany);
  expect(await entriesOf(officer.id)).toEqual([]);
});

test("of two changes of a password at once, one finds that it is no longer the one in force", async () => {
  const { officer, email, password } = await anAccount();
  const to = (newPassword: string) =>
    changePassword(officer, { currentPassword: password, newPassword, address: fromNowhere });
  const answers = await Promise.all([to("sawah hijau pagi"), to("gunung biru sore")]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, refusal: { code: "wrong-password" } });

  const opened = await Promise.all(
    ["sawah hijau pagi", "gunung biru sore"].map((it) => signInWithPassword({ email, password: it }, fromNowhere)),
  );
  expect(opened.filter((answer) => answer.ok)).toHaveLength(1);
});
