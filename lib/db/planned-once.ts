import "server-only";
import { Pool, types } from "pg";
import { Prisma } from "./generated/client";
import { statementName } from "./statement-name";

const date = 1082;

/** Connections that keep one plan for each statement whatever its parameters, and never choose to read a whole table. */
function openPool(): Pool {
  const pool = new Pool({
    connectionString: process.env.DATABASE_URL,
    max: 20,
    connectionTimeoutMillis: 5_000,
    options: "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off",
    // A day stays the day, in whatever zone this runs.
    types: {
      getTypeParser: (id, format) =>
        id === date ? (text: string) => new Date(`${text}T00:00:00Z`) : types.getTypeParser(id, format),
    },
  });
  // One that the server ended while it was idle is opened anew by whoever needs it.
  pool.on("error", () => {});
  return pool;
}

// Kept on the global object, as in database.ts.
const kept = globalThis as { plannedOnce?: Pool };

/**
 * The rows of a statement that indexes answer whatever is asked for. For the few that every visit waits for: a large one
 * takes longer to plan than to answer, and a small one longer on its way through the client than in the database.
 */
export async function plannedOnce<Row>(parts: TemplateStringsArray, ...values: unknown[]): Promise<Row[]> {
  const { text, values: given } = Prisma.sql(parts, ...values);
  kept.plannedOnce ??= openPool();
  return (await kept.plannedOnce.query({ name: statementName(text), text, values: given })).rows;
}
