import type { Day } from "@/lib/calendar/day";
import { factsOf } from "@/lib/people/duplicate-pairs";
import { searchName } from "@/lib/people/duplicate-rules";
import { likelyFrom, likenessOf } from "@/lib/people/likeness";
import type { NationalId, Sex } from "@/lib/people/national-id";
import { hashNationalId, type NationalIdKeys, sealNationalId } from "@/lib/people/national-id-vault";
import { type DayNumber, dayOfNumber } from "./days";
import { nameIn, respelt } from "./names";
import { districtOf, provinceOf, regencyOf } from "./places";
import { type Ids, Random } from "./random";
import type { Rows } from "./rows";

export type Person = { id: string; name: string; sex: Sex; birthDate: DayNumber; phone: string | null; hash: Buffer };

/** People who do not exist: district 99.99.99 is nowhere, and no telephone number begins with 0800 and eight more digits. */
export class People {
  readonly #random = new Random("people");
  readonly #bornOn = new Map<number, { stem: string; serial: number }>();
  readonly #oldest: DayNumber;
  readonly #youngest: DayNumber;
  readonly #enteredAt: string;

  constructor(
    readonly rows: Rows,
    readonly ids: Ids,
    readonly pairIds: Ids,
    readonly keys: NationalIdKeys,
    today: DayNumber,
  ) {
    this.#enteredAt = `${dayOfNumber(today)}T00:00:00+07:00`;
    this.#youngest = today - Math.round(25 * 365.25) - 365;
    this.#oldest = today - Math.round(68 * 365.25);
  }

  /** Somebody for a cooperative seated in that village. */
  newcomer(seat: string, womensShare: number): Person {
    const sex = this.#random.chance(womensShare) ? "FEMALE" : "MALE";
    return this.#register(nameIn(provinceOf(seat), sex, this.#random), sex, this.#birthDate(), seat);
  }

  /** The same person registered a second time: another number, another spelling, the same day of birth. */
  again(person: Person, seat: string): Person {
    const { name, sex, birthDate } = person;
    const again = this.#register(respelt(name, this.#random), sex, birthDate, seat);
    this.#waitsForAReviewer([person, again], districtOf(seat));
    return again;
  }

  /** As if the nightly search had been here. */
  #waitsForAReviewer(people: [Person, Person], district: string) {
    const [first, second] = people[0].id < people[1].id ? people : [people[1], people[0]];
    const compared = (person: Person) => ({
      ...{ ...person, birthDate: dayOfNumber(person.birthDate) as Day, districts: [district] },
      numberHash: person.hash.toString("hex"),
    });
    const [one, other] = [compared(first), compared(second)];
    const { score, reasons } = likenessOf(one, other);
    if (score < likelyFrom) return;
    const facts = Buffer.from(factsOf(one, other), "hex");
    const id = this.pairIds.next();
    const codes = `{${reasons.join(",")}}`;
    this.rows.add("duplicate_pairs", id, first.id, second.id, codes, score, facts, district, district, this.#enteredAt);
  }

  /** The middle of life is the most common age in a board. */
  #birthDate(): DayNumber {
    const middling = (this.#random.share() + this.#random.share()) / 2;
    return Math.round(this.#oldest + middling * (this.#youngest - this.#oldest));
  }

  #register(name: string, sex: Sex, birthDate: DayNumber, seat: string): Person {
    const id = this.ids.next();
    const nationalId = this.#nationalId(sex, birthDate);
    const hash = hashNationalId(nationalId, this.keys);
    const seal = sealNationalId(nationalId, this.keys, this.#random.bytes(12));
    const phone = this.#random.chance(0.92) ? `0800${String(this.#random.below(1e8)).padStart(8, "0")}` : null;
    this.rows.add(
      "people",
      id,
      name,
      seal,
      hash,
      dayOfNumber(birthDate),
      sex,
      phone,
      searchName(name),
      this.#enteredAt,
      `{${provinceOf(seat)},${regencyOf(seat)}}`,
    );
    return { id, name, sex, birthDate, phone, hash };
  }

  /** Serials run from 0001 for each day of birth and sex. */
  #nationalId(sex: Sex, birthDate: DayNumber): NationalId {
    const key = 2 * birthDate + Number(sex === "FEMALE");
    const born = this.#bornOn.get(key) ?? { stem: stemOf(sex, birthDate), serial: 0 };
    this.#bornOn.set(key, born);
    born.serial++;
    return `${born.stem}${String(born.serial).padStart(4, "0")}` as NationalId;
  }
}

function stemOf(sex: Sex, birthDate: DayNumber): string {
  const [year = "", month = "", day = ""] = dayOfNumber(birthDate).split("-");
  return `999999${sex === "FEMALE" ? Number(day) + 40 : day}${month}${year.slice(2)}`;
}
