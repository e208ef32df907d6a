import type { Page } from "@playwright/test";
import { disableOfficer } from "@/lib/auth/disable-officer";
import { signInWithPassword } from "@/lib/auth/public-sign-in";
import { anAccount, anOfficer } from "../factories/officers";
import { expect, expectAccessible, test } from "./fixtures";

const anAuditor = () => anAccount({ may: { role: "AUDITOR" } });
const wrongCredentials = "Surel atau kata sandi salah, atau akun tidak aktif.";

async function knock(page: Page, { email, password }: { email: string; password: string }) {
  await page.getByLabel("Surel").fill(email);
  await page.getByLabel("Kata sandi", { exact: true }).fill(password);
  await page.getByRole("main").getByRole("button", { name: "Masuk", exact: true }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("an officer signs in to their start page, and out again", async ({ page }) => {
      const account = await anAuditor();
      await page.goto("/sign-in");
      await knock(page, account);
      await expect(page).toHaveURL("/audit");

      await page.goto("/account");
      await expect(page.getByRole("definition").filter({ hasText: account.email })).toBeVisible();
      await page.getByRole("main").getByRole("button", { name: "Keluar", exact: true }).click();
      await expect(page.getByRole("main").getByRole("status")).toHaveText("Anda sudah keluar.");
      await page.goto("/account");
      await expect(page).toHaveURL("/sign-in?callbackUrl=%2Faccount");
    });

    test("a wrong password is one sentence; the e-mail stays, the password does not", async ({ page }) => {
      const account = await anAuditor();
      await page.goto("/sign-in");
      await knock(page, { ...account, password: "salah semua sekali" });
      await expect(page.getByRole("main").getByRole("alert")).toHaveText(wrongCredentials);
      await expect(page.getByLabel("Surel")).toHaveValue(account.email);
      await expect(page.getByLabel("Kata sandi", { exact: true })).toHaveValue("");

      await knock(page, { ...account, email: `nobody.${account.email}` });
      await expect(page.getByRole("main").getByRole("alert")).toHaveText(wrongCredentials);
    });

    test("whoever has to sign in first comes to the page they asked for", async ({ page }) => {
      const account = await anAuditor();
      await page.goto("/audit?act=officer.signed-in");
      await expect(page.getByText("Masuk dulu untuk membuka halaman itu.")).toBeVisible();
      await knock(page, account);
      await expect(page).toHaveURL("/audit?act=officer.signed-in");
      await expect(page.getByRole("combobox", { name: "Perbuatan" })).toHaveValue("officer.signed-in");
    });

    test("signing out everywhere ends the session of another browser", async ({ page, browser, baseURL }) => {
      const account = await anAuditor();
      const elsewhere = await browser.newContext({ baseURL, javaScriptEnabled });
      const other = await elsewhere.newPage();
      for (const one of [page, other]) {
        await one.goto("/sign-in");
        await knock(one, account);
        await expect(one).toHaveURL("/audit");
      }
      await page.goto("/account");
      await page.getByRole("button", { name: "Keluar dari semua perangkat" }).click();
      await expect(page.getByRole("main").getByRole("status")).toContainText("Semua sesi Anda sudah ditutup");
      await other.goto("/audit");
      await expect(other).toHaveURL("/sign-in?callbackUrl=%2Faudit");
      await elsewhere.close();
    });

    test("a password is changed with the old one, and signs in from then on", async ({ page }) => {
      const account = await anAuditor();
      await page.goto("/sign-in?callbackUrl=/account");
      await knock(page, account);
      const change = async (currentPassword: string, newPassword: string, repeated = newPassword) => {
        await page.getByLabel("Kata sandi sekarang").fill(currentPassword);
        await page.getByLabel("Kata sandi baru", { exact: true }).fill(newPassword);
        await page.getByLabel("Kata sandi baru, sekali lagi").fill(repeated);
        await page.getByRole("button", { name: "Ganti kata sandi" }).click();
      };
      await change("salah semua sekali", "sawah hijau pagi");
      await expect(page.getByLabel("Kata sandi sekarang")).toHaveAccessibleDescription("Kata sandi sekarang salah.");
      await change(account.password, "pendek");
      await expect(page.getByLabel("Kata sandi baru", { exact: true })).toHaveAccessibleDescription(/Terlalu pendek/);
      await change(account.password, "sawah hijau pagi", "sawah hijau sore");
      await expect(page.getByLabel("Kata sandi baru, sekali lagi")).toHaveAccessibleDescription(/Tidak sama/);
      await change(account.password, "sawah hijau pagi");
      await expect(page.getByRole("main").getByRole("status")).toContainText("Kata sandi sudah diganti");

      await knock(page, { ...account, password: "sawah hijau pagi" });
      await expect(page).toHaveURL("/audit");
    });
  });
}

test("a sample account fills in its e-mail, and keeps the page that was asked for", async ({ page }) => {
  await page.goto("/sign-in?callbackUrl=/account");
  await page.getByRole("link", { name: "klaten@example.id" }).click();
  await expect(page.getByLabel("Surel")).toHaveValue("klaten@example.id");
  await page.getByRole("link", { name: "auditor@example.id" }).click();
  await expect(page.getByLabel("Surel")).toHaveValue("auditor@example.id");
  await expect(page.getByText("kompeten-demo")).toBeVisible();
  await expect(page.locator("input[name=callbackUrl]")).toHaveValue("/account");
});

test("an empty field is named beside it", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("main").getByRole("button", { name: "Masuk", exact: true }).click();
  await expect(page.getByLabel("Surel")).toHaveAccessibleDescription("Isi surel.");
  await expect(page.getByLabel("Kata sandi", { exact: true })).toHaveAccessibleDescription("Isi kata sandi.");
});

test("the sixth attempt is told to wait, even with the right password", async ({ page }) => {
  const account = await anAuditor();
  await page.goto("/sign-in");
  const answer = page.getByRole("main").getByRole("alert");
  for (let n = 1; n <= 5; n++) {
    await knock(page, { ...account, password: `salah semua ${n}` });
    await expect(page.getByLabel("Kata sandi", { exact: true })).toHaveValue("");
    await expect(answer).toHaveText(wrongCredentials);
  }
  await knock(page, account);
  await expect(answer).toHaveText("Terlalu banyak percobaan. Coba lagi dalam 15 menit.");
});

for (const address of [
  "https://elsewhere.example/",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "/api/auth/signout",
])
  test(`nobody is sent on to ${address}`, async ({ page }) => {
    await page.goto(`/sign-in?${new URLSearchParams({ callbackUrl: address })}`);
    await knock(page, await anAuditor());
    await expect(page).toHaveURL("/audit");
  });

test("a callback changed in the form is not followed either", async ({ page }) => {
  await page.goto("/sign-in?callbackUrl=/account");
  await page.locator("input[name=callbackUrl]").evaluate((field: HTMLInputElement) => {
    field.value = "https://elsewhere.example/";
  });
  await knock(page, await anAuditor());
  await expect(page).toHaveURL("/audit");
});

test("whoever is signed in is not asked again", async ({ page, signInAs }) => {
  await signInAs((await anAuditor()).officer);
  await page.goto("/sign-in");
  await expect(page).toHaveURL("/audit");
  await page.goto("/sign-in?callbackUrl=/account");
  await expect(page).toHaveURL("/account");
});

test("a disabled account is out with its next page", async ({ page, signInAs }) => {
  const { officer } = await anAuditor();
  await signInAs(officer);
  await page.goto("/account");
  await expect(page).toHaveURL("/account");
  await disableOfficer(await anOfficer({ role: "MINISTRY" }), officer.id);
  await page.goto("/account");
  await expect(page).toHaveURL("/sign-in?callbackUrl=%2Faccount");
});

test("the log shows who did what, and only to whom it is for", async ({ page, signInAs }) => {
  const account = await anAuditor();
  await page.goto("/sign-in");
  await knock(page, account);
  await page.getByLabel("Petugas (surel)").fill(account.email);
  await page.getByRole("button", { name: "Tampilkan" }).click();
  await expect(page.getByRole("row").nth(1)).toContainText("Masuk");
  await expect(page.getByRole("row").nth(1)).toContainText("by: PASSWORD");
  await expect(page.getByText("Rantai utuh")).toBeVisible();

  await signInAs(await anOfficer({ role: "MANPOWER" }));
  for (const path of ["/audit", "/audit/reads", "/audit?day=nonsense"])
    expect((await page.request.get(path)).status()).toBe(404);
});

test("a filter that makes no sense is named, and shows nothing", async ({ page, signInAs }) => {
  await signInAs(await anOfficer({ role: "AUDITOR" }));
  await page.goto("/audit?day=2026-02-30&record=1&before=x&act=term.started&officer=%00");
  for (const name of ["Hari", "Data (ID)", "Petugas (surel)"])
    await expect(page.getByText(`Saringan tidak dipahami: ${name}.`)).toBeVisible();
  await expect(page.getByRole("table")).toHaveCount(0);
  await page.goto("/audit/reads?person=nonsense");
  await expect(page.getByText("Ini bukan ID orang.")).toBeVisible();
});

test("axe finds no barrier at the door, before and after a wrong password", async ({ page }) => {
  await page.goto("/sign-in");
  await expectAccessible(page);
  await knock(page, { email: "nobody@example.id", password: "salah semua sekali" });
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expectAccessible(page);
});

for (const path of [
  "/account",
  "/audit",
  "/audit?day=2026-02-30",
  "/audit/reads?person=01890000-0000-7000-8000-000000000001",
])
  test(`axe finds no barrier on ${path}`, async ({ page, signInAs }) => {
    const { officer, ...account } = await anAuditor();
    await signInWithPassword(account, null);
    await signInAs(officer);
    await page.goto(path);
    await expectAccessible(page);
  });
