import { districtOf, type Places, regencyOf, type Village } from "./places";
import { Random } from "./random";

/** Exact duplicates that slipped through, of all names that clash: about 0.05 % of the cooperatives. */
const unnoticed = 0.003;
const looselyWritten = 0.1;

/**
 * Names as Permenkum 13/2025 has them: the village's name, with the district's on a clash with an approved name, and with
 * the regency's if that is taken too. Practice is not uniform, and a few duplicates stand.
 */
export class LegalNames {
  readonly #taken = new Set<string>();
  readonly #random = new Random("legal names");

  constructor(readonly places: Places) {}

  nameFor({ code, name }: Village): string {
    const kind = code.charAt(9) === "1" ? "KELURAHAN" : "DESA";
    const short = `KOPERASI ${kind} MERAH PUTIH ${name.toUpperCase()}`;
    if (!this.#taken.has(short) || this.#random.chance(unnoticed)) return this.#approved(short);

    const word = this.#random.chance(looselyWritten) ? "" : "KECAMATAN ";
    const withDistrict = `${short} ${word}${this.places.nameOf(districtOf(code)).toUpperCase()}`;
    if (!this.#taken.has(withDistrict)) return this.#approved(withDistrict);
    const withRegency = `${withDistrict} ${this.places.nameOf(regencyOf(code)).toUpperCase()}`;
    return this.#approved(this.#taken.has(withRegency) ? `${withRegency} SEJAHTERA` : withRegency);
  }

  #approved(name: string): string {
    this.#taken.add(name);
    return name;
  }
}
