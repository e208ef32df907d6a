import type { Officer } from "@/lib/auth/officer";
import type { Prisma } from "@/lib/db/database";

/** A notice is its officer's own. */
export const noticesVisibleTo = (officer: Officer): Prisma.NoticeWhereInput => ({ officerId: officer.id });

/** So is an e-mail; the ministry, which runs the registry, sees whether those to others arrived, but not what they say. */
export const emailsVisibleTo = (officer: Officer): Prisma.NoticeEmailWhereInput =>
  officer.role === "MINISTRY" ? {} : { officerId: officer.id };
