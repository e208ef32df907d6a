import { type Organ, organOf, requiredPosts } from "@/lib/cooperatives/positions";
import { requiredPostsOf } from "@/lib/coverage/cuts";
import type { Position } from "@/lib/db/generated/enums";
import type { Holder } from "./boards";
import { centralUnits, outposts } from "./central-centres";
import type { Cooperative } from "./cooperatives";
import type { DayNumber } from "./days";
import { provinceOf, regencyOf } from "./places";
import { wholeCountry } from "./provinces";
import { Random } from "./random";
import { showcaseVillages } from "./showcase-villages";

/** Somebody who is sent to a course. A fate is settled beforehand; without one it is drawn. */
export type Candidate = {
  personId: string;
  name: string;
  position: Position;
  since: DayNumber;
  regency: string;
  cooperativeId: string;
  village: string;
  fate?: "COMPETENT" | "NOT_YET_COMPETENT";
};

const withCentralUnit = new Set(centralUnits.map(({ regency }) => provinceOf(regency)));
const withOutpost = new Set(outposts.map(({ regency }) => provinceOf(regency)));

/** Whole boards of about a hundred cooperatives took part in the pilot: nearly all that are fully certified. */
const pilotCooperatives = 103;

/** Of those who hold a post that savings-and-loan certificates qualify for: holders of one from before KDKMP. */
const olderCertificates = 0.4;
const oldPositions = new Set<Position>(["CHAIR", "VICE_CHAIR_BUSINESS", "TREASURER"]);

type Rates = { board: number; supervisory: number; certified: number };

/** Chooses who is trained, who was certified long before, and keeps the cooperatives that stories are told about. */
export class Candidates {
  readonly ofRegency = new Map<string, Candidate[]>();
  readonly certifiedBefore: Candidate[] = [];
  readonly showcase = new Map<string, Candidate[]>();
  /** Posts held today, by province. */
  readonly posts = new Map<string, number>();
  readonly #random = new Random("candidates");
  readonly #rates = new Map<string, Rates>();
  readonly #pilotEvery: number;
  #pilotsDue = 0;

  constructor(count: number) {
    this.#pilotEvery = Math.min(wholeCountry / pilotCooperatives, count / 3);
  }

  consider({ id: cooperativeId, seat }: Cooperative, holders: Holder[]): void {
    const regency = regencyOf(seat);
    const province = provinceOf(seat);
    const all = holders.map(({ person, position, since }) => ({
      personId: person.id,
      name: person.name,
      position,
      since,
      regency,
      cooperativeId,
      village: seat,
    }));
    this.posts.set(province, (this.posts.get(province) ?? 0) + all.length);
    if (showcaseVillages.includes(seat)) this.showcase.set(seat, all);
    else if (this.#takesPartInPilot(province, all)) for (const it of all) this.#send({ ...it, fate: "COMPETENT" });
    else for (const it of all) this.#consider(it, this.ratesOf(province));
  }

  /** Certified are 0.5 to 3 % of the people by province, most where a central unit stands. */
  ratesOf(province: string): Rates {
    const known = this.#rates.get(province);
    if (known) return known;
    const random = new Random(`rates of ${province}`);
    const near = withCentralUnit.has(province);
    const certified = near
      ? random.between(14, 30)
      : withOutpost.has(province)
        ? random.between(10, 13)
        : random.between(6, 9);
    const rates = { board: near ? 0.145 : 0.105, supervisory: near ? 0.04 : 0.02, certified: certified / 1000 };
    this.#rates.set(province, rates);
    return rates;
  }

  #consider(candidate: Candidate, { board, supervisory, certified }: Rates) {
    const organ = organOf(candidate.position);
    if (this.#random.chance(organ === "BOARD" ? board : supervisory)) this.#send(candidate);
    else if (oldPositions.has(candidate.position) && this.#random.chance(olderCertificates * certified))
      this.certifiedBefore.push(candidate);
  }

  #send(candidate: Candidate) {
    const waiting = this.ofRegency.get(candidate.regency);
    if (waiting) waiting.push(candidate);
    else this.ofRegency.set(candidate.regency, [candidate]);
  }

  #takesPartInPilot(province: string, holders: Candidate[]): boolean {
    this.#pilotsDue += 1 / this.#pilotEvery;
    if (this.#pilotsDue < 1 || !withCentralUnit.has(province) || !isComplete(holders)) return false;
    this.#pilotsDue -= 1;
    return true;
  }
}

const isComplete = (holders: Candidate[]) =>
  [...Map.groupBy(holders, ({ position }) => position)].every(
    ([position, same]) => same.length >= requiredPosts("RURAL_VILLAGE", position),
  ) && holders.length >= requiredPostsOf("ALL");

export const inOrgan = (organ: Organ) => (candidate: Candidate) => organOf(candidate.position) === organ;
