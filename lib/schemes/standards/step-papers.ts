import type { Officer } from "@/lib/auth/officer";
import { database } from "@/lib/db/database";
import { seesSchemeChanges } from "../visibility";

export type StepPapers = { people: string[]; documents: { id: string; fileName: string; size: number }[] };

/** By step, who took part and the papers kept of it; nothing for whoever does not work on schemes. */
export async function findStepPapers(officer: Officer, projectId: string): Promise<Record<string, StepPapers>> {
  if (!seesSchemeChanges(officer)) return {};
  const steps = await database.standardStep.findMany({
    where: { projectId },
    select: {
      id: true,
      people: true,
      documents: {
        select: { document: { select: { id: true, fileName: true, size: true } } },
        orderBy: { documentId: "asc" },
      },
    },
  });
  return Object.fromEntries(
    steps.map(({ id, people, documents }) => [id, { people, documents: documents.map(({ document }) => document) }]),
  );
}
