import { type Day, dateOf } from "@/lib/calendar/day";

/**
 * A stream of draws that is the same on every machine (sfc32). Each part of the demonstration draws from streams of its
 * own names, so that a change to one part leaves the others as they were.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(stream: string) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < stream.length; at++) hash = Math.imul(hash ^ stream.charCodeAt(at), 0x01000193);
    this.#a = hash;
    this.#b = Math.imul(hash, 0x9e3779b1) ^ stream.length;
    this.#c = 0x243f6a88;
    for (let round = 0; round < 12; round++) this.uint32();
  }

  uint32(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** From 0 up to, not including, 1. */
  share(): number {
    return this.uint32() / 0x1_0000_0000;
  }

  chance(probability: number): boolean {
    return this.share() < probability;
  }

  below(count: number): number {
    return Math.floor(this.share() * count);
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** By weights that need not add up to anything. */
  pickBy<T>(list: readonly T[], weightOf: (item: T) => number): T {
    let left = this.share() * list.reduce((sum, item) => sum + weightOf(item), 0);
    for (const item of list) {
      left -= weightOf(item);
      if (left < 0) return item;
    }
    return list.at(-1) as T;
  }

  shuffled<T>(list: readonly T[]): T[] {
    const shuffled = [...list];
    for (let at = shuffled.length - 1; at > 0; at--) {
      const other = this.below(at + 1);
      [shuffled[at], shuffled[other]] = [shuffled[other] as T, shuffled[at] as T];
    }
    return shuffled;
  }

  bytes(count: number): Buffer {
    const bytes = Buffer.allocUnsafe(count);
    for (let at = 0; at < count; at++) bytes[at] = this.uint32() >>> 24;
    return bytes;
  }
}

const hex = Array.from({ length: 0x1_0000 }, (_, number) => number.toString(16).padStart(4, "0"));
const pair = (number: number) => `${hex[number >>> 16]}${hex[number & 0xffff]}`;

/** UUIDs of version 7 that ascend from midnight of a day, a millisecond each: drawn, so the same every time. */
export class Ids {
  #instant: number;
  readonly #random: Random;

  constructor(stream: string, from: Day) {
    this.#random = new Random(`ids of ${stream}`);
    this.#instant = dateOf(from).getTime();
  }

  next(): string {
    const instant = this.#instant++;
    const [one, two, three] = [this.#random.uint32(), this.#random.uint32(), this.#random.uint32()];
    const time = `${pair(Math.floor(instant / 0x1_0000) >>> 0)}-${hex[instant % 0x1_0000]}`;
    return `${time}-${hex[0x7000 | (one & 0xfff)]}-${hex[0x8000 | (two & 0x3fff)]}-${hex[two >>> 16]}${pair(three)}`;
  }
}
