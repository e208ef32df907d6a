import type { Client } from "pg";
import type { ApplicationState } from "@/lib/assessment/candidate-states";
import { type Day, daysAfter } from "@/lib/calendar/day";
import { demoBodyLicence } from "./bodies";
import { Ids, Random } from "./random";
import { schemes, unitsOn } from "./schemes";

const evidence = "Salinan KTP\nSurat keterangan menjabat\nPas foto 3 x 4";
const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** So many days ago, and why where it went back or ended. */
type Step = [state: ApplicationState, daysAgo: number, remark?: string];
type Story = {
  steps: Step[];
  testIn?: number;
  result?: "COMPETENT" | "NOT_YET_COMPETENT";
  decided?: number;
  appealed?: number;
};

const verified: Step[] = [
  ["SUBMITTED", 24],
  ["VERIFIED", 21],
];
const judged: Step[] = [...verified, ["SELF_ASSESSED", 19]];
const scheduled: Step[] = [...judged, ["SCHEDULED", 14]];
const signed: Step[] = [...scheduled, ["PRE_ASSESSED", 8]];
const assessed: Step[] = [...signed, ["ASSESSED", 8]];

/** What came to the desks of lsp@ and asesor@ without a course: one way for each thing that can become of it. */
const stories: Story[] = [
  { steps: [["SUBMITTED", 2]] },
  { steps: [["SUBMITTED", 1]] },
  { steps: [["SUBMITTED", 6]] },
  {
    steps: [
      ["SUBMITTED", 9],
      ["RETURNED", 7, "Surat keterangan menjabat belum dilampirkan"],
    ],
  },
  { steps: verified },
  { steps: verified },
  { steps: judged },
  { steps: judged },
  { steps: scheduled, testIn: 5 },
  { steps: scheduled, testIn: 5 },
  { steps: scheduled, testIn: 0 },
  { steps: [...scheduled, ["NO_SHOW", 7]], testIn: -8 },
  { steps: [...verified, ["CANCELLED", 18, "Mengundurkan diri dari kepengurusan"]] },
  { steps: assessed, testIn: -8, result: "COMPETENT" },
  { steps: assessed, testIn: -8, result: "NOT_YET_COMPETENT" },
  { steps: assessed, testIn: -8, result: "NOT_YET_COMPETENT", decided: 5 },
  { steps: assessed, testIn: -8, result: "NOT_YET_COMPETENT", decided: 6, appealed: 3 },
];

/** Of the batch that waits for asesor@, those whose consent is signed already. */
const readyInBatch = 6;

type Setting = {
  bodyId: string;
  schemeId: string;
  assessorId: string;
  officeId: string;
  /** Decided before, so that lsp@ may settle the appeal. */
  plenoId: string;
  venueId: string;
};

/** Applications and appeals of the demonstration's own LSP; written as they came about, since the triggers ask for that. */
export async function writeApplications(client: Client, today: Day): Promise<void> {
  const setting = await findSetting(client);
  const writer = new Applications(client, setting, today);
  // Near the office of klaten@ where there are enough, and else on the same island.
  const { rows: people } = await client.query<{ personId: string; cooperativeId: string }>(
    `SELECT term.person_id AS "personId", term.cooperative_id AS "cooperativeId"
       FROM cooperatives cooperative
       JOIN office_terms term ON term.cooperative_id = cooperative.id
      WHERE cooperative.seat_village_code > '3' AND cooperative.seat_village_code < '4'
        AND cooperative.kind IN ('RURAL_VILLAGE', 'URBAN_VILLAGE')
        AND term.end_date IS NULL AND term."position" IN ('SECRETARY', 'VICE_CHAIR_MEMBERSHIP')
        AND NOT EXISTS (SELECT FROM enrolments WHERE person_id = term.person_id)
        AND NOT EXISTS (SELECT FROM certificates WHERE person_id = term.person_id)
      ORDER BY cooperative.seat_village_code NOT LIKE '33.10.%', cooperative.seat_village_code NOT LIKE '33.%',
               term.person_id
      LIMIT $1`,
    [stories.length],
  );
  for (const [at, person] of people.entries()) {
    const story = stories[at];
    // Half of them came through their board, half to the LSP itself.
    if (story) await writer.write({ ...person, enrolmentId: null, direct: at % 2 === 1 }, story);
  }
  const { rows: waiting } = await client.query<{ personId: string; enrolmentId: string }>(
    `SELECT enrolment.person_id AS "personId", enrolment.id AS "enrolmentId"
       FROM batches batch
       JOIN enrolments enrolment ON enrolment.batch_id = batch.id
       JOIN training_results result ON result.enrolment_id = enrolment.id AND result.outcome = 'COMPLETED'
      WHERE batch.id = (SELECT batch.id FROM batches batch JOIN programmes programme ON programme.id = batch.programme_id
                         WHERE batch.certification_body_id = $1 AND programme.scheme_id = $2
                           AND EXISTS (SELECT FROM enrolments enrolment
                                         JOIN training_results result ON result.enrolment_id = enrolment.id
                                        WHERE enrolment.batch_id = batch.id AND result.outcome = 'COMPLETED'
                                          AND NOT EXISTS (SELECT FROM assessments WHERE enrolment_id = enrolment.id))
                         ORDER BY batch.ends_on DESC, batch.id LIMIT 1)
      ORDER BY enrolment.seat LIMIT $3`,
    [setting.bodyId, setting.schemeId, readyInBatch],
  );
  for (const person of waiting) {
    const steps: Step[] = [...judged.map(([state]): Step => [state, 6]), ["SCHEDULED", 5], ["PRE_ASSESSED", 1]];
    await writer.write({ ...person, cooperativeId: null, direct: true }, { steps, testIn: 0 });
  }
}

type Applicant = { personId: string; cooperativeId: string | null; enrolmentId: string | null; direct: boolean };

class Applications {
  readonly #ids: Ids;
  readonly #assessments: Ids;
  readonly #random = new Random("applications");
  #units: string[] = [];

  constructor(
    readonly client: Client,
    readonly setting: Setting,
    readonly today: Day,
  ) {
    this.#ids = new Ids("applications", today);
    this.#assessments = new Ids("assessments on applications", today);
    const { core, optional } = unitsOn("BOARD", today);
    this.#units = [...core, ...optional];
  }

  async write(applicant: Applicant, story: Story): Promise<void> {
    const { bodyId, schemeId } = this.setting;
    const id = this.#ids.next();
    const code = Array.from({ length: 12 }, () => this.#random.pick([...alphabet])).join("");
    const { personId, enrolmentId, cooperativeId, direct } = applicant;
    const filedBy = direct ? null : cooperativeId;
    const purpose = enrolmentId ? "CERTIFICATION" : this.#random.pick(["CERTIFICATION", "PRIOR_LEARNING"]);
    await this.client.query(
      `INSERT INTO assessment_applications (id, receipt_code, person_id, scheme_id, certification_body_id, enrolment_id,
                                            cooperative_id, purpose, evidence, state)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'SUBMITTED')`,
      [id, code, personId, schemeId, bodyId, enrolmentId, filedBy, purpose, evidence],
    );
    for (const [at, step] of story.steps.entries()) await this.#take(id, at + 1, step, story);
    if (story.result) await this.#assess(id, applicant, story, story.result);
  }

  async #take(id: string, number: number, [state, ago, remark]: Step, { testIn = 0 }: Story) {
    const { officeId, assessorId, venueId } = this.setting;
    const byAssessor = state === "PRE_ASSESSED" || state === "ASSESSED";
    if (state === "SELF_ASSESSED") {
      const doubted = this.#random.chance(0.3) ? 1 : 0;
      await this.client.query(
        "UPDATE assessment_applications SET self_competent_units = $2, self_not_yet_units = $3 WHERE id = $1",
        [id, this.#units.slice(doubted), this.#units.slice(0, doubted)],
      );
    }
    if (state === "SCHEDULED")
      await this.client.query(
        "UPDATE assessment_applications SET venue_id = $2, scheduled_on = $3, assessor_id = $4 WHERE id = $1",
        [id, venueId, daysAfter(this.today, testIn), assessorId],
      );
    if (number > 1)
      await this.client.query("UPDATE assessment_applications SET state = $2, version = $3 WHERE id = $1", [
        ...[id, state, number],
      ]);
    await this.client.query(
      `INSERT INTO application_steps (application_id, number, state, happened_on, recorded_by_id, remark)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, number, state, daysAfter(this.today, -ago), byAssessor ? assessorId : officeId, remark ?? null],
    );
  }

  async #assess(id: string, { personId }: Applicant, { testIn = 0, decided, appealed }: Story, result: string) {
    const { bodyId, schemeId, assessorId, plenoId, officeId } = this.setting;
    const assessmentId = this.#assessments.next();
    const failed = result === "COMPETENT" ? 0 : 2;
    await this.client.query(
      `INSERT INTO assessments (id, person_id, scheme_id, certification_body_id, assessed_on, recommendation, assessor_id,
                                application_id, competent_units, not_yet_units)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[assessmentId, personId, schemeId, bodyId, daysAfter(this.today, testIn), result, assessorId, id],
        ...[this.#units.slice(failed), this.#units.slice(0, failed)],
      ],
    );
    if (decided === undefined) return;
    await this.client.query(
      `INSERT INTO assessment_decisions (assessment_id, assessor_id, decision, decided_on, decided_by_id)
       VALUES ($1, $2, $3, $4, $5)`,
      [assessmentId, assessorId, result, daysAfter(this.today, -decided), plenoId],
    );
    if (appealed === undefined) return;
    await this.client.query(
      `INSERT INTO assessment_appeals (assessment_id, assessor_id, decided_on, decided_by_id, filed_on, filed_by_id,
                                       process_explained, discussed_with_assessor, other_person_involved, reason)
       VALUES ($1, $2, $3, $4, $5, $6, true, true, false, $7)`,
      [
        ...[
          assessmentId,
          assessorId,
          daysAfter(this.today, -decided),
          plenoId,
          daysAfter(this.today, -appealed),
          officeId,
        ],
        "Unit kedua dinilai tanpa saya diminta praktik; bukti rencana kerja koperasi sudah saya lampirkan.",
      ],
    );
  }
}

async function findSetting(client: Client): Promise<Setting> {
  const { rows } = await client.query<Setting>(
    `SELECT body.id AS "bodyId", scheme.id AS "schemeId", assessor.id AS "assessorId", office.id AS "officeId",
            pleno.id AS "plenoId", venue.id AS "venueId"
       FROM certification_bodies body
       JOIN schemes scheme ON scheme.code = $2
       JOIN officers assessor ON assessor.email = 'asesor@example.id'
       JOIN officers office ON office.email = 'lsp@example.id'
       JOIN officers pleno ON pleno.certification_body_id = body.id AND pleno.role = 'CERTIFICATION_BODY' AND pleno.id <> office.id
       JOIN assessment_venues venue ON venue.certification_body_id = body.id AND venue.kind = 'INDEPENDENT'
      WHERE body.licence_number = $1 ORDER BY pleno.email LIMIT 1`,
    [demoBodyLicence, schemes.BOARD.code],
  );
  const [setting] = rows;
  if (!setting) throw new Error("The demonstration has no LSP to apply to.");
  return setting;
}

/** Each LSP's places: one that stands, one at a workplace, and one whose verification has run out. */
export async function writeVenues(client: Client, today: Day): Promise<void> {
  const ids = { venues: new Ids("venues", today), verifications: new Ids("verifications", today) };
  const { rows: bodies } = await client.query<{ id: string; officeId: string }>(
    `SELECT body.id, min(officer.id::text)::uuid AS "officeId"
       FROM certification_bodies body
       JOIN officers officer ON officer.certification_body_id = body.id AND officer.role = 'CERTIFICATION_BODY'
      GROUP BY body.id ORDER BY body.id`,
  );
  const year = Number(today.slice(0, 4));
  const places = [
    ["TUK Mandiri Pusat Koperasi (contoh)", "INDEPENDENT", "31.71", `${year - 1}-01-01`, `${year + 1}-12-31`],
    ["TUK Tempat Kerja Gerai Contoh", "WORKPLACE", "33.10", `${year - 1}-07-01`, `${year + 1}-06-30`],
    ["TUK Sewaktu Balai Desa Contoh", "AD_HOC", "33.10", `${year - 1}-03-01`, `${year - 1}-03-31`],
    ["TUK Sewaktu Aula Kecamatan Contoh", "AD_HOC", "33.74", null, null],
  ] as const;
  for (const body of bodies)
    for (const [name, kind, region, from, to] of places) {
      const id = ids.venues.next();
      await client.query(
        `INSERT INTO assessment_venues (id, certification_body_id, name, kind, region_code, address)
         VALUES ($1, $2, $3, $4, $5, 'Jalan Contoh 1')`,
        [id, body.id, name, kind, region],
      );
      if (from !== null)
        await client.query(
          "INSERT INTO venue_verifications (id, venue_id, valid_from, valid_to, verified_by_id) VALUES ($1, $2, $3, $4, $5)",
          [ids.verifications.next(), id, from, to, body.officeId],
        );
    }
}
