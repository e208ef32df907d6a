import type { DialogueKind } from "@/lib/db/generated/enums";
import { type DayNumber, dayOfNumber, workdayFrom } from "./days";
import { type Places, provinceOf } from "./places";
import { type Ids, Random } from "./random";
import type { Rows } from "./rows";
import type { WorkerSeat } from "./workers";

/** One for so many workers' cooperatives. */
const cooperativesForOne = 24;
const fewest = 5;

type Plan = {
  title: string;
  kind: DialogueKind;
  venue: string;
  regency: string;
  startsOn: DayNumber;
  days: number;
  organiser: string;
  topics: string[];
};

/** Of the public reports: the dialogue of Tangerang in 2021. Who came, and what followed, is invented. */
const tangerang: Plan = {
  title: "Penyediaan Fasilitas Kesejahteraan Pekerja dan Pemberdayaan Koperasi Pekerja",
  kind: "DIALOGUE",
  venue: "Hotel contoh",
  regency: "36.03",
  startsOn: Date.UTC(2021, 8, 16) / 86_400_000,
  days: 2,
  organiser: "Ditjen PHI dan Jamsos, Kemnaker",
  topics: ["Fasilitas kesejahteraan pekerja", "Pemberdayaan koperasi pekerja", "NIK koperasi dan sertifikat dengan QR"],
};

const titles: Record<DialogueKind, string[]> = {
  DIALOGUE: ["Dialog fasilitas kesejahteraan pekerja", "Dialog pemberdayaan koperasi serikat pekerja"],
  MENTORING: ["Pendampingan kelembagaan koperasi pekerja", "Pendampingan pengembangan usaha koperasi karyawan"],
  TRAINING: ["Pelatihan pembukuan koperasi pekerja", "Hubungan Industrial Pancasila dan koperasi pekerja"],
};
const topics = ["Kelembagaan", "Pendampingan", "Pengembangan usaha", "Perizinan", "RAT", "NIK koperasi"];
const agreed = [
  "Menyusun berkas NIK koperasi bersama koperasi yang hadir",
  "Mengusulkan ruang usaha koperasi kepada perusahaan",
  "Melatih pengurus membuat laporan RAT",
  "Membantu penerbitan NIB",
  "Menyampaikan kebutuhan tempat penitipan anak kepada perusahaan",
];
const doers = [
  "Dinas tenaga kerja setempat",
  "Dinas koperasi setempat",
  "Direktorat kesejahteraan pekerja",
  "Pengurus koperasi",
];

/** Dialogues with the workers' cooperatives of a province: past ones with who came and what followed, and some ahead. */
export class Dialogues {
  readonly #random = new Random("dialogues");

  constructor(
    readonly rows: Rows,
    readonly ids: { dialogues: Ids; followUps: Ids },
    readonly places: Places,
    readonly today: DayNumber,
  ) {}

  hold(seats: WorkerSeat[]): void {
    this.#write(tangerang, seats);
    const wanted = Math.max(fewest, Math.round(seats.length / cooperativesForOne)) - 1;
    for (let at = 0; at < wanted; at++) this.#write(this.#plan(seats, at), seats);
  }

  #plan(seats: WorkerSeat[], at: number): Plan {
    const random = this.#random;
    const kind = random.pick(["DIALOGUE", "MENTORING", "TRAINING"] as const);
    const { regency } = seats[at] ?? random.pick(seats);
    // One in five is still to come.
    const startsOn = workdayFrom(
      at % 5 === 1 ? this.today + random.between(5, 60) : this.today - random.between(20, 900),
    );
    return {
      title: `${random.pick(titles[kind])}, ${this.places.nameOf(regency)}`,
      ...{ kind, regency, startsOn, venue: "Balai pertemuan contoh", days: random.between(1, 2) },
      organiser: random.pick(["Ditjen PHI dan Jamsos, Kemnaker", `Dinas tenaga kerja ${this.places.nameOf(regency)}`]),
      topics: random.shuffled(topics).slice(0, random.between(2, 4)),
    };
  }

  #write({ title, kind, venue, regency, startsOn, days, organiser, topics: on }: Plan, seats: WorkerSeat[]) {
    const random = this.#random;
    const id = this.ids.dialogues.next();
    const [from, to] = [dayOfNumber(startsOn), dayOfNumber(startsOn + days - 1)];
    const list = `{${on.map((topic) => `"${topic}"`).join(",")}}`;
    this.rows.add("dialogues", id, title, kind, venue, regency, from, to, organiser, list);

    const near = seats.filter((seat) => provinceOf(seat.regency) === provinceOf(regency));
    const past = startsOn + days - 1 < this.today;
    for (const { id: cooperativeId } of random.shuffled(near).slice(0, 12)) {
      const came = past ? random.chance(0.75) : null;
      const people = came ? [random.between(1, 4), random.between(0, 3)] : [null, null];
      this.rows.add("dialogue_participations", id, cooperativeId, came, ...people);
    }
    if (!past) return;
    for (const what of random.shuffled(agreed).slice(0, random.between(1, 3))) {
      const dueOn = startsOn + random.between(30, 400);
      const done =
        dueOn < this.today && random.chance(0.7) ? Math.min(this.today, dueOn - random.between(-20, 20)) : null;
      const doneOn = done === null ? null : dayOfNumber(Math.max(startsOn, done));
      this.rows.add(
        "dialogue_follow_ups",
        this.ids.followUps.next(),
        id,
        what,
        random.pick(doers),
        dayOfNumber(dueOn),
        doneOn,
      );
    }
  }
}
