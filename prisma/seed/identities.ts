import { createHash } from "node:crypto";
import type { Client } from "pg";
import type { Day } from "@/lib/calendar/day";
import { examplePdf } from "./example-document";
import { idOf } from "./fixed-id";
import { cooperativesIn, meetingsIn } from "./provinces";
import { demoVillage, showcaseVillages } from "./showcase-villages";

/** Filled here and nowhere else, so that they may be emptied before. */
export const identityTables = ["cooperative_formations", "formation_steps", "annual_meetings"] as const;

/** A draw between 0 and 1 for a cooperative, the same every time; each purpose draws from a stream of its own. */
const draw = (stream: string) =>
  `(('x' || substr(md5(cooperative.id::text || '${stream}'), 1, 8))::bit(32)::bigint / 4294967296.0)`;
const drawnId = (stream: string) => `md5(cooperative.id::text || '${stream}')::uuid`;

/** Recorded by whoever loaded the data, verified by the ministry. */
const loader = "(SELECT id FROM officers WHERE email = 'pemuatan@example.id')";
const verifier = "(SELECT id FROM officers WHERE email = 'kemenkop@example.id')";

/** Where the accounts of the demonstration look: elsewhere stages and numbers are still to be entered. */
const entered = "seat_village_code LIKE '33.%'";

/**
 * Annual meetings of the whole country, of each province as many as Simkopdes' public data of August 2026 say; stages
 * and numbers of one province. A statement each, since rows one at a time would make the filling much longer.
 */
export async function writeIdentities(client: Client, today: Day): Promise<void> {
  await client.query(formations);
  await client.query(steps);
  await client.query(meetings, [today, JSON.stringify(shares())]);
  await client.query(localRules);
}

// NPWP nearly all, NIB three quarters, a Simkopdes account nearly all (August 2026); numbers that begin with 99 are made up.
const formations = `
  INSERT INTO cooperative_formations (cooperative_id, model, tax_number, business_number, bank_account,
                                      simkopdes_account, subdomain)
  SELECT id, CASE WHEN ${draw("model")} < 0.002 THEN 'REVITALISATION' WHEN ${draw("model")} < 0.01 THEN 'DEVELOPMENT'
                  ELSE 'NEW' END::formation_model,
         CASE WHEN ${draw("npwp")} < 0.97 THEN '99' || lpad((${draw("npwp number")} * 1e13)::bigint::text, 13, '0') END,
         CASE WHEN ${draw("nib")} < 0.73 THEN '99' || lpad((${draw("nib number")} * 1e11)::bigint::text, 11, '0') END,
         ${draw("bank")} < 0.9, ${draw("account")} < 0.955,
         CASE WHEN ${draw("subdomain")} < 0.3 THEN 'contoh-' || public_code END
    FROM cooperatives cooperative WHERE legal_entity_on IS NOT NULL AND ${entered}`;

// Days between the founding and the approval; of a tenth of the cooperatives only the deed is on record.
const steps = `
  INSERT INTO formation_steps (cooperative_id, stage, reached_on, deed_number, notary, entered_by_id, entered_at)
  SELECT id, step.stage::formation_stage, step.reached_on,
         CASE step.stage WHEN 'DEED_SIGNED' THEN (1 + ${draw("deed")} * 400)::int::text END,
         CASE step.stage WHEN 'DEED_SIGNED' THEN
           (ARRAY['Sri Wahyuni', 'Bambang Hartono', 'Dewi Lestari', 'Agus Salim', 'Nurul Huda'])
             [1 + (${draw("notary")} * 4.99)::int] || ', S.H., M.Kn. (contoh)' END,
         ${loader}, step.reached_on + interval '30 days'
    FROM (SELECT cooperative.*, coalesce(legal_entity_on, founded_on + 20) - founded_on AS days, ${draw("pace")} AS pace
            FROM cooperatives cooperative WHERE ${entered}) cooperative
   CROSS JOIN LATERAL (VALUES
     ('SOCIALISED', founded_on - (3 + pace * 12)::int),
     ('VILLAGE_MEETING_HELD', founded_on),
     ('FOUNDING_MEETING_HELD', founded_on + floor(days * 0.1 * pace)::int),
     ('DEED_SIGNED', founded_on + floor(days * (0.2 + 0.3 * pace))::int),
     ('LEGAL_PENDING', founded_on + floor(days * (0.55 + 0.35 * pace))::int)) step(stage, reached_on)
   WHERE step.stage = 'DEED_SIGNED' OR ${draw("recorded")} < 0.9`;

// Whoever has a certificate held its meeting. The demonstration's own cooperative still has it before it, as a draft,
// and its neighbours wait for the dinas.
const meetings = `
  INSERT INTO annual_meetings (id, cooperative_id, book_year, held_on, participants, state, healthy, return_reason,
                               entered_by_id, reported_by_id, reported_at, decided_by_id, decided_at)
  SELECT ${drawnId("meeting")}, id, book_year, held_on, (20 + ${draw("participants")} * 180)::int, state,
         CASE state WHEN 'VERIFIED' THEN ${draw("healthy")} < 0.85 END,
         CASE state WHEN 'RETURNED' THEN 'Daftar hadir belum dilampirkan.' END, ${loader},
         CASE WHEN state <> 'DRAFTED' THEN ${loader} END, CASE WHEN state <> 'DRAFTED' THEN held_on + interval '2 days' END,
         CASE WHEN state IN ('VERIFIED', 'RETURNED') THEN ${verifier} END,
         CASE WHEN state IN ('VERIFIED', 'RETURNED') THEN held_on + interval '12 days' END
    FROM (SELECT cooperative.*, extract(year FROM $1::date)::int - 1 AS book_year,
                 make_date(extract(year FROM $1::date)::int, 1, 12) + (${draw("held")} * 78)::int AS held_on,
                 (CASE WHEN seat_village_code = '${demoVillage}' THEN 'DRAFTED'
                       WHEN seat_village_code = ANY('{${showcaseVillages.join(",")}}') THEN 'REPORTED'
                       WHEN registry_certified_until IS NOT NULL THEN 'VERIFIED'
                       WHEN ${draw("meeting")} >= share THEN 'DRAFTED'
                       WHEN ${draw("state")} < 0.84 THEN 'VERIFIED'
                       WHEN ${draw("state")} < 0.95 THEN 'REPORTED' ELSE 'RETURNED' END)::annual_meeting_state AS state
            FROM cooperatives cooperative
            JOIN jsonb_to_recordset($2::jsonb) province(code text, share float) ON code = left(seat_village_code, 2)
           WHERE ${draw("meeting")} < share + 0.02 OR registry_certified_until IS NOT NULL
              OR seat_village_code = ANY('{${showcaseVillages.join(",")}}')) cooperative
   WHERE held_on < $1::date - 12 AND extract(year FROM founded_on) <= book_year`;

const shares = () =>
  Object.entries(cooperativesIn).map(([code, count]) => ({ code, share: (meetingsIn[code] ?? 0) / count }));

// Two districts whose offices were reported to ask for more.
const localRules = `
  INSERT INTO annual_meeting_rules (id, region_code, valid_from, due_months, meetings_in_row, must_be_healthy, legal_basis)
  SELECT md5('rule ' || region_code)::uuid, rule.* FROM (VALUES
    ('62.02', DATE '2020-01-01', 3, 2, false, 'Syarat dinas setempat, 2020 (contoh)'),
    ('35.05', DATE '2017-01-01', 3, 3, true, 'Syarat dinas setempat, 2017 (contoh)'))
    rule(region_code, valid_from, due_months, meetings_in_row, must_be_healthy, legal_basis)
   WHERE EXISTS (SELECT FROM regions WHERE code = region_code)`;

/** Deeds, decrees and minutes of the showcase, as files that open. After the keys are back: these tables are not emptied. */
export async function writeDocuments(client: Client): Promise<void> {
  const { rows } = await client.query<{ id: string; name: string; meetingYear: number | null; loader: string }>(
    `SELECT cooperative.id, legal_name AS name, book_year AS "meetingYear", ${loader} AS loader
       FROM cooperatives cooperative LEFT JOIN annual_meetings ON cooperative_id = cooperative.id
      WHERE seat_village_code = ANY($1) ORDER BY cooperative.id`,
    [showcaseVillages],
  );
  for (const { id, name, meetingYear, loader: by } of rows) {
    const papers = [
      { title: "Akta pendirian (contoh)", file: "Akta pendirian.pdf", stage: "DEED_SIGNED", year: null },
      { title: "SK badan hukum (contoh)", file: "SK badan hukum.pdf", stage: "LEGAL_ENTITY", year: null },
      ...(meetingYear === null
        ? []
        : [
            {
              title: `RAT tahun buku ${meetingYear} (contoh)`,
              file: "Berita acara RAT.pdf",
              stage: null,
              year: meetingYear,
            },
          ]),
    ];
    for (const { title, file, stage, year } of papers) {
      const bytes = examplePdf([title, name, "Data contoh: bukan dokumen yang sebenarnya."]);
      // An address takes nothing that is not in the form of a UUID.
      const documentId = idOf(id, title);
      await client.query(
        `INSERT INTO documents (id, file_name, format, size, sha256, uploaded_by_id, uploaded_at)
         VALUES ($1, $2, 'PDF', $3, $4, $5, '2026-01-02T02:00:00Z')`,
        [documentId, file, bytes.length, createHash("sha256").update(bytes).digest(), by],
      );
      await client.query("INSERT INTO document_contents (document_id, bytes) VALUES ($1, $2)", [documentId, bytes]);
      await client.query(
        `INSERT INTO cooperative_documents (document_id, cooperative_id, stage, book_year)
         VALUES ($1, $2, $3::formation_stage, $4)`,
        [documentId, id, stage, year],
      );
    }
  }
}
