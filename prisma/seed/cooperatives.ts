import type { RegionCode } from "@/lib/regions/region-code";
import { kindOf } from "@/lib/regions/region-kind";
import type { Coordinates } from "./coordinates";
import { type DayNumber, dayOfNumber } from "./days";
import { type Founding, FoundingDays } from "./founding-days";
import { LegalNames } from "./legal-names";
import type { Places } from "./places";
import { type Ids, Random } from "./random";
import type { Rows } from "./rows";
import type { Seat } from "./seats";

export type Cooperative = Founding & { id: string; seat: RegionCode };

/** Serials from nine million on mark what is invented. */
const inventedSerials = 9_000_000;
const streets = ["Merdeka", "Balai Desa", "Raya Pasar", "Pahlawan", "Diponegoro", "Ahmad Yani", "Kartini", "Melati"];

export class Cooperatives {
  readonly #random = new Random("cooperatives");
  readonly #codes = new Random("public codes");
  readonly #foundingDays = new FoundingDays();
  readonly #names: LegalNames;
  #count = 0;

  constructor(
    readonly rows: Rows,
    readonly ids: Ids,
    readonly today: DayNumber,
    readonly coordinates: Coordinates,
    places: Places,
  ) {
    this.#names = new LegalNames(places);
  }

  found({ village, also }: Seat): Cooperative {
    const serial = inventedSerials + ++this.#count;
    const id = this.ids.next();
    const founding = this.#foundingDays.of(village.code);
    const { latitude, longitude } = this.coordinates.within(village.code);
    this.rows.add(
      "cooperatives",
      id,
      this.#names.nameFor(village),
      kindOf(village.code) === "URBAN_VILLAGE" ? "URBAN_VILLAGE" : "RURAL_VILLAGE",
      village.code,
      dayOfNumber(founding.foundedOn),
      ...this.#legalEntity(serial, founding.foundedOn),
      ...this.#registryNumber(serial, village.code),
      `Jalan ${this.#random.pick(streets)} Nomor ${this.#random.between(1, 120)}, ${village.name}`,
      `0800${String(this.#random.below(1e8)).padStart(8, "0")}`,
      latitude,
      longitude,
      this.#codes.bytes(6).toString("hex"),
    );
    for (const { code } of also) this.rows.add("cooperative_villages", id, code);
    return { ...founding, id, seat: village.code };
  }

  /** The Ministry of Law's approval follows the founding by some weeks; a few still wait for it. */
  #legalEntity(serial: number, foundedOn: DayNumber): [string | null, string | null] {
    const approvedOn = foundedOn + this.#random.between(4, 30);
    if (this.#random.chance(0.003)) return [null, null];
    return [`AHU-${serial}.AH.01.29.TAHUN ${dayOfNumber(approvedOn).slice(0, 4)}`, dayOfNumber(approvedOn)];
  }

  /** 70 % have no number, 22 % a number only, 7 % a certificate, 1 % one that has lapsed. */
  #registryNumber(serial: number, village: string): [string | null, string | null] {
    const state = this.#random.share();
    if (state < 0.7) return [null, null];
    const number = `${village.slice(0, 8).replaceAll(".", "")}${serial}`;
    if (state < 0.92) return [number, null];
    const lapsed = state >= 0.99;
    const until = lapsed ? this.today - this.#random.between(1, 200) : this.today + this.#random.between(1, 360);
    return [number, dayOfNumber(until)];
  }
}
