import type { TrainingCentreKind } from "@/lib/db/generated/enums";
import { centralUnits, outposts } from "./central-centres";
import type { CentreRecords } from "./centre-records";
import type { Coordinates } from "./coordinates";
import { hostNear } from "./hosts";
import { type Places, provinceOf, regencyOf } from "./places";
import { apportioned, wholeCountry } from "./provinces";
import { type Ids, Random } from "./random";
import type { Rows } from "./rows";

export type Centre = { id: string; name: string; kind: TrainingCentreKind; regency: string; vin: string | null };

type Place = {
  name: string;
  kind: TrainingCentreKind;
  regency: string;
  parentId?: string;
  /** The body of the community that a BLK Komunitas belongs to. */
  host?: string;
};

const localUnits = 300;
const communityCentres = 4_000;

/** All central units and outposts; local and community ones in proportion to the cooperatives, one a province at least. */
export class Centres {
  readonly all: Centre[] = [];
  readonly #random = new Random("centres");
  readonly #serials = new Map<string, number>();

  constructor(
    readonly rows: Rows,
    readonly ids: Ids,
    readonly places: Places,
    readonly coordinates: Coordinates,
    readonly records: CentreRecords,
  ) {}

  found(cooperatives: number): void {
    const share = Math.min(1, cooperatives / wholeCountry);
    for (const { name, regency } of centralUnits) this.#open({ name, regency, kind: "UPTP" });
    for (const { name, regency, parent } of outposts)
      this.#open({ name, regency, kind: "SATPEL", parentId: this.named(parent).id });
    for (const regency of this.#regenciesForLocalUnits(Math.round(localUnits * share)))
      this.#open({ name: `UPTD BLK ${this.places.nameOf(regency)}`, regency, kind: "UPTD" });
    this.#foundCommunityCentres(Math.round(communityCentres * share));
  }

  named(name: string): Centre {
    const centre = this.all.find((it) => it.name === name);
    if (!centre) throw new Error(`There is no centre ${name}.`);
    return centre;
  }

  /** First one regency of each province, then any others. */
  #regenciesForLocalUnits(count: number): string[] {
    const drawn = this.#random.shuffled(this.places.regencies);
    const first = [...Map.groupBy(drawn, provinceOf).values()].flatMap((regencies) => regencies.slice(0, 1));
    const others = drawn.filter((regency) => !first.includes(regency));
    return [...first, ...others].slice(0, Math.max(first.length, count)).toSorted();
  }

  /** As the villages lie: where most people of the cooperatives live. */
  #foundCommunityCentres(count: number) {
    const villages = Map.groupBy(this.places.villages, ({ code }) => regencyOf(code));
    const weights = Object.fromEntries([...villages].map(([regency, inside]) => [regency, inside.length]));
    for (const [regency, number] of apportioned(count, weights))
      for (let at = 0; at < number; at++) {
        const village = this.#random.pick(villages.get(regency) ?? []);
        const host = hostNear(village.name, provinceOf(regency), this.#random);
        this.#open({ name: `BLK Komunitas ${host}`, regency, kind: "BLKK", host });
      }
  }

  #open({ name, kind, regency, parentId, host }: Place) {
    const id = this.ids.next();
    const { latitude, longitude } = this.coordinates.within(regency);
    const growth = this.#random.pickBy(["GROWING", "DEVELOPING", "INDEPENDENT"], (it) => classShares[it] ?? 0);
    const known = kind !== "BLKK" || this.#random.chance(0.95);
    const vin = known ? this.#identificationNumber(kind, regency) : null;
    const fields = this.records.fieldsOf(kind);
    this.rows.add(
      "training_centres",
      id,
      name,
      kind,
      kind === "BLKK" ? growth : null,
      vin,
      parentId ?? null,
      regency,
      ownerOf[kind],
      host ?? null,
      this.records.addressIn(this.places.nameOf(regency)),
      `{${fields.join(",")}}`,
      this.#capacity(kind),
      latitude,
      longitude,
    );
    this.records.write({ id, name, kind, regency, fields });
    this.all.push({ id, name, kind, regency, vin });
  }

  /** VIN: year and month, the regency's four digits, and a serial of two. */
  #identificationNumber(kind: TrainingCentreKind, regency: string): string {
    const year = kind === "BLKK" ? this.#random.between(18, 25) : this.#random.between(16, 20);
    const month = String(this.#random.between(1, 12)).padStart(2, "0");
    const stem = `${year}${month}${regency.replace(".", "")}`;
    const serial = (this.#serials.get(stem) ?? 0) + 1;
    this.#serials.set(stem, serial);
    return `${stem}${String(serial).padStart(2, "0")}`;
  }

  #capacity(kind: TrainingCentreKind): number {
    const packets = { UPTP: [15, 30], SATPEL: [4, 8], UPTD: [2, 8], BLKK: [1, 2] } as const;
    const [least, most] = packets[kind];
    return 16 * this.#random.between(least, most);
  }
}

/** The provinces' own have no regency to stand in here. */
const ownerOf = { UPTP: "MINISTRY", SATPEL: "MINISTRY", UPTD: "REGENCY", BLKK: "COMMUNITY" } as const;

const classShares: Record<string, number> = { GROWING: 0.6, DEVELOPING: 0.3, INDEPENDENT: 0.1 };
