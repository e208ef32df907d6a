import { randomUUID } from "node:crypto";
import { Day, dateOf } from "@/lib/calendar/day";
import { type Position, positions } from "@/lib/cooperatives/positions";
import { database } from "@/lib/db/database";

/** A scheme that nothing asks for yet, in its first version. */
export async function aScheme({
  title = "Pengurus KDKMP Pemula",
  validityMonths = 36,
  effectiveOn = Day.parse("2020-01-01"),
} = {}) {
  const { id, code } = await database.scheme.create({
    data: {
      code: `contoh-${randomUUID()}`,
      title,
      kind: "OCCUPATION",
      validityMonths,
      businessField: "47111",
      occupation: "1120",
      example: true,
      versions: { create: { number: 1, effectiveOn: dateOf(effectiveOn), owner: "LSP Contoh", legalBasis: "contoh" } },
    },
  });
  return { id, code, title };
}

/** A scheme that qualifies for these positions, beside whatever else does: a requirement is there once for each. */
export async function aRequiredScheme({
  for: asked = [...positions],
  title,
}: {
  for?: Position[];
  title?: string;
} = {}) {
  const scheme = await aScheme({ title });
  for (const position of asked) {
    if (!(await requirementOf(position))) await aRequirement(position);
    // Where a change has cut it, those that follow as well.
    const requirements = await database.requirement.findMany({ where: { position }, select: { id: true } });
    await database.requirementScheme.createMany({
      data: requirements.map(({ id }) => ({ requirementId: id, schemeId: scheme.id })),
    });
  }
  return scheme;
}

const requirementOf = (position: Position) => database.requirement.findFirst({ where: { position, validTo: null } });

/** Of two tests at once, the second finds the first's. */
async function aRequirement(position: Position) {
  const data = { position, validFrom: dateOf(Day.parse("2025-01-01")), legalBasis: "contoh" };
  try {
    return await database.requirement.create({ data });
  } catch (fault) {
    const first = await requirementOf(position);
    if (first) return first;
    throw fault;
  }
}
