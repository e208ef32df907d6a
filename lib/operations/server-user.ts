import { execFile, spawn } from "node:child_process";
import { chownSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { OperatorError } from "./operator-error";

const execute = promisify(execFile);

/** How PostgreSQL's programs are run: as whoever we are or, where that is root, as the user `postgres`. */
export type ServerUser = {
  run: (program: string, args: string[]) => Promise<{ code: number; output: string }>;
  own: (path: string) => void;
};

type Identity = { uid: number; gid: number };

/** `paths` are the folders that PostgreSQL must reach. It refuses to run as root, so there the user is made if need be. */
export async function serverUser(paths: string[]): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return { run: (program, args) => run(program, args), own: () => {} };

  const identity = await postgresUser();
  const own = (path: string) => chownSync(path, identity.uid, identity.gid);
  if (paths.every(everyoneMayEnter)) return { run: (program, args) => run(program, args, identity), own };

  const passingThrough = throughClosedFolders(identity);
  return { run: (program, args) => run("setpriv", [...passingThrough, program, ...args]), own };
}

async function postgresUser(): Promise<Identity> {
  const id = async (option: string) => Number((await execute("id", [option, "postgres"])).stdout);
  const found = async () => ({ uid: await id("-u"), gid: await id("-g") });
  return found().catch(async () => {
    try {
      await execute("groupadd", ["--force", "postgres"]);
      await execute("useradd", ["--gid", "postgres", "postgres"]);
      return await found();
    } catch {
      throw new OperatorError(
        "PostgreSQL menolak berjalan sebagai root, dan pengguna `postgres` tidak dapat dibuat [PostgreSQL does not run as root and the user postgres cannot be created].",
      );
    }
  });
}

/** Keeps, of root's rights, the one to pass through closed folders: a clone may lie in /root or a private one. */
const throughClosedFolders = ({ uid, gid }: Identity) => [
  ...["--reuid", String(uid), "--regid", String(gid), "--clear-groups"],
  ...["--inh-caps", "+dac_override", "--ambient-caps", "+dac_override"],
];

function everyoneMayEnter(path: string): boolean {
  const folder = dirname(path);
  return folder === path || ((statSync(folder).mode & 0o001) !== 0 && everyoneMayEnter(folder));
}

function run(program: string, args: string[], identity: Partial<Identity> = {}) {
  return new Promise<{ code: number; output: string }>((resolve, reject) => {
    const child = spawn(program, args, { ...identity, stdio: ["ignore", "pipe", "pipe"], detached: true });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
