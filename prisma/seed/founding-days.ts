import { type DayNumber, workdayFrom } from "./days";
import { districtOf, regencyOf } from "./places";
import { Random } from "./random";

/** The special village meetings ran from April to July 2025, most of them in late May and June. */
const firstMeeting: DayNumber = Date.UTC(2025, 3, 14) / 86_400_000;
const lastMeeting: DayNumber = Date.UTC(2025, 6, 18) / 86_400_000;

/** A regency held its village meetings in waves; a district took part in two or three of them. */
export class FoundingDays {
  readonly #waves = new Map<string, DayNumber[]>();
  readonly #ofDistricts = new Map<string, DayNumber[]>();
  readonly #random = new Random("founding days");

  of(villageCode: string): DayNumber {
    const district = districtOf(villageCode);
    const known = this.#ofDistricts.get(district);
    const days =
      known ?? this.#random.shuffled(this.#wavesOf(regencyOf(district))).slice(0, this.#random.between(2, 3));
    if (!known) this.#ofDistricts.set(district, days);
    return this.#random.pick(days);
  }

  #wavesOf(regency: string): DayNumber[] {
    const known = this.#waves.get(regency);
    if (known) return known;
    const waves = Array.from({ length: 6 }, () => {
      const middling = (this.#random.share() + this.#random.share() + this.#random.share()) / 3;
      return workdayFrom(Math.round(firstMeeting + middling * (lastMeeting - firstMeeting)));
    });
    this.#waves.set(regency, waves);
    return waves;
  }
}
