import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { changingCoverage } from "@/lib/coverage/change-coverage";
import type { Transaction } from "@/lib/db/database";
import { liesIn, type RegionCode } from "@/lib/regions/region-code";
import { ok, type Result, refused } from "@/lib/result";
import { stageRefusal } from "./formation-rules";
import {
  type LegalData,
  type LegalDataChange,
  type LegalDataDoubt,
  type LegalDataRuleRefusal,
  legalDataChanges,
  legalDataDoubts,
  legalDataRefusal,
} from "./legal-data";
import { readLegalData } from "./legal-data-queries";
import { readStages } from "./lock-kept";

export type ChangeLegalData = {
  cooperativeId: string;
  /** Of the cooperative as it was shown. */
  version: number;
  legalData: LegalData;
};

export type LegalDataRefusal =
  | "cooperative-not-found"
  | "changed-meanwhile"
  | "village-not-found"
  | "village-retired"
  | "seat-outside-scope"
  | "legal-entity-before-stage"
  | LegalDataRuleRefusal;

export type ChangedLegalData = {
  cooperativeId: string;
  version: number;
  changes: LegalDataChange[];
  doubts: LegalDataDoubt[];
};

/**
 * A step of a command: the legal data of a cooperative that this officer keeps become these. Whether a second pair of
 * eyes has to agree first is for the command to know. A move of the seat takes the figures of the cooperative, and of
 * whoever ever held a post in it, to the new region.
 */
export async function changeLegalData(
  tx: Transaction,
  officer: Officer,
  { cooperativeId, version, legalData }: ChangeLegalData,
  today: Day,
): Promise<Result<ChangedLegalData, LegalDataRefusal>> {
  const before = await readLegalData(tx, officer, cooperativeId);
  if (!before) return refused("cooperative-not-found");
  if (before.version !== version) return refused("changed-meanwhile");
  const refusal =
    legalDataRefusal(before.legalData, legalData, today) ?? (await seatRefusal(tx, officer, before, legalData));
  if (refusal) return refused(refusal);

  const moves = legalData.seatVillageCode !== before.legalData.seatVillageCode;
  const people = moves ? await everInOffice(tx, cooperativeId) : [];
  const cause = { act: "cooperative.legal-data-changed", subjectId: cooperativeId };
  return changingCoverage(tx, { people, cooperatives: [cooperativeId] }, cause, async () => {
    const { legalEntityOn } = legalData;
    const stages = legalEntityOn ? await readStages(tx, cooperativeId, null) : [];
    if (legalEntityOn && stageRefusal({ stage: "LEGAL_ENTITY", reachedOn: legalEntityOn }, stages, today))
      return refused("legal-entity-before-stage");
    // Whoever took a post since would stay behind in the old region's figures.
    const left = moves ? (await everInOffice(tx, cooperativeId)).filter((id) => !people.includes(id)) : [];
    if (left.length > 0) return refused("changed-meanwhile");
    const { count } = await tx.cooperative.updateMany({
      where: { id: cooperativeId, version },
      data: {
        ...legalData,
        legalEntityOn: legalEntityOn && dateOf(legalEntityOn),
        version: { increment: 1 },
      },
    });
    if (count === 0) return refused("changed-meanwhile");

    const changes = legalDataChanges(before.legalData, legalData);
    await recordAudit(tx, officer, { act: "cooperative.legal-data-changed", subjectId: cooperativeId, changes });
    return ok({ cooperativeId, version: version + 1, changes, doubts: legalDataDoubts(legalData, before.kind) });
  });
}

/** Where a new seat cannot be: in no village, in one of the past, or outside the region of the dinas that moves it. */
async function seatRefusal(
  tx: Transaction,
  officer: Officer,
  { legalData }: { legalData: LegalData },
  { seatVillageCode }: LegalData,
) {
  if (seatVillageCode === legalData.seatVillageCode) return null;
  const village = await tx.region.findUnique({ where: { code: seatVillageCode }, select: { retiredOn: true } });
  if (!village) return "village-not-found";
  if (village.retiredOn) return "village-retired";
  return reaches(officer, seatVillageCode) ? null : "seat-outside-scope";
}

const reaches = (officer: Officer, village: RegionCode) =>
  officer.role !== "LOCAL_OFFICE" || liesIn(village, officer.regionCode);

/** Terms of the past count as well: the ledger answers for past days. */
async function everInOffice(tx: Transaction, cooperativeId: string): Promise<string[]> {
  const terms = await tx.officeTerm.findMany({
    where: { cooperativeId },
    distinct: ["personId"],
    select: { personId: true },
  });
  return terms.map(({ personId }) => personId);
}
