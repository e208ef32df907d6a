import { numberOf as certificateNumber, licenceDigits } from "@/lib/certificates/certificate-number";
import { lastValidDay } from "@/lib/certificates/issue-rules";
import type { Body } from "./bodies";
import { type DayNumber, dayOfNumber, numberOf } from "./days";
import type { Officers } from "./officers";
import { type Ids, Random } from "./random";
import type { Rows } from "./rows";
import { type SchemeIds, type SchemeName, schemes } from "./schemes";

export type Issue = {
  personId: string;
  name: string;
  scheme: SchemeName;
  body: Body;
  /** Null for those issued before the registry began. */
  assessmentId: string | null;
  issuedOn: DayNumber;
  /** Nothing happened to it since. */
  undisturbed: boolean;
};

/** Serials from 9000001 on mark what is invented. */
const firstSerial = 9_000_001;
const months = 36;

/** Of those issued two months ago or more, so that 1.5 % and 0.5 % of all come out. */
const suspended = 0.025;
const suspendedOnce = 0.015;
const revoked = 0.008;
const reasonsToSuspend = [
  "Surveilan tahunan belum dijalani",
  "Log kegiatan belum diserahkan",
  "Pengaduan sedang diperiksa",
];
const reasonsToRevoke = ["Dokumen permohonan terbukti tidak benar", "Pelanggaran kode etik pemegang sertifikat"];

/** Gathers what was issued and numbers it in the order of the days, as the LSPs did. */
export class Certificates {
  readonly #issued: Issue[] = [];
  readonly #random = new Random("certificates");

  constructor(
    readonly rows: Rows,
    readonly ids: { certificates: Ids; suspensions: Ids },
    readonly schemeIds: SchemeIds,
    readonly officers: Officers,
    readonly today: DayNumber,
  ) {}

  issue(issue: Issue): void {
    this.#issued.push(issue);
  }

  writeAll(): void {
    const registered = new Map<string, number>();
    const inOrder = this.#issued.toSorted((one, other) => one.issuedOn - other.issuedOn);
    for (const [at, issue] of inOrder.entries()) {
      const issuedOn = dayOfNumber(issue.issuedOn);
      const year = issuedOn.slice(0, 4);
      const place = (registered.get(`${issue.body.key} ${year}`) ?? 0) + 1;
      registered.set(`${issue.body.key} ${year}`, place);
      const { businessField, occupation, level } = schemes[issue.scheme];
      const id = this.ids.certificates.next();
      this.rows.add(
        "certificates",
        id,
        certificateNumber({ businessField, occupation, level: String(level), serial: String(firstSerial + at), year }),
        `KOP ${licenceDigits(issue.body.licence)} ${String(place).padStart(5, "0")} ${year}`,
        issue.personId,
        issue.name,
        this.schemeIds[issue.scheme].schemeId,
        issue.body.id,
        issue.assessmentId,
        issuedOn,
        lastValidDay(issuedOn, months),
      );
      if (!issue.undisturbed) this.#whatHappenedTo(id, issue, numberOf(lastValidDay(issuedOn, months)));
    }
  }

  #whatHappenedTo(id: string, { issuedOn, body }: Issue, validTo: DayNumber) {
    const fate = this.#random.share();
    const later = Math.min(this.today, validTo) - issuedOn;
    if (later < 60) return;
    const on = issuedOn + this.#random.between(30, later - 1);
    if (fate < revoked) {
      const reason = this.#random.pick(reasonsToRevoke);
      this.rows.add("certificate_revocations", id, dayOfNumber(on), this.officers.pleno[body.key], reason);
    } else if (fate < revoked + suspended) this.#suspend(id, on, null);
    else if (fate < revoked + suspended + suspendedOnce) this.#suspend(id, on, on + this.#random.between(14, 60));
  }

  #suspend(id: string, on: DayNumber, liftedOn: DayNumber | null) {
    const lifted = liftedOn === null || liftedOn > this.today ? null : dayOfNumber(liftedOn);
    const reason = this.#random.pick(reasonsToSuspend);
    this.rows.add("certificate_suspensions", this.ids.suspensions.next(), id, dayOfNumber(on), lifted, reason);
  }
}
