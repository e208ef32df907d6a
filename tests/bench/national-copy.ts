import { DatabaseError } from "pg";
import { withDatabase } from "@/lib/operations/databases";
import { OperatorError } from "@/lib/operations/operator-error";
import { atShutdown } from "@/lib/operations/shutdown";

const name = "kompeten_bench";
const inUse = "55006";

/**
 * A copy of a database to measure on and to write to, beside it on the same server; gives its address. It goes when the
 * run ends, also after Ctrl-C, and one that a killed run left behind is replaced.
 */
export async function copyDatabase(source: string): Promise<string> {
  const copy = new URL(source);
  const original = copy.pathname.slice(1);
  copy.pathname = name;
  const drop = () => withDatabase(source, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  const make = async () => {
    await drop();
    await withDatabase(source, (client) =>
      client.query(`CREATE DATABASE ${name} TEMPLATE ${client.escapeIdentifier(original)} STRATEGY file_copy`),
    );
  };
  const made = make();
  atShutdown(() => made.catch(() => {}).then(drop));
  await made.catch((fault) => {
    if (!(fault instanceof DatabaseError && fault.code === inUse)) throw fault;
    throw new OperatorError(
      `Basis data ${original} sedang dipakai: hentikan dulu demonstrasi yang memakainya [the database is in use: stop the demonstration that uses it].`,
    );
  });
  return copy.href;
}
