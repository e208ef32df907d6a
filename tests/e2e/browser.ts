import { existsSync } from "node:fs";
import { chromium, type LaunchOptions } from "@playwright/test";
import bundled from "@sparticuz/chromium";

const systemBrowsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * On Linux x64 the Chromium that comes with npm; elsewhere Playwright's own, where it is installed, or the system's.
 * CHROMIUM_PATH names another.
 */
export async function chromiumPath(): Promise<string | undefined> {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  if (process.platform === "linux" && process.arch === "x64") return bundled.executablePath();
  return [chromium.executablePath(), ...systemBrowsers].find((path) => existsSync(path));
}

/** For a sandbox Chromium wants rights that a container seldom gives; it sees our own pages only. */
export const launchOptions = (executablePath: string | undefined): LaunchOptions => ({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});
