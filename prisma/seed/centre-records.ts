import type { TrainingCentreKind, VocationalField } from "@/lib/db/generated/enums";
import { vocationalFields } from "@/lib/training/centres/fields";
import { demoCentre } from "./central-centres";
import { type DayNumber, dayOfNumber } from "./days";
import { nameIn } from "./names";
import { provinceOf } from "./places";
import { type Ids, Random } from "./random";
import type { Rows } from "./rows";
import type { SchemeIds } from "./schemes";

type Centre = { id: string; name: string; kind: TrainingCentreKind; regency: string; fields: VocationalField[] };

/** How many fields beside business and management, and how many instructors. */
const sizes = {
  UPTP: { fields: [5, 9], instructors: [7, 14] },
  SATPEL: { fields: [2, 4], instructors: [3, 6] },
  UPTD: { fields: [2, 6], instructors: [2, 5] },
  BLKK: { fields: [0, 1], instructors: [1, 2] },
} as const satisfies Record<TrainingCentreKind, Record<string, readonly [number, number]>>;

/** Accreditations run for three years; some have run out, and some centres never had one. */
const years = 3;
const accredited = { UPTP: 1, SATPEL: 1, UPTD: 0.95, BLKK: 0.88 } as const;
const lapsed = 0.05;
const ownSince = 600;

const streets = ["Merdeka", "Pendidikan", "Pahlawan", "Raya Pasar", "Veteran", "Sudirman", "Melati", "Pesantren"];
const grades = ["SKILLED", "PROFICIENT", "SUPERVISING", "EXPERT_FIRST", "EXPERT_JUNIOR", "EXPERT_SENIOR"] as const;
const others = vocationalFields.filter((field) => field !== "BUSINESS_MANAGEMENT");
const technical: Partial<Record<VocationalField, string>> = {
  BUSINESS_MANAGEMENT: "Pendampingan Kewirausahaan dan Koperasi",
  INFORMATION_TECHNOLOGY: "Operator Komputer",
  WELDING: "Juru Las SMAW",
  GARMENT: "Penjahit Pakaian",
};

/** What stands on the profile of a centre; all of it invented, drawn apart from the centres themselves. */
export class CentreRecords {
  readonly #random = new Random("centre records");
  #number = 0;

  constructor(
    readonly rows: Rows,
    readonly ids: { accreditations: Ids; instructors: Ids; certificates: Ids },
    readonly schemeIds: SchemeIds,
    readonly today: DayNumber,
  ) {}

  addressIn(place: string): string {
    return `Jalan ${this.#random.pick(streets)} Nomor ${this.#random.between(1, 200)}, ${place}`;
  }

  fieldsOf(kind: TrainingCentreKind): VocationalField[] {
    const [least, most] = sizes[kind].fields;
    return ["BUSINESS_MANAGEMENT", ...this.#random.shuffled(others).slice(0, this.#random.between(least, most))];
  }

  write(centre: Centre): void {
    const known = centre.name === demoCentre || this.#random.chance(accredited[centre.kind]);
    if (known) this.#accredit(centre);
    const [least, most] = sizes[centre.kind].instructors;
    for (let count = this.#random.between(least, most); count > 0; count--) this.#employ(centre);
  }

  #accredit({ id, name, kind, fields }: Centre) {
    const own = name === demoCentre;
    for (const field of kind === "BLKK" ? fields.slice(0, 1) : fields.slice(0, 4)) {
      const hasLapsed = this.#random.chance(lapsed);
      const since = hasLapsed ? this.#random.between(1_110, 1_400) : this.#random.between(20, 1_000);
      // All that the demonstration's centre ever taught lies within its accreditation.
      this.#write(id, { schemeId: null, field, since: this.today - (own ? ownSince : since) });
    }
    if (own) this.#write(id, { schemeId: this.schemeIds.BOARD.schemeId, field: null, since: this.today - 300 });
  }

  #write(
    centreId: string,
    { schemeId, field, since }: { schemeId: string | null; field: VocationalField | null; since: DayNumber },
  ) {
    const [from, to] = [dayOfNumber(since), dayOfNumber(since + 365 * years)];
    this.#number += 1;
    const number = `LA-LPK-CONTOH/${String(this.#number).padStart(5, "0")}/${from.slice(0, 4)}`;
    this.rows.add(
      "centre_accreditations",
      this.ids.accreditations.next(),
      centreId,
      schemeId,
      field,
      number,
      this.#random.pick(["A", "B", null]),
      from,
      to,
    );
  }

  #employ({ id, kind, regency, fields }: Centre) {
    const instructorId = this.ids.instructors.next();
    const name = nameIn(provinceOf(regency), this.#random.chance(0.35) ? "FEMALE" : "MALE", this.#random);
    const field = this.#random.pick(fields);
    const grade = kind === "BLKK" ? null : this.#random.pick(grades);
    const left = this.#random.chance(0.04) ? dayOfNumber(this.today - this.#random.between(30, 500)) : null;
    this.rows.add("instructors", instructorId, id, name, grade, `{${field}}`, left);
    this.#certify(instructorId, "METHODOLOGY", "Metodologi Pelatihan Level 3");
    if (this.#random.chance(0.8)) this.#certify(instructorId, "TECHNICAL", technical[field] ?? "Instruktur Kejuruan");
  }

  #certify(instructorId: string, kind: "METHODOLOGY" | "TECHNICAL", title: string) {
    const since = this.today - this.#random.between(30, 1_300);
    const number = `CONTOH-${String(this.#random.between(1, 99_999)).padStart(5, "0")}`;
    const days = [dayOfNumber(since), dayOfNumber(since + 365 * years)];
    this.rows.add("instructor_certificates", this.ids.certificates.next(), instructorId, kind, title, number, ...days);
  }
}
