import type { Day } from "@/lib/calendar/day";
import type { Prisma } from "@/lib/db/database";
import { lifeFields, lifeOf } from "./certificate-life";
import { statusOn } from "./validity";

/** What lists show of a certificate. */
export const summaryFields = {
  id: true,
  number: true,
  holderName: true,
  personId: true,
  scheme: { select: { title: true } },
  ...lifeFields,
} satisfies Prisma.CertificateSelect;

export function toSummary(row: Prisma.CertificateGetPayload<{ select: typeof summaryFields }>, on: Day) {
  const { id, number, holderName, personId, scheme } = row;
  const life = lifeOf(row);
  return { id, number, holderName, personId, scheme: scheme.title, ...life, status: statusOn(on, life) };
}
export type CertificateSummary = ReturnType<typeof toSummary>;
