import { database } from "@/lib/db/database";

/** Does the database answer? */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await database.$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}
