import { join } from "node:path";
import { runNode } from "./child";
import { prisma } from "./migrate";
import { type Report, step } from "./progress";
import { operation } from "./shutdown";
import { stateOf, unlessDoneFor } from "./source-state";

export const next = "node_modules/next/dist/bin/next";

const schema = ["prisma/schema.prisma", "prisma/models/*.prisma", "package-lock.json"];
const sources = [
  "{app,components,lib,public}/**",
  ...schema,
  "instrumentation.ts",
  "next.config.ts",
  "package.json",
  "tsconfig.json",
];

/** The Prisma client follows the schema; it is not committed. */
export const generateClient = () =>
  unlessDoneFor(stateOf(...schema), "lib/db/generated/state", () => runNode(prisma("generate")));

/** The production build follows the sources. It needs the generated client. */
export async function buildPages(report: Report) {
  const folder = process.env.NEXT_DIST_DIR ?? ".next";
  await unlessDoneFor(stateOf(...sources), join(folder, "state"), () =>
    runNode([next, "build"], {
      env: { NEXT_DIST_DIR: folder, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
      onLine: (line) => /^ *(✓|Creating|Collecting|Generating)/.test(line) && report(line.trim()),
    }),
  );
}

if (import.meta.filename === process.argv[1]) {
  await operation(async () => {
    await step("Menyiapkan klien basis data", generateClient);
    await step("Membangun halaman", buildPages);
  });
}
