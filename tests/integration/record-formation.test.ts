import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Day, dateOf } from "@/lib/calendar/day";
import { changeLegalData } from "@/lib/cooperatives/change-legal-data";
import { nothingOfFormation } from "@/lib/cooperatives/formation-data";
import type { StepStage } from "@/lib/cooperatives/formation-rules";
import { findKeptIdentity } from "@/lib/cooperatives/identity-queries";
import { findLegalData } from "@/lib/cooperatives/legal-data-queries";
import { recordFormation } from "@/lib/cooperatives/record-formation";
import { recordFormationStep } from "@/lib/cooperatives/record-formation-step";
import { database, transaction } from "@/lib/db/database";
import { aCooperative } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");

async function aBoard() {
  const { id: cooperativeId } = await aCooperative();
  const officer = await anOfficer({ role: "COOPERATIVE", cooperativeId });
  const step = (stage: StepStage, reachedOn: string, version = 0) =>
    recordFormationStep(
      officer,
      { submissionKey: randomUUID(), cooperativeId, stage, version, reachedOn: day(reachedOn) },
      today,
    );
  return { cooperativeId, officer, step };
}

test("a stage is recorded once, with who entered it, and corrected by its version", async () => {
  const { cooperativeId, officer } = await aBoard();
  const form = {
    ...{ submissionKey: randomUUID(), cooperativeId, stage: "DEED_SIGNED" as const, version: 0 },
    ...{ reachedOn: day("2025-05-20"), deed: { number: "12", notary: "Sri Wahyuni, S.H." } },
  };
  const answers = await Promise.all([1, 2, 3].map(() => recordFormationStep(officer, form, today)));
  expect(answers).toEqual(Array(3).fill({ ok: true, value: { stage: "DEED_SIGNED" } }));
  expect((await findKeptIdentity(officer, cooperativeId))?.steps).toMatchObject([
    { stage: "DEED_SIGNED", reachedOn: "2025-05-20", deedNumber: "12", enteredBy: "Rahmawati", version: 1 },
  ]);

  const again = { ...form, submissionKey: randomUUID(), reachedOn: day("2025-05-21") };
  expect(await recordFormationStep(officer, again, today)).toEqual({ ok: false, refusal: "changed-meanwhile" });
  expect(await recordFormationStep(officer, { ...again, version: 1 }, today)).toMatchObject({ ok: true });
  expect(
    await database.auditEntry.findMany({ where: { subjectId: cooperativeId }, orderBy: { id: "asc" } }),
  ).toMatchObject([
    { act: "cooperative.stage-recorded", details: { stage: "DEED_SIGNED", reachedOn: "2025-05-20" } },
    { act: "cooperative.stage-recorded", details: { stage: "DEED_SIGNED", reachedOn: "2025-05-21" } },
  ]);
});

test("days follow the order of the stages, the legal entity's among them", async () => {
  const { cooperativeId, officer, step } = await aBoard();
  expect(await step("DEED_SIGNED", "2025-05-20")).toMatchObject({ ok: true });
  expect(await step("SOCIALISED", "2025-05-21")).toEqual({ ok: false, refusal: "stage-after-later-one" });
  expect(await step("LEGAL_PENDING", "2025-05-19")).toEqual({ ok: false, refusal: "stage-before-earlier-one" });
  expect(await step("LEGAL_PENDING", "2026-06-16")).toEqual({ ok: false, refusal: "stage-in-the-future" });

  const kept = await findLegalData(officer, cooperativeId);
  if (!kept) throw new Error("a board keeps its own cooperative");
  const legalEntity = (on: string) =>
    transaction((tx) =>
      changeLegalData(
        tx,
        officer,
        {
          ...kept,
          legalData: {
            ...kept.legalData,
            legalEntityNumber: "AHU-0025573.AH.01.29.TAHUN 2025",
            legalEntityOn: day(on),
          },
        },
        today,
      ),
    );
  expect(await legalEntity("2025-05-19")).toEqual({ ok: false, refusal: "legal-entity-before-stage" });
  expect(await legalEntity("2025-05-25")).toMatchObject({ ok: true });
  expect(await step("LEGAL_PENDING", "2025-05-26")).toEqual({ ok: false, refusal: "stage-after-later-one" });
});

test("the database holds the order by itself, whoever writes at once", async () => {
  const { cooperativeId, officer } = await aBoard();
  const create = (stage: StepStage, reachedOn: string) =>
    database.formationStep.create({
      data: { cooperativeId, stage, reachedOn: dateOf(day(reachedOn)), enteredById: officer.id },
    });
  const both = await Promise.allSettled([create("SOCIALISED", "2025-05-21"), create("DEED_SIGNED", "2025-05-20")]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(
    database.cooperative.update({ where: { id: cooperativeId }, data: { legalEntityOn: dateOf(day("2025-01-01")) } }),
  ).rejects.toThrow("legal entity dated before");
});

test("of two boards that ask for one subdomain at once, one gets it", async () => {
  const boards = [await aBoard(), await aBoard()];
  const subdomain = `sidomulyo-${randomUUID().slice(0, 8)}`;
  const answers = await Promise.all(
    boards.map(({ officer, cooperativeId }) =>
      recordFormation(officer, {
        ...{ submissionKey: randomUUID(), cooperativeId, version: 0 },
        formation: { ...nothingOfFormation, subdomain },
      }),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, refusal: "subdomain-taken" });
});

test("formation data are saved by version, and saving nothing new is said", async () => {
  const { officer, cooperativeId } = await aBoard();
  const formation = { ...nothingOfFormation, model: "NEW" as const, taxNumber: "012345678901000" };
  const save = (version: number) =>
    recordFormation(officer, { submissionKey: randomUUID(), cooperativeId, version, formation });
  expect(await save(0)).toEqual({ ok: true, value: { version: 1 } });
  expect(await save(0)).toEqual({ ok: false, refusal: "changed-meanwhile" });
  expect(await save(1)).toEqual({ ok: false, refusal: "nothing-changed" });
  expect(await findKeptIdentity(officer, cooperativeId)).toMatchObject({ formation, formationVersion: 1 });
});
