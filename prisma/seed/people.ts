import { searchName } from "@/lib/people/duplicate-rules";
import type { NationalId, Sex } from "@/lib/people/national-id";
import { hashNationalId, type NationalIdKeys, sealNationalId } from "@/lib/people/national-id-vault";
import { type DayNumber, dayOfNumber } from "./days";
import { nameIn, respelt } from "./names";
import { type Ids, Random } from "./random";
import type { Rows } from "./rows";

export type Person = { id: string; name: string; sex: Sex; birthDate: DayNumber };

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
    readonly keys: NationalIdKeys,
    today: DayNumber,
  ) {
    this.#enteredAt = `${dayOfNumber(today)}T00:00:00+07:00`;
    this.#youngest = today - Math.round(25 * 365.25) - 365;
    this.#oldest = today - Math.round(68 * 365.25);
  }

  newcomer(province: string, womensShare: number): Person {
    const sex = this.#random.chance(womensShare) ? "FEMALE" : "MALE";
    return this.#register(nameIn(province, sex, this.#random), sex, this.#birthDate());
  }

  /** The same person registered a second time: another number, another spelling, the same day of birth. */
  again({ name, sex, birthDate }: Person): Person {
    return this.#register(respelt(name, this.#random), sex, birthDate);
  }

  /** The middle of life is the most common age in a board. */
  #birthDate(): DayNumber {
    const middling = (this.#random.share() + this.#random.share()) / 2;
    return Math.round(this.#oldest + middling * (this.#youngest - this.#oldest));
  }

  #register(name: string, sex: Sex, birthDate: DayNumber): Person {
    const id = this.ids.next();
    const nationalId = this.#nationalId(sex, birthDate);
    this.rows.add(
      "people",
      id,
      name,
      sealNationalId(nationalId, this.keys, this.#random.bytes(12)),
      hashNationalId(nationalId, this.keys),
      dayOfNumber(birthDate),
      sex,
      this.#random.chance(0.92) ? `0800${String(this.#random.below(1e8)).padStart(8, "0")}` : null,
      searchName(name),
      this.#enteredAt,
    );
    return { id, name, sex, birthDate };
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
