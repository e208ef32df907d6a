import type { TermFacts } from "@/lib/board-rules/board-facts";
import { basisOf, type Position } from "@/lib/cooperatives/positions";
import type { TermEndReason } from "@/lib/db/generated/enums";
import type { Cooperative } from "./cooperatives";
import { type DayNumber, dayOfNumber } from "./days";
import type { People, Person } from "./people";
import { provinceOf } from "./places";
import { type Ids, Random } from "./random";
import type { Rows } from "./rows";
import { demoVillage, showcaseVillages } from "./showcase-villages";

/** Who holds a post today. */
export type Holder = { person: Person; position: Position; since: DayNumber };

const namedPosts: Position[] = ["CHAIR", "VICE_CHAIR_BUSINESS", "VICE_CHAIR_MEMBERSHIP", "SECRETARY", "TREASURER"];
const changedShare = 0.03;
/** Of the changes, those in which somebody already known was registered anew: 0.5 % of the people. */
const registeredTwice = 0.17;
const leftVacant = 0.05;
/** Chairs of the supervisors entered as elected, which the village head is not: a finding. */
const electedByMistake = 0.004;
const showcase = new Set(showcaseVillages);

export class Boards {
  readonly #random = new Random("boards");
  readonly #bases = new Random("bases");
  #terms: TermFacts[] = [];
  #before: { province: string; treasurer: Holder | undefined } | null = null;
  #untilShared: number;
  readonly #sharedEvery: number;

  /** `count` cooperatives are to come: about forty people serve two of them, fewer in a small demonstration. */
  constructor(
    readonly rows: Rows,
    readonly ids: Ids,
    readonly people: People,
    readonly today: DayNumber,
    count: number,
  ) {
    this.#sharedEvery = Math.max(60, Math.floor(count / 40));
    this.#untilShared = 10;
  }

  /** All terms of the cooperative that was filled last, past ones and those to come as well. */
  get terms(): TermFacts[] {
    return this.#terms;
  }

  /** Fills the posts of a new cooperative and tells who holds them today, but for whoever was told of elsewhere. */
  elect(cooperative: Cooperative): Holder[] {
    this.#terms = [];
    const steady = showcase.has(cooperative.seat);
    const positions = steady ? this.#showcasePosts(cooperative) : [...this.#boardPosts(), ...this.#supervisors()];
    const { electedOn, boardUntil } = cooperative;
    const shared = steady ? undefined : this.#sharedTreasurer(cooperative);

    const holders = positions.flatMap((position) => {
      const person = position === "TREASURER" && shared ? shared : this.#newcomer(cooperative, position);
      if (steady || person === shared || !this.#random.chance(changedShare)) {
        this.#term(cooperative, { person, position, since: electedOn }, boardUntil, null);
        return [{ person, position, since: electedOn }];
      }
      return this.#changed(cooperative, { person, position, since: electedOn });
    });
    const treasurer = holders.find(({ position }) => position === "TREASURER");
    this.#before = { province: provinceOf(cooperative.seat), treasurer };
    return holders.filter(({ person }) => person !== shared);
  }

  /** The post passed to another once, at times after a gap, at times from a day to come. Answers with today's holder. */
  #changed(cooperative: Cooperative, first: Holder): Holder[] {
    const handedOver = first.since + 60 + this.#random.below(this.today + 20 - first.since - 60);
    const isToCome = handedOver > this.today;
    const twice = !isToCome && this.#random.chance(registeredTwice);
    const gap = twice || !this.#random.chance(leftVacant) ? 0 : this.#random.between(5, 45);
    const next = {
      person: twice ? this.people.again(first.person, cooperative.seat) : this.#newcomer(cooperative, first.position),
      position: first.position,
      since: handedOver + gap,
    };
    this.#term(cooperative, first, handedOver - 1, twice ? "DATA_ERROR" : this.#reason(first.position, isToCome));
    this.#term(cooperative, next, cooperative.boardUntil, null);
    if (next.since <= this.today) return [next];
    return isToCome ? [first] : [];
  }

  #term(
    { id, seat }: Cooperative,
    { person, position, since }: Holder,
    end: DayNumber | null,
    reason: TermEndReason | null,
  ) {
    const elected = position === "SUPERVISOR_CHAIR" && !showcase.has(seat) && this.#bases.chance(electedByMistake);
    const term: TermFacts = {
      id: this.ids.next(),
      personId: person.id,
      sex: person.sex,
      position,
      basis: elected ? "ELECTED" : basisOf("RURAL_VILLAGE", position),
      startDate: dayOfNumber(since),
      endDate: end === null ? null : dayOfNumber(end),
      endReason: reason,
    };
    this.#terms.push(term);
    const { basis, startDate, endDate } = term;
    this.rows.add("office_terms", term.id, id, person.id, position, basis, startDate, endDate, reason);
  }

  #reason(position: Position, isToCome: boolean): TermEndReason {
    if (position === "SUPERVISOR_CHAIR") return "OFFICE_CHANGED";
    if (isToCome) return "RESIGNED";
    return this.#random.pick(["RESIGNED", "RESIGNED", "RESIGNED", "RESIGNED", "DECEASED", "DISMISSED_BY_MEETING"]);
  }

  #newcomer(cooperative: Cooperative, position: Position): Person {
    const women = position === "SUPERVISOR_CHAIR" ? 0.08 : position === "SUPERVISOR_MEMBER" ? 0.25 : 0.3;
    return this.people.newcomer(cooperative.seat, women);
  }

  /** 94 % have five, 5 % seven, 1 % three or four: vacancies are normal, and a finding. */
  #boardPosts(): Position[] {
    const size = this.#random.share();
    if (size < 0.94) return namedPosts;
    if (size < 0.99) return [...namedPosts, "BOARD_MEMBER", "BOARD_MEMBER"];
    const vacant = this.#random.shuffled(namedPosts.slice(1)).slice(0, this.#random.between(1, 2));
    return namedPosts.filter((position) => !vacant.includes(position));
  }

  /** 96 % have three, 3 % five, 1 % two. */
  #supervisors(): Position[] {
    const size = this.#random.share();
    const members = size < 0.96 ? 2 : size < 0.99 ? 4 : 1;
    return ["SUPERVISOR_CHAIR", ...Array<Position>(members).fill("SUPERVISOR_MEMBER")];
  }

  /** The board of koperasi@example.id looks for a treasurer. */
  #showcasePosts({ seat }: Cooperative): Position[] {
    const board = namedPosts.filter((position) => seat !== demoVillage || position !== "TREASURER");
    return [...board, "SUPERVISOR_CHAIR", "SUPERVISOR_MEMBER", "SUPERVISOR_MEMBER"];
  }

  #sharedTreasurer(cooperative: Cooperative): Person | undefined {
    this.#untilShared--;
    const near = this.#before?.province === provinceOf(cooperative.seat);
    if (this.#untilShared > 0 || !near) return undefined;
    this.#untilShared = this.#sharedEvery;
    return this.#before?.treasurer?.person;
  }
}
