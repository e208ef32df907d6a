import { Day } from "@/lib/calendar/day";
import { trainingNumber } from "@/lib/training/training-number";
import type { Centre } from "./centres";
import { type DayNumber, dayOfNumber } from "./days";
import type { Rows } from "./rows";

/** The demonstration's centre gives out its papers this many days after the results; the last batches still wait. */
const daysUntilIssued = 14;

type Completed = { enrolmentId: string; holderName: string; resultsOn: DayNumber };

/** The training certificates of balai@, counted through each year in the order in which its courses were held. */
export class TrainingCertificates {
  readonly #serials = new Map<string, number>();

  constructor(
    readonly rows: Rows,
    readonly centre: Centre,
    readonly issuedBy: string,
    readonly today: DayNumber,
  ) {}

  issue({ enrolmentId, holderName, resultsOn }: Completed): void {
    if (resultsOn + daysUntilIssued > this.today) return;
    const issuedOn = Day.parse(dayOfNumber(resultsOn + daysUntilIssued));
    const year = issuedOn.slice(0, 4);
    const serial = (this.#serials.get(year) ?? 0) + 1;
    this.#serials.set(year, serial);
    const { id, vin, regency } = this.centre;
    const number = trainingNumber({ serial, vin, regionCode: regency, issuedOn });
    this.rows.add("training_certificates", enrolmentId, id, year, serial, number, holderName, issuedOn, this.issuedBy);
  }
}
