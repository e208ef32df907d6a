import type { BatchPlan } from "./batches";
import type { Candidate } from "./candidates";
import { type DayNumber, dayOfNumber } from "./days";
import { type Ids, Random } from "./random";
import type { Rows } from "./rows";
import { qualifying, requirementsFrom } from "./schemes";

const reasons = [
  "Pemegang jabatan yang dituju berhalangan; digantikan sementara",
  "Akan menjadi bendahara pada rapat anggota berikutnya",
  "Merangkap pengelolaan unit simpan pinjam",
  "Ditugaskan kepala desa mengikuti seluruh rangkaian",
];

/** How each participant of a batch came by the seat, or would: put down some days before, for the post held. */
export class SeatRequests {
  readonly #random = new Random("seat requests");

  constructor(
    readonly rows: Rows,
    readonly ids: Ids,
    readonly askedBy: string,
    readonly today: DayNumber,
  ) {}

  write(
    batchId: string,
    { personId, cooperativeId, village, position }: Candidate,
    { scheme, startsOn }: BatchPlan,
    state: "ACCEPTED" | "REGISTERED",
  ) {
    const askedOn = dayOfNumber(Math.min(this.today - 1, startsOn - this.#random.between(3, 7)));
    const askedAt = `${askedOn}T0${this.#random.between(8, 9)}:${this.#random.between(10, 59)}:00+07`;
    const fits = qualifying[position].includes(scheme) && dayOfNumber(startsOn) >= requirementsFrom;
    const reason = fits ? null : this.#random.pick(reasons);
    const whose = [batchId, personId, cooperativeId, village, position];
    this.rows.add("seat_requests", this.ids.next(), ...whose, fits, reason, state, askedAt, this.askedBy);
  }
}
