import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { generateClient, next } from "@/lib/operations/build";

/**
 * Runs one part of the tests, or all of them one after another, and ends with one line that sums them up. The checks
 * before the tests (format and lint, types) count as one each.
 */
type Sum = { passed: number; failed: number; skipped: number };

const [part, ...filters] = process.argv.slice(2);
// Whole, since Playwright reads a path from the folder of its configuration.
const reports = resolve("test-results");

const biome = ["node_modules/@biomejs/biome/bin/biome", "check", "--config-path", "tests/house/lint.json", "."];
const tsc = ["node_modules/typescript/bin/tsc", "--noEmit"];

const parts: Record<string, () => Promise<Sum[]>> = {
  check: async () => [oneCheck(run(biome)), oneCheck(await typesAreRight()), vitest("house")],
  unit: async () => [vitest("unit")],
  integration: async () => [vitest("integration")],
  e2e: async () => [playwright()],
};

function run(args: string[], env: Record<string, string> = {}): boolean {
  return spawnSync(process.execPath, args, { stdio: "inherit", env: { ...process.env, ...env } }).status === 0;
}

const oneCheck = (passed: boolean): Sum => ({ passed: Number(passed), failed: Number(!passed), skipped: 0 });

/** A fresh clone has neither the database client nor the routes' types. */
async function typesAreRight(): Promise<boolean> {
  await generateClient();
  return run([next, "typegen"], { NEXT_TELEMETRY_DISABLED: "1" }) && run(tsc);
}

function vitest(project: string): Sum {
  const report = freshReport(project);
  const finished = run([
    ...["node_modules/vitest/vitest.mjs", "run", "--config", "tests/vitest.config.ts", "--project", project],
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...filters],
  ]);
  return summed(finished, report, ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
  }));
}

function playwright(): Sum {
  const report = freshReport("e2e");
  const finished = run(
    ["node_modules/@playwright/test/cli.js", "test", "-c", "tests/playwright.config.ts", ...filters],
    {
      // Factories reach files that are marked as server-only.
      NODE_OPTIONS: "--conditions=react-server",
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    },
  );
  return summed(finished, report, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));
}

function freshReport(name: string) {
  mkdirSync(reports, { recursive: true });
  const file = `${reports}/${name}.json`;
  rmSync(file, { force: true });
  return file;
}

/** A run that ends badly has failed, even where its report counts no test that did or there is none. */
// biome-ignore lint/suspicious/noExplicitAny: each runner's report has its own shape, read where it is asked for.
function summed(finished: boolean, report: string, sumOf: (content: any) => Sum): Sum {
  try {
    const sum = sumOf(JSON.parse(readFileSync(report, "utf8")));
    return finished ? sum : { ...sum, failed: Math.max(sum.failed, 1) };
  } catch {
    return oneCheck(false);
  }
}

const wanted = part ? { [part]: parts[part] } : parts;
const total: Sum = { passed: 0, failed: 0, skipped: 0 };
for (const [name, start] of Object.entries(wanted)) {
  if (!start) throw new Error(`No part of the tests is called ${name}: ${Object.keys(parts).join(", ")}.`);
  console.log(`\n== ${name}`);
  for (const { passed, failed, skipped } of await start()) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);
