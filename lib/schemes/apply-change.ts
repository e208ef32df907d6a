import { randomUUID } from "node:crypto";
import { dateOf } from "@/lib/calendar/day";
import type { Transaction } from "@/lib/db/database";
import type { SchemeChangeAsked, SchemeUnits } from "./change-details";
import type { PlannedChange } from "./plan-change";

/**
 * A step: writes what a change asks for. The requirements it moves are kept as they were, so that the coverage of what is
 * still to be posted goes on counting by them (lib/schemes/post-change.ts). Certificates are not touched: their days
 * were fixed when they were issued.
 */
export async function applyChange(
  tx: Transaction,
  changeId: string,
  asked: SchemeChangeAsked,
  planned: PlannedChange,
): Promise<void> {
  const { details, effectiveOn, legalBasis } = asked;
  switch (details.kind) {
    case "NEW_SCHEME": {
      const { code, title, schemeKind, level, validityMonths, businessField, occupation, owner, units } = details;
      const scheme = { code: code.trim(), title: title.trim(), kind: schemeKind, level, validityMonths };
      const { id } = await tx.scheme.create({ data: { ...scheme, businessField, occupation } });
      return writeVersion(tx, { schemeId: id, number: 1, owner, units }, asked);
    }
    case "NEW_VERSION": {
      const { schemeId, owner, units } = details;
      const newest = await tx.schemeVersion.aggregate({ where: { schemeId }, _max: { number: true } });
      return writeVersion(tx, { schemeId, number: (newest._max.number ?? 0) + 1, owner, units }, asked);
    }
    case "MAPPING":
      return writeRequirements(tx, changeId, planned);
    case "SUPERSESSION": {
      const { schemeId, successorId, countsUntil } = details;
      await tx.schemeSupersession.create({
        data: {
          ...{ schemeId, successorId, legalBasis, effectiveOn: dateOf(effectiveOn) },
          countsUntil: countsUntil && dateOf(countsUntil),
        },
      });
      return writeRequirements(tx, changeId, planned);
    }
  }
}

type NewVersion = { schemeId: string; number: number; owner: string; units: SchemeUnits };

async function writeVersion(tx: Transaction, version: NewVersion, asked: SchemeChangeAsked) {
  const { schemeId, number, owner, units } = version;
  const { effectiveOn, legalBasis } = asked;
  await tx.schemeVersion.create({
    data: { schemeId, number, owner: owner.trim(), legalBasis, effectiveOn: dateOf(effectiveOn) },
  });
  // A unit is called as its decree calls it: whoever named it first has read that.
  await tx.competencyUnit.createMany({ data: units.map(({ code, title }) => ({ code, title })), skipDuplicates: true });
  await tx.schemeUnit.createMany({
    data: units.map(({ code, core }) => ({ schemeId, version: number, unitCode: code, core })),
  });
}

async function writeRequirements(tx: Transaction, changeId: string, { plan, before }: PlannedChange) {
  if (!plan) return;
  await tx.requirementBefore.createMany({
    data: before.flatMap(({ position, validFrom, validTo, schemeIds }) =>
      schemeIds.map((schemeId) => ({
        ...{ changeId, position, schemeId, validFrom: dateOf(validFrom), validTo: validTo && dateOf(validTo) },
      })),
    ),
  });
  await tx.requirementScheme.deleteMany({ where: { requirementId: { in: plan.dropped } } });
  await tx.requirement.deleteMany({ where: { id: { in: plan.dropped } } });
  for (const { id, validTo } of plan.ending)
    await tx.requirement.update({ where: { id }, data: { validTo: dateOf(validTo) } });
  const opening = plan.opening.map((row) => ({ ...row, id: randomUUID() }));
  await tx.requirement.createMany({
    data: opening.map(({ id, position, legalBasis, validFrom, validTo }) => ({
      ...{ id, position, legalBasis, validFrom: dateOf(validFrom), validTo: validTo && dateOf(validTo) },
    })),
  });
  await tx.requirementScheme.createMany({
    data: opening.flatMap(({ id, schemeIds }) => schemeIds.map((schemeId) => ({ requirementId: id, schemeId }))),
  });
}
