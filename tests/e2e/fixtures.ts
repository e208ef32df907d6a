import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { encode } from "next-auth/jwt";

const cookie = "authjs.session-token";

type Fixtures = {
  /** The session that signing in would begin. */
  signInAs: (officer: { id: string }) => Promise<void>;
  /** Messages in the browser's console that this test brings about on purpose, such as a 404's. */
  allowConsole: (message: RegExp) => void;
  allowed: RegExp[];
  quietConsole: undefined;
};

export const test = base.extend<Fixtures>({
  signInAs: async ({ context, baseURL }, use) => {
    await use(async ({ id }) => {
      const token = { sub: id, signedInAt: Date.now() };
      const value = await encode({ token, secret: process.env.AUTH_SECRET ?? "", salt: cookie });
      await context.addCookies([{ name: cookie, value, url: baseURL ?? "" }]);
    });
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the first parameter's pattern and accepts no other.
  allowed: async ({}, use) => use([]),
  allowConsole: async ({ allowed }, use) => use((message) => void allowed.push(message)),
  quietConsole: [
    async ({ context, allowed }, use) => {
      const errors: string[] = [];
      context.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      context.on("weberror", (error) => errors.push(String(error.error())));
      await use(undefined);
      expect(errors.filter((error) => !allowed.some((message) => message.test(error)))).toEqual([]);
    },
    { auto: true },
  ],
});

/** No violation of WCAG 2.2, level A or AA, in the page as it stands now. The search runs in the page: JavaScript on. */
export async function expectAccessible(page: Page) {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`);
  expect(found).toEqual([]);
}

export { expect };
