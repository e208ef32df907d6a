import { randomInt, randomUUID } from "node:crypto";
import { Day, dateOf, daysAfter, monthsAfter } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";

const licence = () => `BNSP-LSP-${String(randomInt(10_000)).padStart(4, "0")}-ID`;

/** An LSP with a licence for many years. */
export async function aCertificationBody({ name = "LSP Koperasi Contoh" } = {}) {
  // Four digits only: drawn again until nobody has them.
  for (;;) {
    const [body] = await database.certificationBody.createManyAndReturn({
      data: {
        name,
        kind: "P3",
        licenceNumber: licence(),
        licensedFrom: dateOf(Day.parse("2020-01-01")),
        licensedTo: dateOf(Day.parse("2035-12-31")),
      },
      skipDuplicates: true,
    });
    if (body) return { id: body.id, name, licenceNumber: body.licenceNumber };
  }
}

type Of = {
  personId: string;
  schemeId: string;
  certificationBodyId?: string;
  validFrom?: Day;
  validTo?: Day;
  revokedOn?: Day | null;
  suspensions?: { suspendedOn: Day; liftedOn: Day | null }[];
  number?: string;
};

/** Straight into the table, without the assessment it would come from; the ledger hears nothing of it. */
export async function aCertificate(of: Of) {
  const { personId, schemeId, revokedOn, suspensions = [], number = `contoh ${randomUUID()}` } = of;
  const certificationBodyId = of.certificationBodyId ?? (await aCertificationBody()).id;
  const validFrom = of.validFrom ?? Day.parse("2025-07-01");
  const validTo = of.validTo ?? daysAfter(monthsAfter(validFrom, 36), -1);
  const { id } = await database.certificate.create({
    data: {
      number,
      personId,
      holderName: "Siti Aminah",
      schemeId,
      certificationBodyId,
      validFrom: dateOf(validFrom),
      validTo: dateOf(validTo),
      ...(revokedOn && {
        revocation: { create: { revokedOn: dateOf(revokedOn), revokedById: randomUUID(), reason: "contoh" } },
      }),
      suspensions: {
        create: suspensions.map(({ suspendedOn, liftedOn }) => ({
          suspendedOn: dateOf(suspendedOn),
          liftedOn: liftedOn && dateOf(liftedOn),
          reason: "contoh",
        })),
      },
    },
  });
  return { id, number, validFrom, validTo };
}
