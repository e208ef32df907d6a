import { notFound } from "next/navigation";
import { after } from "next/server";
import { uuidParam } from "@/app/uuid-param";
import { recordRead } from "@/lib/audit/record-read";
import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { findKeptCooperative, type KeptCooperative, type KeptTerm } from "@/lib/cooperatives/queries";

/** The cooperative whose people the officer enters, its names noted as read; somebody else's is not found. */
export async function keptCooperativeAt(officer: Officer, cooperativeId: string): Promise<KeptCooperative> {
  const cooperative = (await findKeptCooperative(officer, uuidParam(cooperativeId))) ?? notFound();
  const people = [...new Set(cooperative.terms.map(({ personId }) => personId))];
  after(() => recordRead(officer, people, "cooperative"));
  return cooperative;
}

export async function keptTermAt(officer: Officer, cooperativeId: string, termId: string) {
  const cooperative = await keptCooperativeAt(officer, cooperativeId);
  const term = cooperative.terms.find(({ id }) => id === termId) ?? notFound();
  return { cooperative, term };
}

export const openOn = (day: Day, { startDate, endDate }: KeptTerm) =>
  startDate <= day && (endDate === null || day <= endDate);

/** Those once entered here without a post from that day on: they may come back without being typed in again. */
export function withoutPost({ terms }: KeptCooperative, from: Day): { personId: string; name: string }[] {
  const holding = new Set(
    terms.filter(({ endDate }) => endDate === null || from <= endDate).map(({ personId }) => personId),
  );
  const people = new Map(
    terms.filter(({ personId }) => !holding.has(personId)).map((term) => [term.personId, term.name]),
  );
  return [...people]
    .map(([personId, name]) => ({ personId, name }))
    .sort((one, other) => one.name.localeCompare(other.name));
}
