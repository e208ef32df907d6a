import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import * as z from "zod";
import { applicationStates } from "@/lib/assessment/candidate-states";
import { demoAccounts, demoPassword } from "@/lib/auth/demo-accounts";
import { passwordIs } from "@/lib/auth/password";
import { Day } from "@/lib/calendar/day";
import { firstDiscrepancyOfChanges } from "@/lib/coverage/verify";
import { database, transaction } from "@/lib/db/database";
import { documentFormatOf } from "@/lib/documents/document-format";
import { firstFindingDifference } from "@/lib/findings/verify";
import { withDatabase } from "@/lib/operations/databases";
import { passForDuplicates } from "@/lib/people/duplicate-pass";
import { nationalIdKeys, openNationalId } from "@/lib/people/national-id-vault";
import { loadRelease } from "@/lib/regions/load-release";
import { installedRelease } from "@/lib/regions/release";
import { seed } from "@/prisma/seed/seed";

const today = Day.parse("2026-11-22");
const cooperatives = 300;
const filling = 180_000;
const own = process.env.DATABASE_URL ?? "";
const dataKey = process.env.KOMPETEN_DATA_KEY ?? "";
const progress: [string, number, number][] = [];

const fill = (databaseUrl: string) =>
  seed({ databaseUrl, cooperatives, today, dataKey, report: (...step) => progress.push(step) });

/** Keys, indexes and triggers, in the words of the catalogue. */
const definitions = (url: string) =>
  withDatabase(url, async (client) => {
    const { rows } = await client.query(`
      SELECT conrelid::regclass::text AS owner, conname AS name, pg_get_constraintdef(oid) AS definition, convalidated AS valid
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace
      UNION ALL SELECT tablename, indexname, indexdef, true FROM pg_indexes WHERE schemaname = 'public'
      UNION ALL SELECT tgrelid::regclass::text, tgname, pg_get_triggerdef(oid), tgenabled = 'O' FROM pg_trigger WHERE NOT tgisinternal
      ORDER BY 1, 2, 3`);
    return rows;
  });

/** One checksum for each table but the regions, without what a clock or a salt went into. */
const checksums = (url: string) =>
  withDatabase(url, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'regions' ORDER BY 1",
    );
    const sums: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ sum: string }>(
        `SELECT md5(string_agg(kept, ',' ORDER BY kept)) AS sum FROM (
           SELECT (to_jsonb(row) - '{password_hash,recorded_at,filled_at}'::text[])::text AS kept FROM ${name} row) rows`,
      );
      sums[name] = rows[0]?.sum ?? "";
    }
    return sums;
  });

const numberFrom = async (sql: string) => {
  const [row] = await database.$queryRawUnsafe<{ number: number }[]>(`SELECT (${sql})::float AS number`);
  return row?.number ?? Number.NaN;
};
const inOffice = "(end_date IS NULL OR end_date >= DATE '2026-11-22') AND start_date <= DATE '2026-11-22'";

const again = new URL(own);
again.pathname += "_again";
const onServer = (sql: string) => withDatabase(inject("testServer"), (client) => client.query(sql));

let before: unknown[];
beforeAll(async () => {
  before = await definitions(own);
  // Both countries begin with the same regions, which take the longest here.
  const release = await installedRelease();
  await transaction((tx) => loadRelease(tx, release, today), { timeout: filling });
  await database.$disconnect();
  await onServer(`CREATE DATABASE ${again.pathname.slice(1)} TEMPLATE ${new URL(own).pathname.slice(1)}`);
  await fill(own);
}, filling);

afterAll(async () => {
  await database.$disconnect();
  await onServer(`DROP DATABASE IF EXISTS ${again.pathname.slice(1)} WITH (FORCE)`);
});

test("gives every key, index and trigger back", async () => {
  expect(await definitions(own)).toEqual(before);
});

test("the same number and day make the same country", { timeout: filling }, async () => {
  await fill(again.href);
  expect(await checksums(again.href)).toEqual(await checksums(own));
});

test("fills an empty database only, and leaves another as it was", { timeout: filling }, async () => {
  const sums = await checksums(own);
  await expect(fill(own)).rejects.toThrow("not empty");
  expect(await checksums(own)).toEqual(sums);
});

test("says that its data is invented, and how far it is while it works", async () => {
  const installation = await database.installation.findUniqueOrThrow({ where: { id: 1 } });
  expect(installation).toMatchObject({ demonstration: true, cooperatives, filledAt: expect.any(Date) });
  expect(new Set(progress.map(([doing]) => doing)).size).toBeGreaterThan(4);
  for (const [, done, total] of progress) expect(done).toBeLessThanOrEqual(total);
});

test.each([
  ["village cooperatives", "SELECT count(*) FROM villages", 300, 300],
  ["those without a province", "SELECT 38 - count(DISTINCT left(seat_village_code, 2)) FROM villages", 0, 0],
  ["village cooperatives in Jawa Tengah", "SELECT count(*) FROM villages WHERE seat_village_code LIKE '33.%'", 30, 32],
  ["posts held in villages", "SELECT count(*) FROM current", 2_380, 2_480],
  [
    "cooperatives of workers and unions",
    "SELECT count(*) FROM worker_cooperatives JOIN cooperatives ON id = cooperative_id",
    8,
    8,
  ],
  ["cooperatives of unions", "SELECT count(*) FROM cooperatives WHERE kind = 'UNION'", 1, 3],
  [
    "workers' posts",
    "SELECT sum(posts_filled) FROM coverage_lines WHERE region_code = 'ID' AND cut IN ('WORKER', 'UNION') AND effective_on <= DATE '2026-11-22'",
    42,
    56,
  ],
  [
    "workers' cooperatives that are fully certified",
    "SELECT sum(fully_certified) FROM coverage_lines WHERE region_code = 'ID' AND cut = 'WORKER' AND effective_on <= DATE '2026-11-22'",
    1,
    1,
  ],
  ["dialogues", "SELECT count(*) FROM dialogues", 5, 5],
  [
    "follow-ups that are overdue",
    "SELECT count(*) FROM dialogue_follow_ups WHERE done_on IS NULL AND due_on < DATE '2026-11-22'",
    1,
    10,
  ],
  [
    "participants in Tangerang, 2021",
    "SELECT sum(men + women) FROM dialogue_participations JOIN dialogues ON id = dialogue_id WHERE starts_on = DATE '2021-09-16'",
    1,
    50,
  ],
  ["boards of five", "SELECT avg((n = 5)::int) FROM boards", 0.88, 0.98],
  ["women", "SELECT avg((sex = 'FEMALE')::int) FROM people", 0.2, 0.32],
  [
    "people with two posts",
    "SELECT count(*) FROM (SELECT FROM current GROUP BY person_id HAVING count(*) > 1) several",
    1,
    10,
  ],
  ["pairs for a reviewer", "SELECT count(*) FROM duplicate_pairs WHERE state = 'OPEN'", 5, 25],
  ["registry numbers", "SELECT avg((registry_number IS NOT NULL)::int) FROM cooperatives", 0.22, 0.38],
  [
    "annual meetings on record, of the cooperatives",
    "SELECT avg((EXISTS (SELECT FROM annual_meetings WHERE cooperative_id = cooperatives.id AND state <> 'DRAFTED'))::int) FROM cooperatives",
    0.5,
    0.72,
  ],
  [
    "stages of a cooperative in Jawa Tengah",
    "SELECT count(*) / (SELECT count(*)::float FROM cooperatives WHERE seat_village_code LIKE '33.%') FROM formation_steps",
    4,
    5,
  ],
  ["documents of the showcase", "SELECT count(*) FROM cooperative_documents WHERE replaced_at IS NULL", 60, 60],
  ["central centres", "SELECT count(*) FROM training_centres WHERE kind = 'UPTP'", 21, 21],
  ["outposts", "SELECT count(*) FROM training_centres WHERE kind = 'SATPEL'", 13, 13],
  [
    "centres accredited for business and management",
    `SELECT avg((EXISTS (SELECT FROM centre_accreditations
                          WHERE centre_id = training_centres.id AND field = 'BUSINESS_MANAGEMENT'
                            AND DATE '2026-11-22' BETWEEN valid_from AND valid_to))::int) FROM training_centres`,
    0.75,
    0.98,
  ],
  [
    "instructors, of the centres",
    "SELECT count(*)::float / (SELECT count(*) FROM training_centres) FROM instructors",
    2,
    6,
  ],
  [
    "centres without an owner's name, of the community",
    "SELECT count(*) FROM training_centres WHERE kind = 'BLKK' AND owner_name IS NULL",
    0,
    0,
  ],
  ["seats that fit the post", "SELECT avg(fits_post::int) FROM seat_requests WHERE state = 'ACCEPTED'", 0.8, 1],
  [
    "seats that nobody asked for",
    `SELECT count(*) FROM enrolments WHERE NOT EXISTS (
       SELECT FROM seat_requests request WHERE request.batch_id = enrolments.batch_id
          AND request.person_id = enrolments.person_id AND request.state = 'ACCEPTED')`,
    0,
    0,
  ],
  ["who wait for the choice of balai@", "SELECT count(*) FROM seat_requests WHERE state = 'REGISTERED'", 1, 6],
  ["provinces without a centre", "SELECT 38 - count(DISTINCT left(region_code, 2)) FROM training_centres", 0, 0],
  ["trained, of the boards", "SELECT avg(trained::int) FROM board_members", 0.07, 0.2],
  ["competent, of the decided", "SELECT avg((decision = 'COMPETENT')::int) FROM assessment_decisions", 0.75, 0.97],
  [
    "certified, of the posts",
    "SELECT avg((certified @> DATE '2026-11-22')::int) FROM post_days WHERE filled @> DATE '2026-11-22'",
    0.01,
    0.07,
  ],
  ["expired", "SELECT count(*) FROM certificates WHERE valid_to < DATE '2026-11-22'", 1, 20],
  [
    "papers for those who did not complete",
    `SELECT count(*) FROM training_certificates paper
       LEFT JOIN training_results result ON result.enrolment_id = paper.enrolment_id AND result.outcome = 'COMPLETED'
      WHERE result.enrolment_id IS NULL OR paper.issued_on < result.recorded_for`,
    0,
    0,
  ],
  ["papers of balai@", "SELECT count(*) FROM training_certificates", 30, 400],
  [
    "certificates of a scheme before it was in the licence",
    `SELECT avg((licensed.scheme_id IS NULL)::int) FROM certificates certificate
       LEFT JOIN licensed_schemes licensed ON licensed.certification_body_id = certificate.certification_body_id
            AND licensed.scheme_id = certificate.scheme_id AND licensed.licensed_from <= certificate.valid_from`,
    0,
    0.15,
  ],
  [
    "fully certified cooperatives",
    "SELECT sum(fully_certified) FROM coverage_lines WHERE region_code = 'ID' AND cut = 'ALL' AND effective_on <= DATE '2026-11-22'",
    1,
    10,
  ],
])("%s", async (_, sql, least, most) => {
  const views = `
    WITH villages AS (SELECT * FROM cooperatives WHERE kind IN ('RURAL_VILLAGE', 'URBAN_VILLAGE')),
    current AS (SELECT term.* FROM office_terms term JOIN villages ON villages.id = cooperative_id WHERE ${inOffice}),
    boards AS (SELECT count(*) AS n FROM current WHERE "position" NOT IN ('SUPERVISOR_CHAIR', 'SUPERVISOR_MEMBER') GROUP BY cooperative_id),
    board_members AS (
      SELECT EXISTS (SELECT FROM enrolments JOIN training_results ON enrolment_id = id
                      WHERE outcome = 'COMPLETED' AND enrolments.person_id = current.person_id) AS trained
        FROM current WHERE "position" NOT IN ('SUPERVISOR_CHAIR', 'SUPERVISOR_MEMBER'))`;
  const number = await numberFrom(`${views} ${sql}`);
  expect(number).toBeGreaterThanOrEqual(least);
  expect(number).toBeLessThanOrEqual(most);
});

test("its people are nobody: every number is of district 99.99.99 and tells the person's birth date", async () => {
  const keys = nationalIdKeys(dataKey);
  const people = await database.person.findMany({ take: 500, orderBy: { nationalIdHash: "asc" } });
  for (const { nationalIdSealed, birthDate, sex, phone } of people) {
    const [year = "", month, day] = birthDate.toISOString().slice(0, 10).split("-");
    const marked = sex === "FEMALE" ? Number(day) + 40 : day;
    const nationalId = openNationalId(nationalIdSealed, keys);
    expect(nationalId.slice(0, 12)).toBe(`999999${marked}${month}${year.slice(2)}`);
    expect(phone ?? "0800").toMatch(/^0800/);
  }
});

test("nothing is dated ahead of today but what is planned", async () => {
  for (const [table, day] of [
    ["training_results", "recorded_for"],
    ["assessments", "assessed_on"],
    ["assessment_decisions", "decided_on"],
    ["training_certificates", "issued_on"],
    ["certificates", "valid_from"],
    ["certificate_suspensions", "suspended_on"],
    ["certificate_revocations", "revoked_on"],
  ])
    expect(await numberFrom(`SELECT count(*) FROM ${table} WHERE ${day} > DATE '${today}'`)).toBe(0);
  expect(await numberFrom(`SELECT count(*) FROM batches WHERE starts_on > DATE '${today}'`)).toBeGreaterThan(0);
});

test("its documents can be opened by their address, which takes nothing but UUIDs", async () => {
  const documents = await database.document.findMany({ select: { id: true } });
  expect(documents.filter(({ id }) => !z.uuid().safeParse(id).success)).toEqual([]);
});

test("its documents are whole PDFs, as their rows say", async () => {
  const documents = await database.document.findMany({ include: { content: true } });
  for (const { size, sha256, content } of documents) {
    const bytes = content?.bytes ?? new Uint8Array();
    expect(await documentFormatOf(bytes)).toEqual({ ok: true, value: "PDF" });
    expect([size, Buffer.from(sha256).toString("hex")]).toEqual([
      bytes.length,
      createHash("sha256").update(bytes).digest("hex"),
    ]);
  }
});

test("the ledger agrees with the rows on every day", async () => {
  expect(await transaction(firstDiscrepancyOfChanges)).toBeNull();
});

test("every account signs in and has its scope", async () => {
  for (const { email, role } of demoAccounts) {
    const officer = await database.officer.findUniqueOrThrow({ where: { email } });
    expect(officer.role).toBe(role);
    expect(await passwordIs(demoPassword, officer.passwordHash)).toBe(true);
  }
});

test("the board of koperasi@ lacks a treasurer, and its members have come to different points", async () => {
  const { cooperativeId } = await database.officer.findUniqueOrThrow({ where: { email: "koperasi@example.id" } });
  const posts = await database.$queryRaw<{ position: string; certified: boolean; lapsed: boolean }[]>`
    SELECT "position"::text, certified @> DATE '2026-11-22' AS certified,
           NOT isempty(certified) AND NOT certified @> DATE '2026-11-22' AS lapsed
      FROM post_days WHERE cooperative_id = ${cooperativeId}::uuid ORDER BY post_days."position", 2 DESC`;
  expect(posts).toEqual([
    { position: "CHAIR", certified: true, lapsed: false },
    { position: "VICE_CHAIR_BUSINESS", certified: false, lapsed: true },
    { position: "VICE_CHAIR_MEMBERSHIP", certified: false, lapsed: false },
    { position: "SECRETARY", certified: false, lapsed: false },
    { position: "SUPERVISOR_CHAIR", certified: false, lapsed: false },
    { position: "SUPERVISOR_MEMBER", certified: true, lapsed: false },
    { position: "SUPERVISOR_MEMBER", certified: false, lapsed: false },
  ]);
});

test("lsp@ and asesor@ find applications at every stage, and an appeal that lsp@ may settle", async () => {
  const office = await database.officer.findUniqueOrThrow({ where: { email: "lsp@example.id" } });
  const states = await database.$queryRaw<{ state: string }[]>`
    SELECT DISTINCT state::text FROM assessment_applications
     WHERE certification_body_id = ${office.certificationBodyId}::uuid`;
  expect(states.map(({ state }) => state)).toEqual(
    expect.arrayContaining(applicationStates.filter((state) => state !== "DRAFT")),
  );
  const appeals = await database.assessmentAppeal.findMany();
  expect(appeals).toMatchObject([{ outcome: null }]);
  expect([appeals[0]?.decidedById, appeals[0]?.assessorId]).not.toContain(office.id);
  const judged = await numberFrom(`SELECT avg((cardinality(competent_units) > 0 OR cardinality(not_yet_units) > 0)::int)
                                     FROM assessments`);
  expect(judged).toBe(1);
});

test("balai@, asesor@ and lsp@ find work of each kind", async () => {
  const { centreId } = await database.officer.findUniqueOrThrow({ where: { email: "balai@example.id" } });
  const stations = await database.$queryRaw<{ records: number; assesses: number; decides: number; issues: number }[]>`
    SELECT count(*) FILTER (WHERE result IS NULL AND batch.ends_on < DATE '2026-11-22')::int AS records,
           count(*) FILTER (WHERE result.outcome = 'COMPLETED' AND assessment IS NULL)::int AS assesses,
           count(*) FILTER (WHERE assessment.id IS NOT NULL AND decision IS NULL)::int AS decides,
           count(*) FILTER (WHERE decision.decision = 'COMPETENT' AND certificate IS NULL)::int AS issues
      FROM batches batch JOIN enrolments enrolment ON enrolment.batch_id = batch.id
      LEFT JOIN training_results result ON result.enrolment_id = enrolment.id
      LEFT JOIN assessments assessment ON assessment.enrolment_id = enrolment.id
      LEFT JOIN assessment_decisions decision ON decision.assessment_id = assessment.id
      LEFT JOIN certificates certificate ON certificate.assessment_id = assessment.id
     WHERE batch.centre_id = ${centreId}::uuid`;
  expect(stations[0]?.records).toBe(16);
  for (const work of Object.values(stations[0] ?? {})) expect(work).toBeGreaterThan(8);
});

test("lsp@ finds a joint act that waits, certificates from elsewhere, and a number that two certificates bear", async () => {
  const { certificationBodyId } = await database.officer.findUniqueOrThrow({ where: { email: "lsp@example.id" } });
  const body = certificationBodyId ?? "";
  expect(await database.bulkAct.findMany({ where: { certificationBodyId: body } })).toMatchObject([{ state: "ASKED" }]);
  const claims = await database.certificateClaim.groupBy({ by: ["state"], _count: true, orderBy: { state: "asc" } });
  expect(claims.map(({ state, _count: count }) => [state, count])).toEqual([
    ...[
      ["DRAFT", 1],
      ["SENT", 2],
      ["VERIFIED", 1],
      ["REFUSED", 1],
    ],
  ]);
  expect(await database.certificateHold.count({ where: { clearedOn: null } })).toBe(2);
  // Every suspension and revocation stands in the history of its certificate.
  const [missing] = await database.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM certificate_suspensions suspension
     WHERE NOT EXISTS (SELECT FROM certificate_events event
                        WHERE event.certificate_id = suspension.certificate_id AND event.kind = 'SUSPENDED')`;
  expect(missing.count).toBe(0);
});

test("what the board rules find is kept as the rules say it", async () => {
  expect(await transaction((tx) => firstFindingDifference(tx), { timeout: 60_000 })).toBeNull();
  expect(await database.uncheckedBoard.count()).toBe(0);
});

test("one board has declared a relation between two of its members", async () => {
  const related = await database.boardFinding.findMany({ where: { rule: "FIRST_DEGREE_RELATION" } });
  expect(related.length).toBeGreaterThan(0);
});

test("whoever was registered twice is found by the nightly search, and hardly anybody else", async () => {
  const known = await database.duplicatePair.findMany({ select: { firstId: true, secondId: true } });
  expect(known.length).toBeGreaterThan(0);
  await database.duplicatePair.deleteMany();
  await transaction((tx) => passForDuplicates(tx));
  const found = await database.duplicatePair.findMany({ select: { firstId: true, secondId: true } });
  expect(found).toEqual(expect.arrayContaining(known));
  expect(found.length).toBeLessThanOrEqual(known.length + 5);
});

test("people come with the search names and regions that the database would give them", async () => {
  const [wrong] = await database.$queryRaw<[{ names: number; regions: number }]>`
    SELECT count(*) FILTER (WHERE search_name <> person_search_name(name))::int AS names,
           count(*) FILTER (WHERE region_codes <> person_region_codes(id))::int AS regions FROM people`;
  expect(wrong).toEqual({ names: 0, regions: 0 });
});
