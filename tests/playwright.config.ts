import { defineConfig } from "@playwright/test";
import { launchOptions } from "./e2e/browser";

// The server's address and the browser are known only after e2e/serve.ts; each worker reads this file again then.
export default defineConfig({
  testDir: "e2e",
  outputDir: "../test-results/e2e",
  globalSetup: "./e2e/serve.ts",
  workers: 2,
  // Errands of many pages, on machines that may be busy with something else.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // One errand counts the whole country, so nobody else may be at work in it.
  projects: [
    { name: "pages", testIgnore: "seat-to-certificate.spec.ts" },
    { name: "errand", testMatch: "seat-to-certificate.spec.ts", dependencies: ["pages"] },
  ],
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["list"], ["json"]] : "list",
  use: {
    baseURL: process.env.E2E_ADDRESS,
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    trace: "retain-on-failure",
    launchOptions: launchOptions(process.env.CHROMIUM_PATH),
  },
});
