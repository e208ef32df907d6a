import { createHash } from "node:crypto";
import type { Client } from "pg";
import { examplePdf } from "./example-document";
import { idOf } from "./fixed-id";

/** What was done to certificates as their history, which the registry keeps beside what is in force. */
const histories = `
  INSERT INTO certificate_events (certificate_id, kind, effective_on, recorded_on, officer_id, reason)
  SELECT certificate_id, kind::certificate_event_kind, on_day, on_day, officer_id, reason
    FROM (SELECT certificate_id, 'SUSPENDED' AS kind, suspended_on AS on_day, NULL::uuid AS officer_id, reason
            FROM certificate_suspensions
          UNION ALL
          SELECT certificate_id, 'LIFTED', lifted_on, NULL, NULL FROM certificate_suspensions WHERE lifted_on IS NOT NULL
          UNION ALL
          SELECT certificate_id, 'REVOKED', revoked_on, revoked_by_id, reason FROM certificate_revocations) done
   ORDER BY on_day, certificate_id, kind`;

/** Certificates of lsp@'s own body in force, those issued first. */
const inForce = `
  SELECT certificate.id, certificate.number
    FROM certificates certificate JOIN officers office ON office.certification_body_id = certificate.certification_body_id
   WHERE office.email = 'lsp@example.id' AND certificate.valid_to > $1::date
     AND NOT EXISTS (SELECT FROM certificate_suspensions WHERE certificate_id = certificate.id)
     AND NOT EXISTS (SELECT FROM certificate_revocations WHERE certificate_id = certificate.id)
   ORDER BY certificate.number`;

/** Another officer of the same body asked for a joint suspension: it waits for lsp@. */
const jointAct = `
  WITH act AS (
    INSERT INTO bulk_acts (id, certification_body_id, kind, effective_on, reason, asked_by_id, asked_at)
    SELECT $2::uuid, certification_body_id, 'SUSPEND', $1::date, 'Surveilan tahunan belum dijalani', id,
           $1::date + time '02:00'
      FROM officers WHERE email = 'kantor.kukmi@example.id'
    RETURNING id
  )
  INSERT INTO bulk_act_items (bulk_act_id, certificate_id)
  SELECT act.id, chosen.id FROM act, (${inForce} OFFSET 1 LIMIT 12) chosen`;

/** People in office without a certificate: first of koperasi@'s own cooperative, then of klaten@'s region. */
const holders = `
  SELECT DISTINCT ON (cooperative.id <> own.cooperative_id, cooperative.id)
         person.id AS "personId", person.name, cooperative.id AS "cooperativeId"
    FROM officers own, office_terms term
    JOIN people person ON person.id = term.person_id
    JOIN cooperatives cooperative ON cooperative.id = term.cooperative_id
   WHERE own.email = 'koperasi@example.id' AND $1::date BETWEEN term.start_date AND coalesce(term.end_date, 'infinity') AND term."position" IN ('CHAIR', 'SECRETARY')
     AND (cooperative.id = own.cooperative_id OR cooperative.seat_village_code LIKE '33.10.%')
     AND NOT EXISTS (SELECT FROM certificates WHERE person_id = person.id)
   ORDER BY cooperative.id <> own.cooperative_id, cooperative.id, person.id LIMIT 5`;

type Case = { state: "DRAFT" | "SENT" | "REFUSED" | "VERIFIED"; reason: string | null };
const cases: Case[] = [
  { state: "SENT", reason: null },
  { state: "VERIFIED", reason: "Dicocokkan dengan buku register penerbit." },
  { state: "SENT", reason: null },
  { state: "REFUSED", reason: "Nama pada pindaian tidak sama dengan arsip penerbit." },
  { state: "DRAFT", reason: null },
];

/** The scheme and body of the cases, and who recorded and answered them. */
const about = `
  SELECT scheme.id AS "schemeId", office.certification_body_id AS "bodyId", office.id AS "officeId",
         finder.id AS "finderId", keeper.id AS "keeperId"
    FROM schemes scheme, officers office, officers finder, officers keeper
   WHERE scheme.code = 'CONTOH-KDKMP-01' AND office.email = 'lsp@example.id'
     AND finder.email = 'kantor.kukmi@example.id' AND keeper.email = 'klaten@example.id'`;

type About = { schemeId: string; bodyId: string; officeId: string; finderId: string; keeperId: string };

/**
 * What LSPs meet beside their batches: a joint act that waits, certificates from elsewhere at every state, and a number
 * that two certificates bear. Before the ledger is opened: what is held counts for nobody.
 */
export async function writeCertificateCases(client: Client, today: string): Promise<void> {
  await client.query(histories);
  await client.query(jointAct, [today, idOf("joint act")]);
  const { rows: people } = await client.query<{ personId: string; name: string; cooperativeId: string }>(holders, [
    today,
  ]);
  const [{ rows: found }, { rows: numbers }] = [
    await client.query<About>(about),
    await client.query<{ id: string; number: string }>(`${inForce} LIMIT 1`, [today]),
  ];
  const [of, first] = [found[0], numbers[0]];
  if (!of) return;
  for (const [at, person] of people.entries()) {
    const { state, reason } = cases[at] ?? { state: "SENT", reason: null };
    if (state === "VERIFIED" && !first) continue;
    const number = state === "VERIFIED" && first ? first.number : `47111 1120 4 80000${String(at + 10)} 2025`;
    const documentId = state === "DRAFT" ? null : await aScan(client, person.personId, number, of.keeperId);
    const certificateId =
      state === "VERIFIED" && first ? await aDispute(client, { person, of, first, today, reason: reason ?? "" }) : null;
    await client.query(
      `INSERT INTO certificate_claims (id, person_id, cooperative_id, number, holder_name, scheme_id, issuer_name,
              issued_on, valid_to, certification_body_id, state, recorded_by_id, recorded_at, document_id, sent_at,
              answered_by_id, answered_at, answer_reason, certificate_id)
       VALUES ($14::uuid, $1::uuid, $2::uuid, $3, $4, $5::uuid, 'LSP Mitra Usaha (contoh)', '2025-10-06',
               '2028-10-06', $6::uuid, $7::claim_state, $8::uuid, $9::date + time '01:00', $10::uuid,
               CASE WHEN $10::uuid IS NOT NULL THEN $9::date + time '01:05' END, $11::uuid,
               CASE WHEN $11::uuid IS NOT NULL THEN $9::date + time '03:00' END, $12, $13::uuid)`,
      [
        ...[person.personId, person.cooperativeId, number, person.name, of.schemeId, of.bodyId, state, of.keeperId],
        ...[
          today,
          documentId,
          reason === null ? null : of.finderId,
          reason,
          certificateId,
          idOf("claim", person.personId),
        ],
      ],
    );
  }
}

type Disputed = {
  person: { personId: string; name: string };
  of: About;
  first: { id: string; number: string };
  today: string;
  reason: string;
};

/** A verified certificate from elsewhere under a number that another one bears: both are held. */
async function aDispute(client: Client, { person, of, first, today, reason }: Disputed): Promise<string> {
  const [id, disputeId] = [idOf("elsewhere", person.personId), idOf("dispute", person.personId)];
  await client.query("UPDATE certificates SET contested = true WHERE id = $1", [first.id]);
  await client.query(
    `INSERT INTO certificates (id, number, contested, person_id, holder_name, scheme_id, certification_body_id, issuer_name,
                               valid_from, valid_to)
     VALUES ($1, $2, true, $3, $4, $5, $6, 'LSP Mitra Usaha (contoh)', '2025-10-06', '2028-10-06')`,
    [id, first.number, person.personId, person.name, of.schemeId, of.bodyId],
  );
  await client.query(
    "INSERT INTO number_disputes (id, number, opened_by_id, opened_on) VALUES ($1, $2, $3, $4::date)",
    [disputeId, first.number, of.finderId, today],
  );
  await client.query(
    `INSERT INTO certificate_holds (id, certificate_id, dispute_id, held_on)
     VALUES ($5, $1, $3, $4::date), ($6, $2, $3, '2025-10-06')`,
    [first.id, id, disputeId, today, idOf("hold", first.id), idOf("hold", id)],
  );
  await client.query(
    `INSERT INTO certificate_events (certificate_id, kind, effective_on, recorded_on, officer_id, reason)
     VALUES ($1, 'HELD', $3::date, $3::date, $4, NULL), ($2, 'HELD', '2025-10-06', $3::date, $4, NULL),
            ($2, 'VERIFIED', $3::date, $3::date, $4, $5)`,
    [first.id, id, today, of.finderId, reason],
  );
  return id;
}

async function aScan(client: Client, personId: string, number: string, by: string): Promise<string> {
  const bytes = examplePdf(["Sertifikat kompetensi (contoh)", number, "Data contoh: bukan dokumen yang sebenarnya."]);
  const id = idOf("scan", personId);
  await client.query(
    `INSERT INTO documents (id, file_name, format, size, sha256, uploaded_by_id, uploaded_at)
     VALUES ($1, 'Sertifikat.pdf', 'PDF', $2, $3, $4, '2026-01-02T02:00:00Z')`,
    [id, bytes.length, createHash("sha256").update(bytes).digest(), by],
  );
  await client.query("INSERT INTO document_contents (document_id, bytes) VALUES ($1, $2)", [id, bytes]);
  return id;
}
