import type { Organ } from "@/lib/cooperatives/positions";
import { type Batches, type BatchPlan, never, successShare } from "./batches";
import { type Bodies, bodyFor } from "./bodies";
import { type Candidate, type Candidates, inOrgan } from "./candidates";
import type { Centre } from "./centres";
import { type DayNumber, mondayOf } from "./days";
import { provinceOf } from "./places";
import { Random } from "./random";
import { type SchemeName, schemes } from "./schemes";

/** The pilot course of July 2025 was the first; planned ahead are three weeks. */
const firstCourse: DayNumber = Date.UTC(2025, 6, 14) / 86_400_000;
const plannedAhead = 21;
const smallest = 6;

const sizes = [16, 16, 16, 16, 16, 16, 20, 20, 24, 30];
const pull: Record<Centre["kind"], number> = { UPTP: 8, SATPEL: 5, UPTD: 3, BLKK: 1 };
/** Certificates from before KDKMP are among those that count. */
const fromCourses = 0.93;

/** Plans the courses of a province for its candidates, and which of them led to an assessment. */
export class Training {
  readonly #random = new Random("training");

  constructor(
    readonly candidates: Candidates,
    readonly centres: Centre[],
    readonly bodies: Bodies,
    readonly batches: Batches,
    readonly today: DayNumber,
  ) {}

  /** `settled` are batches of the province that are planned already. */
  hold(province: string, regencies: string[], settled: BatchPlan[]): void {
    const centres = this.centres.filter(({ regency }) => provinceOf(regency) === province);
    const plans = (["BOARD", "SUPERVISORY"] satisfies Organ[]).flatMap((organ) =>
      this.#groups(regencies, organ).map((group) => this.#plan(province, group, organ, centres)),
    );
    const wanted =
      this.candidates.ratesOf(province).certified * (this.candidates.posts.get(province) ?? 0) * fromCourses;
    const all = [...settled, ...this.#withAssessments(plans, wanted)];
    for (const plan of all.toSorted((one, other) => one.startsOn - other.startsOn)) this.batches.write(plan);
  }

  /** Those of a regency learn together; what is left over joins the next one's. */
  #groups(regencies: string[], organ: Organ): Candidate[][] {
    const groups: Candidate[][] = [];
    const left: Candidate[] = [];
    for (const regency of regencies) {
      const all = (this.candidates.ofRegency.get(regency) ?? []).filter(inOrgan(organ));
      const settled = all.filter(({ fate }) => fate);
      left.push(...settled, ...this.#random.shuffled(all.filter(({ fate }) => !fate)));
      while (left.length >= smallest) groups.push(left.splice(0, this.#random.pick(sizes)));
    }
    const last = groups.at(-1);
    if (left.length > 0 && last) last.push(...left);
    else if (left.length > 0) groups.push(left);
    return groups;
  }

  #plan(province: string, participants: Candidate[], organ: Organ, centres: Centre[]): BatchPlan {
    const isPilot = participants.some(({ fate }) => fate);
    const scheme = this.#schemeFor(organ, isPilot);
    const startsOn = this.#start(participants, isPilot);
    // Some teach on two days of each of two or three weeks, so that on any day some are running.
    const spread = this.#random.chance(0.15) ? 7 * this.#random.between(1, 2) : 0;
    const endsOn = startsOn + schemes[scheme].programme.days - 1 + spread;
    const resultsOn = endsOn + this.#random.between(0, 6);
    const centre = this.#centreFor(participants, centres);
    const isCentral = centre.kind === "UPTP" || centre.kind === "SATPEL";
    const assessedOn = resultsOn + (isCentral ? this.#random.between(0, 3) : this.#random.between(7, 40));
    const decidedOn = assessedOn + this.#random.between(2, 14);
    return {
      centre,
      scheme,
      body: this.bodies[bodyFor(province, scheme, this.#random)],
      startsOn,
      endsOn,
      capacity: Math.max(16, participants.length),
      participants,
      resultsOn,
      assessedOn,
      decidedOn,
      issuedOn: decidedOn + this.#random.between(5, 60),
    };
  }

  #schemeFor(organ: Organ, isPilot: boolean): SchemeName {
    if (organ === "SUPERVISORY") return "SUPERVISORS";
    if (isPilot) return "BOARD";
    return this.#random.pickBy(["BOARD", "PRINCIPLES", "SAVINGS"], (name) => boardSchemes[name]);
  }

  /** More courses every month, on a Monday, a week at least after the last of the participants took office. */
  #start(participants: Candidate[], isPilot: boolean): DayNumber {
    const span = this.today + plannedAhead - firstCourse;
    const drawn = firstCourse + span * Math.sqrt(this.#random.share()) * (isPilot ? 0.5 : 1);
    const earliest = Math.max(...participants.map(({ since }) => since)) + 7;
    return mondayOf(Math.max(Math.floor(drawn), earliest + 6));
  }

  /** Mostly one in the regency of the participants; now and then, and where there is none, another of the province. */
  #centreFor([first]: Candidate[], centres: Centre[]): Centre {
    const near = centres.filter(({ regency }) => regency === first?.regency);
    const central = centres.filter(({ kind }) => kind === "UPTP" || kind === "SATPEL");
    const travels = this.#random.chance(0.15) && central.length > 0;
    const possible = travels ? central : near.length > 0 ? near : centres;
    return this.#random.pickBy(possible, ({ kind }) => pull[kind]);
  }

  /** Central units first, until so many are certified as the province has; the other batches still wait for an assessor. */
  #withAssessments(plans: BatchPlan[], wanted: number): BatchPlan[] {
    const ranked = plans
      .map((plan) => ({ plan, rank: pull[plan.centre.kind] * this.#random.share() + (isSettled(plan) ? 100 : 0) }))
      .toSorted((one, other) => other.rank - one.rank);
    let certified = 0;
    const waiting = new Set<BatchPlan>();
    for (const { plan } of ranked) {
      const gain = plan.participants.reduce((sum, it) => sum + chanceOf(it), 0);
      const isAssessed = isSettled(plan) || this.#random.chance((wanted - certified) / gain);
      if (!isAssessed) waiting.add(plan);
      else if (plan.issuedOn <= this.today) certified += gain;
    }
    return plans.map((plan) =>
      waiting.has(plan) ? { ...plan, assessedOn: never, decidedOn: never, issuedOn: never } : plan,
    );
  }
}

const boardSchemes = { BOARD: 0.6, PRINCIPLES: 0.37, SAVINGS: 0.03 } as const;
const isSettled = ({ participants }: BatchPlan) => participants.some(({ fate }) => fate);
const chanceOf = ({ fate }: Candidate) => (fate === undefined ? successShare : Number(fate === "COMPETENT"));
