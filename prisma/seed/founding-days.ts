import { monthsAfter } from "@/lib/calendar/day";
import { type DayNumber, dayOfNumber, numberOf, workdayFrom } from "./days";
import { districtOf, regencyOf } from "./places";
import { Random } from "./random";

/** The special village meetings ran from April to July 2025, most of them in late May and June. */
const firstMeeting: DayNumber = Date.UTC(2025, 3, 14) / 86_400_000;
const lastMeeting: DayNumber = Date.UTC(2025, 6, 18) / 86_400_000;

const waves = 6;
const knownEnds = 0.6;
const electedLater = 0.07;

type District = { days: DayNumber[]; boardsUntil: DayNumber | null };
export type Founding = { foundedOn: DayNumber; electedOn: DayNumber; boardUntil: DayNumber | null };

/**
 * A regency held its village meetings in waves, and a district took part in up to three of them. Where the statutes name
 * the end of the term, it is five years after the first, the same for the whole district.
 */
export class FoundingDays {
  readonly #waves = new Map<string, DayNumber[]>();
  readonly #districts = new Map<string, District>();
  readonly #random = new Random("founding days");

  of(villageCode: string): Founding {
    const { days, boardsUntil } = this.#districtOf(districtOf(villageCode));
    const foundedOn = this.#random.pick(days);
    const electedOn = this.#random.chance(electedLater) ? Math.max(...days) : foundedOn;
    return { foundedOn, electedOn, boardUntil: boardsUntil };
  }

  #districtOf(code: string): District {
    const known = this.#districts.get(code);
    if (known) return known;
    const days = this.#random.shuffled(this.#wavesOf(regencyOf(code))).slice(0, this.#random.between(1, 3));
    const fiveYears = numberOf(monthsAfter(dayOfNumber(Math.min(...days)), 60)) - 1;
    const district = { days, boardsUntil: this.#random.chance(knownEnds) ? fiveYears : null };
    this.#districts.set(code, district);
    return district;
  }

  #wavesOf(regency: string): DayNumber[] {
    const known = this.#waves.get(regency);
    if (known) return known;
    const days = Array.from({ length: waves }, () => {
      const middling = (this.#random.share() + this.#random.share() + this.#random.share()) / 3;
      return workdayFrom(Math.round(firstMeeting + middling * (lastMeeting - firstMeeting)));
    });
    this.#waves.set(regency, days);
    return days;
  }
}
