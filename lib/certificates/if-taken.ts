import { Prisma } from "@/lib/db/database";

/** Two officers typed one number at once: the slower finds it taken, begins anew, and then is told that it is used. */
export async function againIfTaken<Answer>(attempt: () => Promise<Answer>): Promise<Answer> {
  try {
    return await attempt();
  } catch (fault) {
    if (fault instanceof Prisma.PrismaClientKnownRequestError && fault.code === "P2002") return attempt();
    throw fault;
  }
}
