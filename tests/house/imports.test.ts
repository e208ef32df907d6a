import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Lowest first. Pure files are free to all; one that reaches the database, to its own feature and later ones. */
const order = [
  "calendar",
  "figures",
  "regions",
  "db",
  "health",
  "submissions",
  "audit",
  "auth",
  "files",
  "documents",
  "jobs",
  "imports",
  "findings",
  "coverage",
  "approvals",
  "notices",
  "people",
  "cooperatives",
  "board-rules",
  "worker-cooperatives",
  "requests",
  "schemes",
  "training",
  "assessment",
  "certificates",
  "gate",
  "worklists",
  "operations",
];

const sources = new Map(
  globSync("{lib,components,app}/**/*.{ts,tsx}", { exclude: (path) => path.includes("generated") })
    .filter((path) => !path.endsWith(".test.ts"))
    .map((path) => [path, readFileSync(path, "utf8")]),
);
const importsOf = (path: string) =>
  [...(sources.get(path) ?? "").matchAll(/from "([^"]+)"/g)].map((match) => match[1] ?? "");
const breaches = (isBreach: (path: string, imported: string) => boolean) =>
  [...sources.keys()].flatMap((path) =>
    importsOf(path)
      .filter((it) => isBreach(path, it))
      .map((it) => `${path} imports ${it}`),
  );
const featureOf = (path: string) => /^(?:@\/)?lib\/([a-z-]+)\//.exec(path)?.[1] ?? "";

function fileOf(imported: string, from: string) {
  const path = imported.startsWith("@/")
    ? imported.slice(2)
    : imported.startsWith(".")
      ? new URL(imported, `file:///${from}`).pathname.slice(1)
      : null;
  return path && [`${path}.ts`, `${path}.tsx`].find((file) => sources.has(file));
}
const seen = new Map<string, boolean>();
function reachesDatabase(path: string): boolean {
  if (!seen.has(path)) {
    seen.set(path, false);
    seen.set(
      path,
      importsOf(path).some(
        (it) => /^@\/lib\/db\/(database|planned-once)$/.test(it) || reachesDatabase(fileOf(it, path) || ""),
      ),
    );
  }
  return seen.get(path) ?? false;
}

test("every feature has its place in the order", () => {
  const features = new Set([...sources.keys()].map(featureOf).filter(Boolean));
  expect([...features].filter((feature) => !order.includes(feature))).toEqual([]);
});

test("features reach the data of earlier features only", () => {
  expect(
    breaches(
      (path, it) =>
        featureOf(path) !== "" &&
        order.indexOf(featureOf(it)) > order.indexOf(featureOf(path)) &&
        reachesDatabase(fileOf(it, path) || ""),
    ),
  ).toEqual([]);
});

test("lib knows neither app nor components; only lib/auth knows Next and next-auth", () => {
  expect(breaches((path, it) => path.startsWith("lib/") && /^@\/(app|components)\//.test(it))).toEqual([]);
  expect(breaches((path, it) => featureOf(path) !== "auth" && /^next-auth/.test(it))).toEqual([]);
  expect(
    breaches((path, it) => path.startsWith("lib/") && featureOf(path) !== "auth" && /^next(\/|$)/.test(it)),
  ).toEqual([]);
});

test("components know no domain and no database", () => {
  expect(breaches((path, it) => path.startsWith("components/") && /^@\/(app|lib)\//.test(it))).toEqual([]);
});

test("pages reach the database only through a feature", () => {
  expect(breaches((path, it) => !path.startsWith("lib/") && it.startsWith("@/lib/db/"))).toEqual([]);
});

test("only lib/operations and whoever is started by it knows lib/operations", () => {
  expect(breaches((path, it) => featureOf(it) === "operations" && featureOf(path) !== "operations")).toEqual([]);
});

test("whatever reads or writes takes an officer or a transaction first, or says in its file name that it is public", () => {
  // Signing in and starting up happen before there is an officer.
  const beforeAnOfficer = ["db", "auth", "operations"];
  const takesNobody = [...sources]
    .filter(
      ([path, source]) =>
        path.startsWith("lib/") &&
        !beforeAnOfficer.includes(featureOf(path)) &&
        !path.includes("/public-") &&
        /import \{[^}]*\b(database|plannedOnce|transaction|once)\b[^}]*\} from "@\/lib/.test(source),
    )
    .flatMap(([path, source]) =>
      [...source.matchAll(/export (?:(?:async )?function|const) (\w+)(?: = (?:async )?)?(?:<[^(]*>)?\(\s*(\w+: \w+)?/g)]
        .filter((match) => !/^(officer: \w*Officer|tx: Transaction)$/.test(match[2] ?? ""))
        .map((match) => `${path} ${match[1]}`),
    );
  expect(takesNobody).toEqual([]);
});
