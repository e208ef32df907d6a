import { buildPages } from "@/lib/operations/build";
import { asServerCode, ChildFailed, runNode } from "@/lib/operations/child";
import { prepareDemonstration } from "@/lib/operations/demonstration";
import { freePort } from "@/lib/operations/embedded-database";
import { OperatorError } from "@/lib/operations/operator-error";
import { step } from "@/lib/operations/progress";
import { demonstrationSettings } from "@/lib/operations/settings";
import { operation, shutDown } from "@/lib/operations/shutdown";
import { serve } from "@/lib/operations/web-server";
import { copyDatabase } from "./national-copy";
import { parts } from "./parts";

/**
 * Measures Kompeten on a copy of the national demonstration, behind the production build: everything, or the parts that
 * the arguments name. Ends with 1 where a goal is missed. It needs the machine to itself.
 */
await operation(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !parts.some((part) => part === name));
  if (unknown) throw new OperatorError(`There is no part called ${unknown}: ${parts.join(", ")}.`);

  const settings = demonstrationSettings(process.env);
  const demonstration = await prepareDemonstration(settings, { build: buildPages, mayShare: false });
  const DATABASE_URL = await step("Menyalin basis data", () => copyDatabase(demonstration.DATABASE_URL));
  const PORT = String(await freePort(0));
  const environment = { ...demonstration, DATABASE_URL, PORT };
  await step("Memulai server web", () => serve("start", Number(PORT), environment));
  try {
    await runNode([...asServerCode, "tests/bench/measure.ts", ...asked], { env: environment, inherit: true });
  } catch (fault) {
    if (!(fault instanceof ChildFailed)) throw fault;
    await shutDown(1);
  }
});
