import { afterEach, expect, test, vi } from "vitest";
import { publicAddress } from "./public-address";

afterEach(() => vi.unstubAllEnvs());

test.each([
  [{ host: "localhost:3000" }, "http://localhost:3000"],
  [
    { host: "10.0.0.5:3000", "x-forwarded-host": "kompeten.go.id", "x-forwarded-proto": "https" },
    "https://kompeten.go.id",
  ],
  [{ host: "kompeten.go.id", "x-forwarded-proto": "https, http" }, "https://kompeten.go.id"],
])("%j came to %s", (headers, address) => {
  vi.stubEnv("PUBLIC_ADDRESS", "");
  expect(publicAddress(new Headers(headers))).toBe(address);
});

test("a setting says it whatever the request came to", () => {
  vi.stubEnv("PUBLIC_ADDRESS", "https://kompeten.go.id/");
  expect(publicAddress(new Headers({ host: "elsewhere.example" }))).toBe("https://kompeten.go.id");
});
