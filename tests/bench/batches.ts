import type { Client } from "pg";
import type { Officer } from "@/lib/auth/officer";
import { type Day, daysAfter } from "@/lib/calendar/day";
import type { RegionCode } from "@/lib/regions/region-code";

/** Those who bring a batch to its certificates: a centre's officer, an LSP's assessor and its office. */
export type Team = {
  centreId: string;
  certificationBodyId: string;
  trainer: Officer;
  assessor: Officer;
  office: Officer;
};

/** A batch that has just ended, of people in office in one district who hold no certificate yet. */
export type FreshBatch = {
  id: string;
  team: Team;
  district: RegionCode;
  enrolmentIds: string[];
  personIds: string[];
  schemeId: string;
};

export const batchSize = 16;

/** The days of a batch: taught, assessed, decided and issued, one after the other. */
export const daysOf = (today: Day) => ({
  endsOn: daysAfter(today, -3),
  assessedOn: daysAfter(today, -2),
  decidedOn: daysAfter(today, -1),
  issuedOn: today,
});

/** So many centres and LSPs, each with its own officers: whoever writes at the same time is somebody else. */
export async function makeTeams(client: Client, count: number): Promise<Team[]> {
  const { rows: centres } = await client.query<{ id: string }>(
    `SELECT id FROM training_centres centre
      WHERE kind = 'BLKK' AND EXISTS (
            SELECT FROM centre_accreditations
             WHERE centre_id = centre.id AND field = 'BUSINESS_MANAGEMENT' AND valid_from < CURRENT_DATE - 30
               AND valid_to > CURRENT_DATE)
      ORDER BY id LIMIT $1`,
    [count],
  );
  const teams: Team[] = [];
  for (const [at, { id: centreId }] of centres.entries()) {
    const certificationBodyId = await inserted(
      client,
      `INSERT INTO certification_bodies (id, name, kind, licence_number, licensed_from, licensed_to)
       VALUES (gen_random_uuid(), 'LSP', 'P3', $1, '2020-01-01', '2040-12-31') RETURNING id`,
      [`BNSP-LSP-${8000 + at}-ID`],
    );
    const officer = (role: string, scope: string, scopeId: string) =>
      inserted(
        client,
        `INSERT INTO officers (id, email, name, role, ${scope})
         VALUES (gen_random_uuid(), $1, 'bench', $2, $3) RETURNING id`,
        [`bench.${role.toLowerCase()}.${at}@example.id`, role, scopeId],
      );
    teams.push({
      centreId,
      certificationBodyId,
      trainer: { role: "CENTRE", centreId, id: await officer("CENTRE", "centre_id", centreId) },
      assessor: {
        role: "ASSESSOR",
        certificationBodyId,
        id: await officer("ASSESSOR", "certification_body_id", certificationBodyId),
      },
      office: {
        role: "CERTIFICATION_BODY",
        certificationBodyId,
        id: await officer("CERTIFICATION_BODY", "certification_body_id", certificationBodyId),
      },
    });
  }
  return teams;
}

const inserted = async (client: Client, statement: string, values: unknown[]) =>
  (await client.query<{ id: string }>(statement, values)).rows[0]?.id ?? "";

/** Fresh batches, each in a district of its own so that what one adds can be told from what another does. */
export async function makeBatches(client: Client, teams: Team[], count: number, today: Day): Promise<FreshBatch[]> {
  const programme = await findProgramme(client, today);
  const { rows } = await client.query<{ district: RegionCode; personIds: string[] }>(
    `WITH waiting AS (
       SELECT left(cooperative.seat_village_code, 8) AS district, term.person_id,
              row_number() OVER (PARTITION BY left(cooperative.seat_village_code, 8) ORDER BY md5(term.id::text)) AS place
         FROM office_terms term JOIN cooperatives cooperative ON cooperative.id = term.cooperative_id
        -- The figures of all posts count villages alone.
        WHERE cooperative.kind IN ('RURAL_VILLAGE', 'URBAN_VILLAGE') AND term."position" = ANY($1::"position"[])
          AND $2::date BETWEEN term.start_date AND coalesce(term.end_date, 'infinity')
          AND NOT EXISTS (SELECT FROM certificates WHERE person_id = term.person_id)
          AND NOT EXISTS (SELECT FROM enrolments WHERE person_id = term.person_id)
          AND NOT EXISTS (SELECT FROM office_terms WHERE person_id = term.person_id AND id <> term.id)
     )
     SELECT district, array_agg(person_id) AS "personIds" FROM waiting WHERE place <= $3
      GROUP BY district HAVING count(*) = $3 ORDER BY md5(district) LIMIT $4`,
    [programme.positions, today, batchSize, count],
  );
  if (rows.length < count) throw new Error(`Only ${rows.length} districts have a batch of people to certify.`);

  const { endsOn } = daysOf(today);
  const batches: FreshBatch[] = [];
  for (const [at, { district, personIds }] of rows.entries()) {
    const team = teams[at % teams.length];
    if (!team) throw new Error("Nobody is there to teach.");
    const id = await inserted(
      client,
      `INSERT INTO batches (id, centre_id, programme_id, certification_body_id, title, starts_on, ends_on)
       VALUES (gen_random_uuid(), $1, $2, $3, 'bench', $4, $5) RETURNING id`,
      [team.centreId, programme.id, team.certificationBodyId, daysAfter(endsOn, -4), endsOn],
    );
    const { rows: enrolled } = await client.query<{ id: string }>(
      `INSERT INTO enrolments (id, batch_id, person_id)
       SELECT gen_random_uuid(), $1, person FROM unnest($2::uuid[]) WITH ORDINALITY AS asked(person, place)
        ORDER BY place RETURNING id`,
      [id, personIds],
    );
    const enrolmentIds = enrolled.map((enrolment) => enrolment.id);
    batches.push({ id, team, district, personIds, enrolmentIds, schemeId: programme.schemeId });
  }
  return batches;
}

/** The course whose scheme opens the most posts today. */
async function findProgramme(client: Client, today: Day) {
  const { rows } = await client.query<{ id: string; schemeId: string; positions: string[] }>(
    `SELECT programme.id, programme.scheme_id AS "schemeId", array_agg(requirement."position"::text) AS positions
       FROM programmes programme
       JOIN requirement_schemes qualifying ON qualifying.scheme_id = programme.scheme_id
       JOIN requirements requirement ON requirement.id = qualifying.requirement_id
        AND $1::date BETWEEN requirement.valid_from AND coalesce(requirement.valid_to, 'infinity')
      GROUP BY programme.id ORDER BY count(*) DESC, programme.id LIMIT 1`,
    [today],
  );
  const [programme] = rows;
  if (!programme) throw new Error("No course opens a post.");
  return programme;
}
