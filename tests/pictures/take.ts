import { mkdirSync } from "node:fs";
import { type Browser, chromium, type Page } from "@playwright/test";
import { demoPassword } from "@/lib/auth/demo-accounts";
import { chromiumPath, launchOptions } from "../e2e/browser";

/*
 * The README's pictures, from a demonstration that is running: npm run pictures [address]. Each is what a person sees
 * who goes there by the links on the pages, so that a picture cannot show what cannot be reached.
 */
type Picture = {
  name: string;
  account?: string;
  phone?: boolean;
  dark?: boolean;
  go: (page: Page) => Promise<unknown>;
};

const address = process.argv[2] ?? "http://localhost:3000";
const follow = (page: Page, name: string | RegExp) =>
  page.getByRole("main").getByRole("link", { name }).first().click();

const pictures: Picture[] = [
  { name: "front-page", go: (page) => page.goto("/") },
  { name: "coverage-country", go: (page) => page.goto("/coverage/ID") },
  { name: "coverage-dark", dark: true, go: (page) => page.goto("/coverage/33") },
  { name: "coverage-district", go: (page) => page.goto("/coverage/33.10.01") },
  { name: "cooperative", account: "koperasi@example.id", go: (page) => page.waitForLoadState() },
  {
    name: "post-form",
    account: "koperasi@example.id",
    phone: true,
    go: (page) => follow(page, "Isi jabatan Bendahara"),
  },
  { name: "work", account: "klaten@example.id", go: (page) => page.waitForLoadState() },
  { name: "findings", account: "klaten@example.id", go: (page) => page.getByRole("link", { name: "Temuan" }).click() },
  { name: "duplicates", account: "klaten@example.id", go: (page) => page.goto("/people/duplicates") },
  { name: "identity", account: "koperasi@example.id", go: (page) => page.goto(`${page.url()}/identity`) },
  { name: "completions", account: "balai@example.id", go: (page) => follow(page, /^Catat hasil/) },
  { name: "issue-certificates", account: "lsp@example.id", go: (page) => follow(page, /^Terbitkan/) },
  { name: "calendar", go: (page) => page.goto("/batches/calendar") },
  {
    name: "person-path",
    account: "koperasi@example.id",
    go: async (page) => {
      const certified = page
        .getByRole("listitem")
        .filter({ hasText: "Boleh mengelola" })
        .filter({ hasText: "Sertifikat" });
      await certified.first().getByRole("link").first().click();
      await page.getByRole("heading", { name: "Perjalanan" }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "scheme-change",
    account: "kemenkop@example.id",
    go: async (page) => {
      await page.goto("/schemes/changes");
      await page.getByRole("table").getByRole("link").first().click();
    },
  },
  {
    name: "track",
    account: "lsp@example.id",
    go: async (page) => {
      await page.goto("/applications");
      await page.getByRole("table").getByRole("link").first().click();
      await follow(page, "Lihat jawabannya");
    },
  },
  {
    name: "check",
    go: async (page) => {
      await signIn(page, "lsp@example.id");
      const number = /\d{5} \d{4} \d \d{7} \d{4}/.exec((await page.getByRole("main").textContent()) ?? "")?.[0] ?? "";
      await page.goto(`/check?${new URLSearchParams({ number })}`);
    },
  },
];

async function signIn(page: Page, account: string) {
  await page.goto("/sign-in");
  await page.getByLabel("Surel").fill(account);
  await page.getByLabel("Kata sandi").fill(demoPassword);
  await page.getByRole("main").getByRole("button", { name: "Masuk" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

async function take(browser: Browser, { name, account, phone, dark, go }: Picture) {
  const context = await browser.newContext({
    baseURL: address,
    viewport: phone ? { width: 360, height: 740 } : { width: 1280, height: 860 },
    colorScheme: dark ? "dark" : "light",
    locale: "id-ID",
  });
  const page = await context.newPage();
  if (account) await signIn(page, account);
  await go(page);
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: `tests/pictures/${name}.png` });
  await context.close();
  console.log(`tests/pictures/${name}.png`);
}

mkdirSync("tests/pictures", { recursive: true });
const browser = await chromium.launch(launchOptions(await chromiumPath()));
for (const picture of pictures) await take(browser, picture);
await browser.close();
