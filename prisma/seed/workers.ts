import type { TermFacts } from "@/lib/board-rules/board-facts";
import { basisOf, type Position } from "@/lib/cooperatives/positions";
import type { CompanySector, LicenceKind, WelfareFacility } from "@/lib/db/generated/enums";
import type { RegionCode } from "@/lib/regions/region-code";
import type { Bodies } from "./bodies";
import type { Certificates } from "./certificates";
import type { Coordinates } from "./coordinates";
import { type DayNumber, dayOfNumber } from "./days";
import type { Findings, Founded } from "./findings";
import type { People, Person } from "./people";
import { type Places, regencyOf, type Village } from "./places";
import { type Ids, Random } from "./random";
import type { Rows } from "./rows";
import { companyNameIn, federations, industrialRegencies } from "./worker-names";

export type WorkerSeat = { id: string; name: string; regency: string };

/** One for so many village cooperatives, which makes some 1,200 of the country. */
const villagesForOne = 66;
const fewest = 8;
/** Serials apart from those of the village cooperatives. */
const firstSerial = 9_500_000;
const earliest: DayNumber = Date.UTC(1996, 0, 8) / 86_400_000;
const latest: DayNumber = Date.UTC(2021, 5, 1) / 86_400_000;
const lastYear = 2025;

const posts: Position[] = [
  "CHAIR",
  "SECRETARY",
  "TREASURER",
  "SUPERVISOR_CHAIR",
  "SUPERVISOR_MEMBER",
  "SUPERVISOR_MEMBER",
];
const facilityShares: Record<WelfareFacility, number> = {
  FAMILY_PLANNING: 0.3,
  CHILD_CARE: 0.15,
  HOUSING: 0.2,
  WORSHIP: 0.9,
  SPORTS: 0.5,
  CANTEEN: 0.8,
  HEALTH: 0.75,
  RECREATION: 0.25,
};
const units = [
  "Toko",
  "Simpan pinjam",
  "Kantin",
  "Katering",
  "Fotokopi dan alat tulis",
  "Jasa angkutan",
  "Seragam kerja",
];
const licences: LicenceKind[] = ["BUSINESS_NUMBER", "SAVINGS_AND_LOAN", "FOOD", "LABOUR_SUPPLY"];

type Ways = { cooperatives: Ids; terms: Ids; licences: Ids };
type Made = { rows: Rows; ids: Ways; people: People; places: Places; coordinates: Coordinates; findings: Findings };

/**
 * Cooperatives of workers and unions, near where industry is: company or union, board, members, facilities, and how far
 * each has come on its way to number and QR. The first is the showcase: of Tangerang, and its whole board certified.
 */
export class Workers {
  readonly seats: WorkerSeat[] = [];
  readonly #random = new Random("workers");
  readonly #villages: Map<string, Village[]>;
  readonly #founded: (Founded & { name: string })[] = [];
  readonly #holders: { person: Person; position: Position; whole: boolean }[] = [];

  constructor(
    readonly made: Made,
    readonly today: DayNumber,
    readonly count: number,
  ) {
    const codes = new Set(industrialRegencies.map(({ code }) => code));
    this.#villages = Map.groupBy(
      made.places.villages.filter(({ code }) => codes.has(regencyOf(code))),
      ({ code }) => regencyOf(code),
    );
  }

  foundAll(): void {
    const wanted = Math.max(fewest, Math.round(this.count / villagesForOne));
    const regencies = industrialRegencies.filter(({ code }) => this.#villages.has(code));
    for (let at = 0; at < wanted; at++) {
      // Each of the first few stands in another regency, so that a small demonstration shows several.
      const regency = regencies[at] ?? this.#random.pickBy(regencies, ({ weight }) => weight);
      this.#found(at, regency.code, this.#random.pick(regency.sectors));
    }
    this.#keepFindings();
  }

  /** Companies are named by chance: two in a district may share a name, which the rules find. */
  #keepFindings() {
    const named = Map.groupBy(this.#founded, ({ name, seat }) => `${seat.slice(0, 8)} ${name}`);
    for (const alike of named.values())
      for (const { name: _, ...one } of alike) this.made.findings.keep({ ...one, hasNamesake: alike.length > 1 });
  }

  /** Some hold savings-and-loan certificates from before; of the showcase everybody the one for the post. */
  certify(certificates: Certificates, bodies: Bodies): void {
    for (const { person, position, whole } of this.#holders) {
      const savings = (position === "CHAIR" || position === "TREASURER") && this.#random.chance(0.12);
      if (!whole && !savings) continue;
      certificates.issue({
        ...{ personId: person.id, name: person.name, assessmentId: null, undisturbed: true },
        scheme: savings ? "SAVINGS" : position.startsWith("SUPERVISOR") ? "SUPERVISORS" : "BOARD",
        body: savings ? bodies.KJK : bodies.KUKMI,
        issuedOn: this.today - this.#random.between(40, savings ? 1_000 : 120),
      });
    }
  }

  #found(at: number, regency: string, sector: CompanySector) {
    const random = this.#random;
    const { rows, ids, coordinates } = this.made;
    const id = ids.cooperatives.next();
    const serial = firstSerial + at;
    const village = random.pick(this.#villages.get(regency) ?? []);
    const foundedOn = random.between(earliest, latest);
    const ofUnion = at % 5 === 3;
    const company = companyNameIn(sector, random);
    const short = company.replace(/^PT /, "");
    const name = (
      ofUnion
        ? `Koperasi Serikat Pekerja ${short}`
        : `${random.pick(["Koperasi Karyawan", "Koperasi Pekerja"])} ${short}`
    ).toUpperCase();
    const union = ofUnion || random.chance(0.55) ? `SP ${short}` : null;
    const { latitude, longitude } = coordinates.within(village.code);
    const registry = this.#registryNumber(at, serial, village.code);
    rows.add(
      "cooperatives",
      id,
      name,
      ofUnion ? "UNION" : "WORKER",
      village.code,
      dayOfNumber(foundedOn),
      ...(random.chance(0.92)
        ? [`${serial}/BH/${dayOfNumber(foundedOn).slice(0, 4)}`, dayOfNumber(foundedOn + 60)]
        : [null, null]),
      ...registry,
      `Kawasan Industri Blok ${random.pick(["A", "B", "C", "D"])} Nomor ${random.between(1, 60)}, ${village.name}`,
      `0800${String(random.below(1e8)).padStart(8, "0")}`,
      latitude,
      longitude,
      random.bytes(6).toString("hex"),
    );
    const withoutCompany = ofUnion && random.chance(0.3);
    const facilities = Object.entries(facilityShares).flatMap(([name, share]) => (random.chance(share) ? [name] : []));
    rows.add(
      "worker_cooperatives",
      id,
      ...(withoutCompany
        ? [null, null, null, null]
        : [company, sector, random.pick(["MEDIUM", "LARGE", "LARGE"]), regency]),
      union,
      union && random.chance(0.7) ? random.pick(federations) : null,
      `{${facilities.join(",")}}`,
      `{${(random.chance(0.85) ? random.shuffled(units).slice(0, random.between(1, 4)) : []).map((unit) => `"${unit}"`).join(",")}}`,
    );
    this.#members(id, at);
    this.#licences(id);
    const kind = ofUnion ? "UNION" : "WORKER";
    const terms = this.#elect(id, kind, village.code, at === 0);
    this.#founded.push({ id, name, kind, seat: village.code, foundedOn, terms, registryNumber: registry[0] });
    this.seats.push({ id, name, regency });
  }

  #members(id: string, at: number) {
    if (at > fewest && this.#random.chance(0.1)) return;
    let [men, women] = [this.#random.between(30, 600), this.#random.between(10, 180)];
    for (let year = lastYear - this.#random.between(1, 4); year <= lastYear; year++) {
      this.made.rows.add("worker_memberships", id, year, men, women);
      men += this.#random.between(-10, 30);
      women += this.#random.between(-5, 20);
      [men, women] = [Math.max(9, men), Math.max(0, women)];
    }
  }

  #licences(id: string) {
    for (const kind of licences) {
      if (!this.#random.chance(kind === "BUSINESS_NUMBER" ? 0.6 : 0.15)) continue;
      const helpedOn = this.today - this.#random.between(60, 900);
      const granted = this.#random.chance(0.7) ? helpedOn + this.#random.between(7, 55) : null;
      const number = granted === null ? null : `9${String(this.#random.below(1e12)).padStart(12, "0")}`;
      const days = [dayOfNumber(helpedOn), granted === null ? null : dayOfNumber(granted)] as const;
      this.made.rows.add("worker_licences", this.made.ids.licences.next(), id, kind, ...days, number);
    }
  }

  #elect(id: string, kind: "WORKER" | "UNION", village: RegionCode, whole: boolean): TermFacts[] {
    const terms: TermFacts[] = [];
    const { rows, ids, people } = this.made;
    const electedOn = this.today - this.#random.between(120, 1_500);
    const until = this.#random.chance(0.5) ? electedOn + 1_825 : null;
    const vice: Position[] = this.#random.chance(0.3) && !whole ? ["VICE_CHAIR_BUSINESS"] : [];
    for (const position of [...posts, ...vice]) {
      if (!whole && position !== "CHAIR" && this.#random.chance(0.04)) continue;
      const person = people.newcomer(village, position.startsWith("SUPERVISOR") ? 0.25 : 0.3);
      const term: TermFacts = {
        ...{ id: ids.terms.next(), personId: person.id, sex: person.sex, position, basis: basisOf(kind, position) },
        startDate: dayOfNumber(electedOn),
        endDate: until === null ? null : dayOfNumber(until),
        endReason: null,
      };
      terms.push(term);
      const { basis, startDate, endDate } = term;
      rows.add("office_terms", term.id, id, person.id, position, basis, startDate, endDate, null);
      this.#holders.push({ person, position, whole });
    }
    return terms;
  }

  /** Kemnaker pushed number and QR since 2021: four in ten have a number, and half of these a certificate in force. */
  #registryNumber(at: number, serial: number, village: string): [string | null, string | null] {
    const state = at === 0 ? 0.9 : this.#random.share();
    if (state < 0.6) return [null, null];
    const number = `${village.slice(0, 8).replaceAll(".", "")}${serial}`;
    if (state < 0.75) return [number, null];
    const until = state < 0.8 ? this.today - this.#random.between(1, 200) : this.today + this.#random.between(1, 360);
    return [number, dayOfNumber(until)];
  }
}
