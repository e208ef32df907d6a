import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from "@playwright/test";
import { chromiumPath, launchOptions } from "../e2e/browser";

/** A public page, and one that it links to. */
export type WeighedPage = { path: string; next: string };

/** Bytes over the wire with their headers, as compressed: what a page is read with, all of it, and the next page. */
export type Weight = { path: string; parts: Record<Part, number>; readable: number; all: number; next: number };

export const parts = ["html", "css", "font", "drawings", "scripts", "other"] as const;
export type Part = (typeof parts)[number];

const partOf: Record<string, Part> = { Document: "html", Stylesheet: "css", Font: "font", Script: "scripts" };

/** At most so many bytes: until a page can be read, in all at the first visit, and for the next page. */
export const mostBytes = { readable: 80_000, all: 240_000, next: 40_000 };

/** Each page in a browser that has seen nothing yet; Chromium itself says what arrived. */
export async function weigh(address: string, pages: WeighedPage[]): Promise<Weight[]> {
  const browser = await chromium.launch(launchOptions(await chromiumPath()));
  try {
    const weights: Weight[] = [];
    for (const page of pages) weights.push(await weighPage(browser, address, page));
    return weights;
  } finally {
    await browser.close();
  }
}

async function weighPage(browser: Browser, address: string, { path, next }: WeighedPage): Promise<Weight> {
  const context = await browser.newContext({ locale: "id-ID" });
  const page = await context.newPage();
  const arriving = await listen(context, page);

  await page.goto(`${address}${path}`, { waitUntil: "networkidle" });
  const first = arriving();
  // As a click would, wherever on the page the link is, also in a drawing.
  await page.locator(`a[href="${next}"]`).first().dispatchEvent("click");
  await page.waitForURL(`${address}${next}`, { waitUntil: "networkidle" });
  const second = arriving();
  await context.close();

  const all = sum(first);
  return { path, parts: first, readable: all - first.scripts, all, next: sum(second) };
}

const sum = (weight: Record<Part, number>) => parts.reduce((bytes, part) => bytes + weight[part], 0);

/** Gives a function that says what has arrived since it was last called. What the browser has kept arrives as nothing. */
async function listen(context: BrowserContext, page: Page): Promise<() => Record<Part, number>> {
  const session: CDPSession = await context.newCDPSession(page);
  await session.send("Network.enable");
  const requested = new Map<string, Part>();
  const none = () => Object.fromEntries(parts.map((part) => [part, 0])) as Record<Part, number>;
  let arrived = none();
  session.on("Network.requestWillBeSent", ({ requestId, request, type }) => {
    const drawing = /\/maps\/|\.svg/.test(new URL(request.url).pathname);
    requested.set(requestId, drawing ? "drawings" : (partOf[type ?? ""] ?? "other"));
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    arrived[requested.get(requestId) ?? "other"] += encodedDataLength;
  });
  return () => {
    const since = arrived;
    arrived = none();
    return since;
  };
}
