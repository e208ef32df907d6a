import { finished } from "node:stream/promises";
import type { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";

/** The tables a demonstration fills, with the columns each row names, in order. */
const columns = {
  certification_bodies: "id, name, kind, licence_number, licensed_from, licensed_to, place",
  competency_units: "code, title",
  schemes: "id, code, title, kind, level, validity_months, business_field, occupation, example",
  scheme_versions: "scheme_id, number, effective_on, owner, legal_basis",
  scheme_units: "scheme_id, version, unit_code, core",
  scheme_supersessions: "scheme_id, successor_id, effective_on, counts_until, legal_basis",
  requirements: "id, position, valid_from, valid_to, legal_basis",
  requirement_schemes: "requirement_id, scheme_id",
  licensed_schemes: "certification_body_id, scheme_id, licensed_from, licensed_to",
  programmes: "id, title, scheme_id, lesson_hours, field, positions, summary",
  programme_units: "programme_id, unit_code",
  training_centres:
    "id, name, kind, class, vin, parent_id, region_code, owner, owner_name, address, fields, capacity, latitude, longitude",
  centre_accreditations: "id, centre_id, scheme_id, field, number, grade, valid_from, valid_to",
  instructors: "id, centre_id, name, grade, fields, left_on",
  instructor_certificates: "id, instructor_id, kind, title, number, valid_from, valid_to",
  cooperatives:
    "id, legal_name, kind, seat_village_code, founded_on, legal_entity_number, legal_entity_on, registry_number, " +
    "registry_certified_until, address, phone, latitude, longitude, public_code",
  worker_cooperatives:
    "cooperative_id, company_name, company_sector, company_size, company_region_code, union_name, federation, " +
    "facilities, business_units",
  worker_memberships: "cooperative_id, year, men, women",
  worker_licences: "id, cooperative_id, kind, helped_on, granted_on, number",
  dialogues: "id, title, kind, venue, region_code, starts_on, ends_on, organiser, topics",
  dialogue_participations: "dialogue_id, cooperative_id, attended, men, women",
  dialogue_follow_ups: "id, dialogue_id, what, who, due_on, done_on",
  cooperative_villages: "cooperative_id, village_code",
  people:
    "id, name, national_id_sealed, national_id_hash, birth_date, sex, phone, search_name, identity_changed_at, region_codes",
  duplicate_pairs: "id, first_id, second_id, reasons, score, facts, first_district, second_district, found_at",
  office_terms: "id, cooperative_id, person_id, position, basis, start_date, end_date, end_reason",
  board_findings: "cooperative_id, rule, from_day, to_day, since_day, count",
  person_relations: "id, person_id, other_person_id, kind, declared_on, declared_by_id",
  officers:
    "id, email, name, role, region_code, cooperative_id, centre_id, certification_body_id, password_hash, sessions_valid_from",
  batches:
    "id, centre_id, programme_id, certification_body_id, title, starts_on, ends_on, capacity, cancelled_on, cancel_reason, " +
    "selection, venue",
  seat_requests:
    "id, batch_id, person_id, cooperative_id, village_code, position, fits_post, mismatch_reason, state, requested_at, " +
    "requested_by_id",
  enrolments: "id, batch_id, person_id, position, seat",
  training_results: "enrolment_id, outcome, attendance_percent, recorded_for, remarks, recorded_by_id",
  training_certificates: "enrolment_id, centre_id, year, serial, number, holder_name, issued_on, issued_by_id",
  assessments:
    "id, person_id, scheme_id, certification_body_id, enrolment_id, assessed_on, recommendation, assessor_id, " +
    "competent_units, not_yet_units",
  assessment_decisions: "assessment_id, assessor_id, decision, decided_on, decided_by_id",
  certificates:
    "id, number, registration_number, person_id, holder_name, scheme_id, certification_body_id, assessment_id, valid_from, valid_to",
  scheme_changes:
    "id, kind, effective_on, legal_basis, reason, details, positions, scheme_ids, proposed_by_id, proposed_at",
  standard_projects: "id, title, route, sponsor, positions, for_whom, created_by_id",
  standard_steps:
    "id, project_id, place, station, happened_on, venue, participants, people, reference, remarks, recorded_by_id",
  certificate_suspensions: "id, certificate_id, suspended_on, lifted_on, reason",
  certificate_revocations: "certificate_id, revoked_on, revoked_by_id, reason",
};
export type Table = keyof typeof columns;
type Value = string | number | boolean | Buffer | null;

/** Tables whose rows are copied frozen: they were truncated in this transaction, so nobody sees them half filled. */
export const largeTables = [
  "cooperatives",
  "cooperative_villages",
  "people",
  "office_terms",
  "board_findings",
  "enrolments",
  "training_results",
] as const satisfies Table[];

/** Gathers rows and sends them with COPY, in the order in which the tables were first named. */
export class Rows {
  #lines = new Map<Table, string[]>();
  #sending = Promise.resolve();
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  add(table: Table, ...values: Value[]): void {
    const lines = this.#lines.get(table);
    const line = values.map(asText).join("\t");
    if (lines) lines.push(line);
    else this.#lines.set(table, [line]);
  }

  /** Sends what was gathered while the next rows are made; waits only for what was sent before it. */
  async send(): Promise<void> {
    const gathered = this.#lines;
    this.#lines = new Map();
    await this.#sending;
    this.#sending = this.#copy(gathered);
    // Whoever waits next meets the fault; until then it has no listener.
    this.#sending.catch(() => {});
  }

  async sendAll(): Promise<void> {
    await this.send();
    await this.#sending;
  }

  async #copy(gathered: Map<Table, string[]>) {
    for (const [table, lines] of gathered) {
      const frozen = (largeTables as readonly Table[]).includes(table);
      const copying = this.#client.query(
        copyFrom(`COPY ${table} (${columns[table]}) FROM STDIN${frozen ? " WITH (FREEZE)" : ""}`),
      );
      copying.end(`${lines.join("\n")}\n`);
      await finished(copying);
    }
  }
}

/** COPY's text format. */
function asText(value: Value): string {
  if (value === null) return "\\N";
  if (typeof value === "string") return /[\\\t\n\r]/.test(value) ? escaped(value) : value;
  return Buffer.isBuffer(value) ? `\\\\x${value.toString("hex")}` : String(value);
}

const escaped = (text: string) =>
  text.replace(/\\/g, "\\\\").replace(/\t/g, "\\t").replace(/\n/g, "\\n").replace(/\r/g, "\\r");
