import { type Day, dateOf } from "@/lib/calendar/day";
import type { Position } from "@/lib/cooperatives/positions";
import type { Prisma } from "@/lib/db/database";

/** A candidate as an LSP recognises one: by name, and by the post held on the day. */
export type Candidate = {
  personId: string;
  name: string;
  post: { position: Position; cooperative: string; district: string } | null;
};

export const candidateFields = (on: Day) =>
  ({
    id: true,
    name: true,
    terms: {
      where: { startDate: { lte: dateOf(on) }, OR: [{ endDate: null }, { endDate: { gte: dateOf(on) } }] },
      orderBy: { startDate: "asc" },
      take: 1,
      select: {
        position: true,
        cooperative: { select: { legalName: true, seatVillage: { select: { parent: { select: { name: true } } } } } },
      },
    },
  }) satisfies Prisma.PersonSelect;

type Row = Prisma.PersonGetPayload<{ select: ReturnType<typeof candidateFields> }>;

export function toCandidate({ id, name, terms: [term] }: Row): Candidate {
  const post = term && {
    position: term.position,
    cooperative: term.cooperative.legalName,
    district: term.cooperative.seatVillage.parent?.name ?? "",
  };
  return { personId: id, name, post: post ?? null };
}
