import { exists, makeAnew, mustAnswer, withDatabase } from "./databases";
import { startEmbeddedDatabase } from "./embedded-database";
import { OperatorError } from "./operator-error";
import type { DemonstrationSettings } from "./settings";

const databaseName = "kompeten_demo";

/**
 * The address of the demonstration's database: DATABASE_URL, or the embedded server's. `onlyWhole` replaces one whose
 * filling was interrupted by an empty one.
 */
export async function openDatabase(
  settings: DemonstrationSettings,
  password: string,
  { mayShare, onlyWhole }: { mayShare: boolean; onlyWhole: boolean },
): Promise<string> {
  if (settings.DATABASE_URL) {
    await mustAnswer(settings.DATABASE_URL);
    return settings.DATABASE_URL;
  }
  const server = await startEmbeddedDatabase(settings.DATA_DIR, password);
  if (server.sharedWith !== null && !mayShare) {
    throw new OperatorError(
      `Data di ${settings.DATA_DIR} sedang dipakai Kompeten lain (proses ${server.sharedWith}): hentikan dulu, atau pilih DATA_DIR lain [the data folder is in use].`,
    );
  }
  const url = server.url(databaseName);
  const usable =
    (await exists(server.url("postgres"), databaseName)) && (!onlyWhole || (await filledWith(url)) !== null);
  if (!usable) await makeAnew(server.url("postgres"), databaseName);
  return url;
}

/** The number of cooperatives a demonstration was filled with; null when it was not, or not to the end. */
export const filledWith = (url: string): Promise<number | null> =>
  withDatabase(url, async (client) => {
    const { rows: tables } = await client.query("SELECT to_regclass('installation') AS name");
    if (tables[0]?.name === null) return null;
    const { rows } = await client.query("SELECT cooperatives FROM installation WHERE filled_at IS NOT NULL");
    return rows[0]?.cooperatives ?? null;
  });
