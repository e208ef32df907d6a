import type { SeatSelection } from "@/lib/db/generated/enums";
import type { Body } from "./bodies";
import type { Candidate } from "./candidates";
import type { Centre } from "./centres";
import type { Certificates } from "./certificates";
import { type DayNumber, dayOfNumber } from "./days";
import type { Officers } from "./officers";
import { type Ids, Random } from "./random";
import type { Rows } from "./rows";
import { type SchemeIds, type SchemeName, schemes, unitsOn } from "./schemes";
import { SeatRequests } from "./seat-requests";
import type { TrainingCertificates } from "./training-certificates";

/** What is planned for a batch. What lies after today has not happened yet: that is the work on the officers' desks. */
export type BatchPlan = {
  centre: Centre;
  scheme: SchemeName;
  body: Body;
  startsOn: DayNumber;
  endsOn: DayNumber;
  capacity: number;
  participants: Candidate[];
  resultsOn: DayNumber;
  assessedOn: DayNumber;
  decidedOn: DayNumber;
  issuedOn: DayNumber;
  selection?: SeatSelection;
  /** Who wait for the centre's choice. */
  asking?: Candidate[];
  venue?: string;
  cancelled?: { on: DayNumber; reason: string };
};
export const never: DayNumber = Number.POSITIVE_INFINITY;

const outcomes = { COMPLETED: 0.93, FAILED: 0.02, DROPPED: 0.02, NO_SHOW: 0.03 };
const cameToAssessment = 0.95;
const foundCompetent = 0.85;
/** Where the pleno sees it otherwise than the assessor. */
const overruled = 0.005;

/** The share of participants that end with a certificate, where nobody's fate is settled. */
export const successShare = outcomes.COMPLETED * cameToAssessment * foundCompetent;

/** Writes batches with all that has come of them by today. */
export class Batches {
  readonly #random = new Random("batches");
  readonly #units = new Random("units of assessments");
  readonly #numbers = new Map<string, number>();
  readonly #requests: SeatRequests;

  constructor(
    readonly rows: Rows,
    readonly ids: { batches: Ids; enrolments: Ids; assessments: Ids; requests: Ids },
    readonly schemeIds: SchemeIds,
    readonly officers: Officers,
    readonly certificates: Certificates,
    readonly papers: TrainingCertificates,
    readonly demoCentre: Centre,
    readonly today: DayNumber,
  ) {
    this.#requests = new SeatRequests(rows, ids.requests, officers.loader, today);
  }

  write(plan: BatchPlan): void {
    const { centre, scheme, body, capacity, selection = "IN_ORDER", venue = null, cancelled } = plan;
    const batchId = this.ids.batches.next();
    const number = (this.#numbers.get(`${centre.id} ${scheme}`) ?? 0) + 1;
    this.#numbers.set(`${centre.id} ${scheme}`, number);
    const title = `${schemes[scheme].programme.title} angkatan ${number}`;
    const [startsOn, endsOn] = [dayOfNumber(plan.startsOn), dayOfNumber(plan.endsOn)];
    const { programmeId } = this.schemeIds[scheme];
    const [cancelledOn, reason] = cancelled ? [dayOfNumber(cancelled.on), cancelled.reason] : [null, null];
    const ends = [startsOn, endsOn, capacity, cancelledOn, reason, selection, venue];
    this.rows.add("batches", batchId, centre.id, programmeId, body.id, title, ...ends);
    for (const [at, participant] of plan.participants.entries()) this.#follow(participant, batchId, at + 1, plan);
    for (const asking of plan.asking ?? []) this.#requests.write(batchId, asking, plan, "REGISTERED");
  }

  #follow(participant: Candidate, batchId: string, seat: number, plan: BatchPlan) {
    const enrolmentId = this.ids.enrolments.next();
    this.rows.add("enrolments", enrolmentId, batchId, participant.personId, participant.position, seat);
    this.#requests.write(batchId, participant, plan, "ACCEPTED");
    if (plan.resultsOn > this.today) return;
    const isThrough = this.#recordResult(enrolmentId, participant, plan);
    const comes = participant.fate !== undefined || this.#random.chance(cameToAssessment);
    if (isThrough && comes && plan.assessedOn <= this.today) this.#assess(enrolmentId, participant, plan);
  }

  #recordResult(enrolmentId: string, { fate, name }: Candidate, { centre, endsOn, resultsOn }: BatchPlan): boolean {
    const drawn = this.#random.pickBy(outcomeNames, (name) => outcomes[name]);
    const outcome = fate ? "COMPLETED" : drawn;
    const [least, most] = attendance[outcome];
    const own = centre === this.demoCentre;
    const recorder = own ? this.officers.demoCentre : this.officers.loader;
    this.rows.add(
      "training_results",
      enrolmentId,
      outcome,
      this.#random.between(least, most),
      dayOfNumber(endsOn),
      this.#random.pick(remarks[outcome]),
      recorder,
    );
    if (own && outcome === "COMPLETED") this.papers.issue({ enrolmentId, holderName: name, resultsOn });
    return outcome === "COMPLETED";
  }

  /** The assessor recommends, the pleno decides on another day, and the certificate follows. */
  #assess(enrolmentId: string, { personId, name, fate }: Candidate, plan: BatchPlan) {
    const { scheme, body, assessedOn, decidedOn, issuedOn } = plan;
    const assessmentId = this.ids.assessments.next();
    const assessorId = this.#random.pick(this.officers.assessors[body.key]);
    const drawn = this.#random.chance(foundCompetent) ? "COMPETENT" : "NOT_YET_COMPETENT";
    const found = fate ?? drawn;
    const { schemeId } = this.schemeIds[scheme];
    const assessed = dayOfNumber(assessedOn);
    const { passed, failed } = this.#judge(unitsOn(scheme, assessed), found);
    const judged = [assessed, found, assessorId, passed, failed];
    this.rows.add("assessments", assessmentId, personId, schemeId, body.id, enrolmentId, ...judged);
    if (decidedOn > this.today) return;

    const other = found === "COMPETENT" ? "NOT_YET_COMPETENT" : "COMPETENT";
    const decision = fate === undefined && this.#random.chance(overruled) ? other : found;
    const pleno = this.officers.pleno[body.key];
    this.rows.add("assessment_decisions", assessmentId, assessorId, decision, dayOfNumber(decidedOn), pleno);
    if (decision === "COMPETENT" && issuedOn <= this.today)
      this.certificates.issue({
        personId,
        name,
        scheme,
        body,
        assessmentId,
        issuedOn,
        undisturbed: fate !== undefined,
      });
  }

  /** K takes every core unit; BK misses one or two of them. */
  #judge({ core, optional }: ReturnType<typeof unitsOn>, found: "COMPETENT" | "NOT_YET_COMPETENT") {
    const missed = found === "COMPETENT" ? [] : this.#units.shuffled(core).slice(0, this.#units.between(1, 2));
    const failed = [...missed, ...optional.filter(() => this.#units.chance(0.05))];
    const all = [...core, ...optional];
    return { passed: listed(all.filter((unit) => !failed.includes(unit))), failed: listed(failed) };
  }
}

/** As PostgreSQL writes an array of codes. */
const listed = (codes: string[]) => `{${codes.join(",")}}`;

type Outcome = keyof typeof outcomes;
const outcomeNames = Object.keys(outcomes) as Outcome[];
const attendance: Record<Outcome, [number, number]> = {
  COMPLETED: [80, 100],
  FAILED: [50, 85],
  DROPPED: [10, 60],
  NO_SHOW: [0, 0],
};
const remarks: Record<Outcome, string[]> = {
  COMPLETED: [""],
  FAILED: ["Tes akhir belum memenuhi", ""],
  DROPPED: ["Mengundurkan diri", "Sakit", ""],
  NO_SHOW: ["Tidak hadir tanpa kabar", ""],
};
