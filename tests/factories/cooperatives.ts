import { randomUUID } from "node:crypto";
import { Day, dateOf } from "@/lib/calendar/day";
import type { CooperativeKind } from "@/lib/cooperatives/kinds";
import { basisOf, type Position } from "@/lib/cooperatives/positions";
import { changingCoverage } from "@/lib/coverage/change-coverage";
import { database, transaction } from "@/lib/db/database";
import { ok } from "@/lib/result";
import { aVillage } from "./regions";

type Which = {
  in?: string;
  kind?: CooperativeKind;
  name?: string;
  foundedOn?: Day;
  dissolvedOn?: Day;
  village?: string;
};

/** A cooperative seated in a new village of the district, with nobody in office. */
export async function aCooperative({
  in: district,
  kind = "RURAL_VILLAGE",
  name,
  foundedOn = Day.parse("2025-06-01"),
  dissolvedOn,
  village,
}: Which = {}) {
  const seatVillageCode = village ?? (await aVillage({ in: district }));
  const legalName = (name ?? `KOPERASI DESA MERAH PUTIH ${seatVillageCode}`).toUpperCase();
  const { id } = await database.cooperative.create({
    data: {
      legalName,
      kind,
      seatVillageCode,
      foundedOn: dateOf(foundedOn),
      dissolvedOn: dissolvedOn && dateOf(dissolvedOn),
    },
  });
  return { id, legalName, seatVillageCode };
}

type Founded = { in: string; village?: string; kind?: CooperativeKind };

/** The same, founded in the ledger's sight: its required posts count from the first day. */
export async function aFoundedCooperative({ in: district, village, kind = "RURAL_VILLAGE" }: Founded) {
  const seatVillageCode = village ?? (await aVillage({ in: district }));
  const id = randomUUID();
  const legalName = `KOPERASI DESA MERAH PUTIH ${seatVillageCode}`;
  const foundedOn = dateOf(Day.parse("2025-06-01"));
  const data = { id, legalName, kind, seatVillageCode, foundedOn } as const;
  const cause = { act: "test.founded", subjectId: id };
  await transaction((tx) =>
    changingCoverage(tx, { people: [], cooperatives: [id] }, cause, async () =>
      ok(await tx.cooperative.create({ data })),
    ),
  );
  return { id };
}

type InOffice = { personId: string; cooperativeId: string; position?: Position; from?: Day; to?: Day };

/** Straight into the table: the ledger hears nothing of it. Where figures are looked at, use the command. */
export async function aTerm({
  personId,
  cooperativeId,
  position = "CHAIR",
  from = Day.parse("2025-06-01"),
  to,
}: InOffice) {
  const { kind } = await database.cooperative.findUniqueOrThrow({ where: { id: cooperativeId } });
  const { id } = await database.officeTerm.create({
    data: {
      personId,
      cooperativeId,
      position,
      basis: basisOf(kind, position),
      startDate: dateOf(from),
      endDate: to && dateOf(to),
    },
  });
  return { id };
}

/** A term of which the ledger hears. */
export async function aCountedTerm(term: {
  personId: string;
  cooperativeId: string;
  from?: Day;
  to?: Day | null;
  position?: Position;
}) {
  const { personId, cooperativeId, from = Day.parse("2025-06-01"), to, position = "TREASURER" } = term;
  const id = randomUUID();
  const data = {
    id,
    personId,
    cooperativeId,
    position,
    basis: basisOf("RURAL_VILLAGE", position),
    startDate: dateOf(from),
    endDate: to ? dateOf(to) : null,
  };
  const touched = { people: [personId], cooperatives: [cooperativeId] };
  await transaction((tx) =>
    changingCoverage(tx, touched, { act: "test.started", subjectId: id }, async () =>
      ok(await tx.officeTerm.create({ data })),
    ),
  );
  return id;
}
