import { monthsAfter } from "@/lib/calendar/day";
import type { Bodies } from "./bodies";
import type { Candidate } from "./candidates";
import type { Certificates } from "./certificates";
import { type DayNumber, dayOfNumber, numberOf } from "./days";
import { Random } from "./random";

const months = 36;

/** Savings-and-loan certificates of people who took office later: the first of them have lapsed or are about to. */
export class EarlierCertificates {
  readonly #random = new Random("earlier certificates");

  constructor(
    readonly certificates: Certificates,
    readonly bodies: Bodies,
    readonly today: DayNumber,
  ) {}

  issue(holder: Candidate): void {
    const state = this.#random.pickBy(["expired", "expiring", "valid"] as const, (it) => shares[it]);
    const [least, most] = daysLeft[state];
    this.countingThrough(this.today + this.#random.between(least, most), holder);
  }

  countingThrough(lastDay: DayNumber, { personId, name }: Candidate): void {
    const issuedOn = numberOf(monthsAfter(dayOfNumber(lastDay), -months));
    const body = this.bodies.KJK;
    this.certificates.issue({
      personId,
      name,
      scheme: "SAVINGS",
      body,
      assessmentId: null,
      issuedOn,
      undisturbed: true,
    });
  }
}

const shares = { expired: 0.42, expiring: 0.42, valid: 0.16 };
const daysLeft = { expired: [-400, -1], expiring: [0, 90], valid: [91, 500] } as const;
