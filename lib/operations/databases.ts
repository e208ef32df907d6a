import { Client } from "pg";
import { OperatorError } from "./operator-error";

/** One connection for one piece of work. */
export async function withDatabase<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes an empty database of that name, in place of the one there may be. `server` is the address of another one. */
export const makeAnew = (server: string, name: string) =>
  withDatabase(server, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });

export const exists = (server: string, name: string) =>
  withDatabase(server, async (client) => {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    return rowCount === 1;
  });

const oldestServed = 150_000;

/** Stops with one sentence where there is no database that Kompeten can work with. */
export async function mustAnswer(url: string) {
  const { host, pathname } = new URL(url);
  const version = await withDatabase(url, async (client) => {
    const { rows } = await client.query<{ server_version_num: string }>("SHOW server_version_num");
    return Number(rows[0]?.server_version_num);
  }).catch((error: Error) => {
    throw new OperatorError(
      `Basis data ${host}${pathname} tidak dapat dibuka [the database of DATABASE_URL cannot be opened]: ${error.message || error.name}`,
    );
  });
  if (version < oldestServed) {
    throw new OperatorError(
      `PostgreSQL di ${host} terlalu lama: diperlukan versi 15 atau lebih baru [PostgreSQL 15 or newer is needed].`,
    );
  }
}
