import type { RegionCode } from "@/lib/regions/region-code";
import type { Release } from "@/lib/regions/release";

export type Village = { code: RegionCode; name: string };

/** The regions of a release: their names, and the villages and regencies in the order of their codes. */
export class Places {
  readonly villages: Village[];
  readonly regencies: RegionCode[];
  readonly #names: Map<string, string>;

  constructor({ regions }: Release) {
    const sorted = regions.toSorted((one, other) => (one.code < other.code ? -1 : 1));
    this.villages = sorted.filter(({ code }) => code.length === 13);
    this.regencies = sorted.filter(({ code }) => code.length === 5).map(({ code }) => code);
    this.#names = new Map(sorted.map(({ code, name }) => [code, name]));
  }

  nameOf(code: string): string {
    return this.#names.get(code) ?? code;
  }
}

export const provinceOf = (code: string) => code.slice(0, 2);
export const regencyOf = (code: string) => code.slice(0, 5);
export const districtOf = (code: string) => code.slice(0, 8);
