import { readdirSync, readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as wait } from "node:timers/promises";
import type { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { burst, type Target } from "./http-client";
import { makeNewcomers, type Newcomer, workbookOf } from "./import-file";
import { quantile, timed } from "./statistics";

/** Rows of the file, and what is asked of them. */
export const rowsOfFile = 10_000;
export const mostSeconds = 60;
/** How many times longer the slowest hundredth of a page's answers may take while an import runs. */
export const mostTimesIdle = 2;

const secondsIdle = 20;

export type Imported = {
  dryRun: number;
  run: number;
  entered: number;
  /** Seconds that COPY takes for the same people and terms, without rules, ledger and audit. */
  copy: number;
  idle: number[];
  meanwhile: number[];
  /** Megabytes, at most, of the process that does the work: before, and until the end. */
  memory: { before: number; peak: number };
};

type Setting = { client: Client; address: string; cookie: string; page: Target };

/**
 * A file of 10,000 new people is uploaded, looked through and entered by the worker beside the server, while a page is
 * asked for without a pause by one reader.
 */
export async function measureImports({ client, address, cookie, page }: Setting): Promise<Imported> {
  const newcomers = await makeNewcomers(client, rowsOfFile);
  const content = await workbookOf(newcomers);
  await burst(page, 1, 5);
  const { latencies: idle } = await burst(page, 1, secondsIdle);
  const before = megabytes("VmRSS");

  const asked = { page, going: true };
  const reading = readMeanwhile(asked);
  const [dryRun, id] = await timed(async () => {
    const id = await upload(content, { address, cookie });
    await reached(client, id, "READY");
    return id;
  });
  const [run] = await timed(async () => {
    await confirm(id, { client, address, cookie });
    await reached(client, id, "DONE");
  });
  asked.going = false;
  const meanwhile = await reading;
  const { rows } = await client.query<{ entered: number }>(
    "SELECT count(*)::int AS entered FROM import_rows WHERE import_id = $1 AND entered",
    [id],
  );
  return {
    ...{ dryRun: dryRun / 1_000, run: run / 1_000, entered: rows[0]?.entered ?? 0 },
    ...{ copy: (await copyTime(client, newcomers)) / 1_000, idle, meanwhile },
    memory: { before, peak: megabytes("VmHWM") },
  };
}

async function readMeanwhile(asked: { page: Target; going: boolean }): Promise<number[]> {
  const latencies: number[] = [];
  while (asked.going) latencies.push(...(await burst(asked.page, 1, 1)).latencies);
  return latencies;
}

type Session = { address: string; cookie: string };

async function upload(content: Buffer, { address, cookie }: Session): Promise<string> {
  const body = new FormData();
  body.set("file", new Blob([new Uint8Array(content)]), "bench.xlsx");
  const answer = await fetch(`${address}/imports/upload?kind=PEOPLE_AND_TERMS&key=${crypto.randomUUID()}`, {
    method: "POST",
    headers: { cookie },
    redirect: "manual",
    body,
  });
  const [, id] = /\/imports\/([0-9a-f-]{36})$/.exec(answer.headers.get("location") ?? "") ?? [];
  if (!id) throw new Error(`The file was not taken in: ${answer.status} ${answer.headers.get("location")}`);
  return id;
}

/** The form as a browser without scripts sends it. */
async function confirm(id: string, { client, address, cookie }: Session & { client: Client }) {
  const page = await (await fetch(`${address}/imports/${id}`, { headers: { cookie } })).text();
  const form = /<form[^>]*>(?:(?!<\/form>).)*name="version"(?:(?!<\/form>).)*<\/form>/s.exec(page)?.[0] ?? "";
  const body = new FormData();
  for (const [, tag = ""] of form.matchAll(/(<input[^>]*type="hidden"[^>]*>)/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1] ?? "";
    body.set(name, (/value="([^"]*)"/.exec(tag)?.[1] ?? "").replaceAll("&quot;", '"'));
  }
  const answer = await fetch(`${address}/imports/${id}`, {
    method: "POST",
    headers: { cookie, origin: address },
    redirect: "manual",
    body,
  });
  if (answer.status >= 400) throw new Error(`The import was not confirmed: ${answer.status}`);
  await reached(client, id, "RUNNING", "DONE");
}

async function reached(client: Client, id: string, ...states: string[]) {
  for (;;) {
    const { rows } = await client.query<{ state: string }>("SELECT state::text FROM imports WHERE id = $1", [id]);
    const state = rows[0]?.state ?? "";
    if (states.includes(state)) return;
    if (["FAILED", "CANCELLED"].includes(state)) throw new Error(`The import is ${state}.`);
    await wait(50);
  }
}

/** Of the worker that the web server has started. */
function megabytes(figure: "VmRSS" | "VmHWM"): number {
  const worker = processes().find(({ command }) => command.includes("lib/operations/work.ts"));
  const [, kilobytes = "0"] = new RegExp(`${figure}:\\s+(\\d+)`).exec(worker?.status ?? "") ?? [];
  return Number(kilobytes) / 1_024;
}

function processes() {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => {
      try {
        return [
          { command: readFileSync(`/proc/${id}/cmdline`, "utf8"), status: readFileSync(`/proc/${id}/status`, "utf8") },
        ];
      } catch {
        return [];
      }
    });
}

/** The same rows into tables of the same form and with the same indexes, in one transaction that is then undone. */
async function copyTime(client: Client, newcomers: Newcomer[]): Promise<number> {
  await client.query("BEGIN");
  await client.query(
    "CREATE TEMPORARY TABLE bare_people (LIKE people INCLUDING INDEXES INCLUDING DEFAULTS) ON COMMIT DROP",
  );
  await client.query(
    "CREATE TEMPORARY TABLE bare_terms (LIKE office_terms INCLUDING INDEXES INCLUDING DEFAULTS) ON COMMIT DROP",
  );
  const people = newcomers.map(({ name, nationalId, birthDate }) => {
    const id = crypto.randomUUID();
    const number = Buffer.from(nationalId).toString("hex");
    return { id, line: `${id}\t${name}\t\\\\x${number}\t\\\\x${number}\t${birthDate}\tFEMALE\n` };
  });
  const cooperative = crypto.randomUUID();
  const [milliseconds] = await timed(async () => {
    await pipeline(
      Readable.from(people.map(({ line }) => line)),
      client.query(
        copyFrom("COPY bare_people (id, name, national_id_sealed, national_id_hash, birth_date, sex) FROM STDIN"),
      ),
    );
    await pipeline(
      Readable.from(
        people.map(({ id }) => `${crypto.randomUUID()}\t${cooperative}\t${id}\tBOARD_MEMBER\tELECTED\t2026-01-15\n`),
      ),
      client.query(copyFrom("COPY bare_terms (id, cooperative_id, person_id, position, basis, start_date) FROM STDIN")),
    );
  });
  await client.query("ROLLBACK");
  return milliseconds;
}

export const p99 = (latencies: number[]) => quantile(latencies, 0.99);
