import type { Officer } from "@/lib/auth/officer";
import type { Prisma } from "@/lib/db/database";

/**
 * Whose imports this officer sees, confirms and cancels: those of the same desk, that is of everybody with the same role
 * and scope. What a file holds is known to those who brought it, and to nobody above or beside them.
 */
export function importsVisibleTo(officer: Officer): Prisma.ImportWhereInput {
  const { id: _, ...desk } = officer;
  return { officer: desk };
}
