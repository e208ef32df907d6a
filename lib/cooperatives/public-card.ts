import { database } from "@/lib/db/database";

/** The cooperative that a QR leads to; null where the code is nobody's. */
export async function findByPublicCode(publicCode: string): Promise<{ id: string } | null> {
  if (!/^[0-9a-f]{12}$/.test(publicCode)) return null;
  return database.cooperative.findUnique({ where: { publicCode }, select: { id: true } });
}
