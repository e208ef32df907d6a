import type { Client } from "pg";
import type { Release } from "@/lib/regions/release";
import { writeApplications, writeVenues } from "./applications";
import { writeAttendance } from "./attendance";
import { whileBare } from "./bare-tables";
import { writeCertificateCases } from "./certificate-cases";
import { writeCountry } from "./country";
import { identityTables, writeDocuments, writeIdentities } from "./identities";
import { writeImports } from "./imports";
import { openLedger } from "./ledger";
import { largeTables, Rows } from "./rows";
import type { Demonstration } from "./seed";

/** Everything but the regions, in one transaction. */
export async function fill(client: Client, release: Release, demonstration: Demonstration): Promise<void> {
  const { cooperatives, today, report } = demonstration;
  await client.query("BEGIN");
  try {
    await client.query("SET LOCAL work_mem = '128MB'; SET LOCAL maintenance_work_mem = '256MB'");
    // People come with the regions of their first term; looking each up again would need the keys that are not there.
    await client.query("ALTER TABLE office_terms DISABLE TRIGGER office_terms_region_codes");
    await whileBare(
      client,
      [...largeTables, ...identityTables],
      async () => {
        await writeCountry(new Rows(client), release, demonstration);
        await writeIdentities(client, today);
      },
      (done, total) => report("indeks dan kunci", done, total),
    );

    await client.query("ALTER TABLE office_terms ENABLE TRIGGER office_terms_region_codes");
    await client.query(
      `UPDATE people SET region_codes = person_region_codes(id)
        WHERE id IN (SELECT person_id FROM office_terms GROUP BY person_id HAVING count(*) > 1)
          AND region_codes IS DISTINCT FROM person_region_codes(id)`,
    );
    await writeDocuments(client);
    await writeVenues(client, today);
    await writeApplications(client, today);
    await writeAttendance(client, today);
    await writeImports(client, demonstration);
    await writeCertificateCases(client, today);
    await client.query("SELECT setval('certificate_serials', max(split_part(number, ' ', 4)::int)) FROM certificates");
    // Everybody founded above was checked on the way.
    await client.query("TRUNCATE unchecked_boards");
    report("buku besar cakupan", 0, 1);
    await client.query("ANALYZE");
    await openLedger(client);
    await client.query(
      "UPDATE installation SET demonstration = true, cooperatives = $1, filled_at = clock_timestamp()",
      [cooperatives],
    );
    await client.query("COMMIT");
    report("buku besar cakupan", 1, 1);
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

/** The tables are emptied for the filling: never those of somebody who has something in them. */
export async function mustBeEmpty(client: Client) {
  const { rows } = await client.query<{ used: boolean }>(
    `SELECT EXISTS (SELECT FROM cooperatives) OR EXISTS (SELECT FROM people) OR EXISTS (SELECT FROM officers)
         OR EXISTS (SELECT FROM training_centres) OR EXISTS (SELECT FROM coverage_lines) AS used`,
  );
  if (rows[0]?.used) throw new Error("The database is not empty: a demonstration fills an empty one only.");
}
