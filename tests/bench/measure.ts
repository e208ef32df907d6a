import { cpus } from "node:os";
import { Client } from "pg";
import { today } from "@/lib/calendar/today";
import { step } from "@/lib/operations/progress";
import { operation, shutDown } from "@/lib/operations/shutdown";
import { findItems, type Item, trivial } from "./items";
import { measureImports } from "./measure-imports";
import { costOf, measurePages } from "./measure-pages";
import { measureWrites } from "./measure-writes";
import { type Part, parts } from "./parts";
import { reportImports, reportPages, reportVerdicts, reportWeight, reportWrites, type Verdict } from "./report";
import { sessionOf } from "./session";
import { weigh } from "./weight";

const { DATABASE_URL, AUTH_SECRET = "", PORT } = process.env;
const asked = process.argv.slice(2);

/** Started by bench.ts, with a database that it may write to and a server in front of it. */
await operation(async () => {
  const client = new Client({ connectionString: DATABASE_URL });
  await client.connect();
  const day = today();
  const items = await findItems(client, day);

  const cookies = new Map<string, string>();
  for (const { as } of items) if (as) cookies.set(as, await sessionOf(client, as, AUTH_SECRET));
  const targetOf = ({ path, as }: Item) => ({ port: Number(PORT), path, cookie: as && cookies.get(as) });

  const run: Record<Part, () => Promise<Verdict[]>> = {
    pages: async () => {
      const setting = { client, targetOf };
      const measured = await measurePages(items, setting);
      const page = await costOf(trivial.page, setting);
      return reportPages(measured, { page, request: await costOf(trivial.request, setting) });
    },
    writes: async () => reportWrites(await step("Batches", () => measureWrites(client, day))),
    imports: async () => {
      const cookie = await sessionOf(client, "kemenkop@example.id", AUTH_SECRET);
      const page = { port: Number(PORT), path: "/coverage/33", cookie };
      const address = `http://localhost:${PORT}`;
      return reportImports(await step("Import", () => measureImports({ client, address, cookie, page })));
    },
    weight: async () => {
      const check = items.find(({ path }) => path.startsWith("/check"))?.path ?? "/check";
      const pages = [
        { path: "/", next: "/coverage/ID" },
        { path: "/coverage/ID", next: "/coverage/33" },
        { path: "/coverage/33", next: "/coverage/33.10" },
        { path: check, next: "/" },
      ];
      return reportWeight(await step("Weight", () => weigh(`http://localhost:${PORT}`, pages)));
    },
  };
  console.log(`\n${cpus().length} × ${cpus()[0]?.model}, Node ${process.versions.node}, ${day}`);
  const verdicts: Verdict[] = [];
  for (const part of parts) if (asked.length === 0 || asked.includes(part)) verdicts.push(...(await run[part]()));
  await client.end();
  if (!reportVerdicts(verdicts)) await shutDown(1);
});
