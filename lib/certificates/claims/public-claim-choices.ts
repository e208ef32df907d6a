import { type Day, dateOf } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";

/** The LSPs that hold a licence on the day, and every scheme: of whom a claim can be asked, and for what. */
export async function findClaimChoices(on: Day) {
  const [bodies, schemes] = await Promise.all([
    database.certificationBody.findMany({
      where: { licensedFrom: { lte: dateOf(on) }, licensedTo: { gte: dateOf(on) } },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
    }),
    database.scheme.findMany({ select: { id: true, title: true }, orderBy: { title: "asc" } }),
  ]);
  return { bodies, schemes };
}
