import { dayOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import type { CentreScope } from "./accreditation-rules";

/** A step: what a centre may teach and how many at once, held until the end of the transaction. */
export async function lockCentre(tx: Transaction, centreId: string): Promise<CentreScope & { capacity: number }> {
  await tx.$queryRaw`SELECT id FROM training_centres WHERE id = ${centreId}::uuid FOR NO KEY UPDATE`;
  const { capacity, ...scope } = await tx.trainingCentre.findUniqueOrThrow({
    where: { id: centreId },
    select: { capacity: true, ...scopeFields },
  });
  return { capacity, ...scopeOf(scope) };
}

export const scopeFields = {
  fields: true,
  accreditations: { select: { schemeId: true, field: true, validFrom: true, validTo: true } },
} as const;

type Stored = {
  fields: CentreScope["fields"];
  accreditations: (Pick<CentreScope["accreditations"][number], "schemeId" | "field"> &
    Record<"validFrom" | "validTo", Date>)[];
};

export const scopeOf = ({ fields, accreditations }: Stored): CentreScope => ({
  fields,
  accreditations: accreditations.map(({ validFrom, validTo, ...what }) => ({
    ...what,
    ...{ validFrom: dayOf(validFrom), validTo: dayOf(validTo) },
  })),
});
