import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Officer } from "@/lib/auth/officer";
import { declareRelation } from "@/lib/board-rules/declare-relation";
import { findRelations } from "@/lib/board-rules/find-relations";
import { withdrawRelation } from "@/lib/board-rules/withdraw-relation";
import { Day } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { RegionCode } from "@/lib/regions/region-code";
import { aCooperative, aTerm } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aPerson } from "../factories/people";
import { aRegion } from "../factories/regions";

const today = Day.parse("2026-06-15");

/** A board of two, kept by its own officer. */
async function aBoard() {
  const cooperative = await aCooperative({ in: "91.07.01" });
  const [one, other] = [await aPerson({ name: "Budi Santoso" }), await aPerson({ name: "Ani Lestari" })];
  await aTerm({ personId: one.id, cooperativeId: cooperative.id, position: "CHAIR" });
  await aTerm({ personId: other.id, cooperativeId: cooperative.id, position: "TREASURER" });
  const officer = await anOfficer({ role: "COOPERATIVE", cooperativeId: cooperative.id });
  return { cooperativeId: cooperative.id, one: one.id, other: other.id, officer };
}
type Board = Awaited<ReturnType<typeof aBoard>>;

const declare = (
  officer: Officer,
  { cooperativeId, one, other }: Pick<Board, "cooperativeId" | "one" | "other">,
  submissionKey: string = randomUUID(),
) =>
  declareRelation(
    officer,
    { submissionKey, cooperativeId, personId: one, otherPersonId: other, kind: "SPOUSE" },
    today,
  );

test("a board declares and withdraws, both on the record, and sees what became of it", async () => {
  const board = await aBoard();
  const key = randomUUID();
  const declared = await declare(board.officer, board, key);
  if (!declared.ok) throw new Error(declared.refusal);
  // The same submission again has no second effect.
  expect(await declare(board.officer, board, key)).toEqual(declared);
  const { relationId } = declared.value;
  expect(await findRelations(board.officer, board.cooperativeId, today)).toMatchObject({
    keeps: true,
    people: [{ name: "Ani Lestari" }, { name: "Budi Santoso" }],
    relations: [{ id: relationId, kind: "SPOUSE", bothInOffice: true, withdrawnOn: null }],
  });

  const withdrawal = {
    submissionKey: randomUUID(),
    cooperativeId: board.cooperativeId,
    relationId,
    reason: "bercerai",
  };
  expect(await withdrawRelation(board.officer, withdrawal, today)).toEqual({ ok: true, value: { relationId } });
  const seen = await findRelations(board.officer, board.cooperativeId, today);
  expect(seen?.relations).toMatchObject([{ bothInOffice: false, withdrawnOn: today, withdrawnReason: "bercerai" }]);
  const entries = await database.auditEntry.findMany({ where: { subjectId: relationId }, orderBy: { id: "asc" } });
  expect(entries.map(({ act }) => act)).toEqual(["relation.declared", "relation.withdrawn"]);

  expect(await withdrawRelation(board.officer, { ...withdrawal, submissionKey: randomUUID() }, today)).toEqual({
    ok: false,
    refusal: "already-withdrawn",
  });
  // Once withdrawn it may be declared again.
  expect((await declare(board.officer, board)).ok).toBe(true);
});

test("a pair is declared once, whichever of the two comes first, and by one of two at once", async () => {
  const board = await aBoard();
  const turned = { ...board, one: board.other, other: board.one };
  const results = await Promise.all([declare(board.officer, board), declare(board.officer, turned)]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.filter(({ ok }) => !ok)).toEqual([{ ok: false, refusal: "already-declared" }]);
  expect(await database.personRelation.count({ where: { personId: { in: [board.one, board.other] } } })).toBe(1);
});

test("only people of the cooperative, and two of them", async () => {
  const [board, elsewhere] = [await aBoard(), await aBoard()];
  expect(await declare(board.officer, { ...board, other: elsewhere.one })).toEqual({
    ok: false,
    refusal: "person-not-found",
  });
  expect(await declare(board.officer, { ...board, other: board.one })).toEqual({ ok: false, refusal: "same-person" });
  expect(await declare(board.officer, { ...board, other: randomUUID() })).toEqual({
    ok: false,
    refusal: "person-not-found",
  });
});

test("a stranger finds neither the cooperative nor the relation", async () => {
  const board = await aBoard();
  const declared = await declare(board.officer, board);
  if (!declared.ok) throw new Error(declared.refusal);
  const { relationId } = declared.value;
  const strangers = [
    (await aBoard()).officer,
    await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse(await aRegion("91.08")) }),
    await anOfficer({ role: "MANPOWER" }),
  ];
  for (const stranger of strangers) {
    expect(await declare(stranger, board)).toEqual({ ok: false, refusal: "cooperative-not-found" });
    const asked = { submissionKey: randomUUID(), cooperativeId: board.cooperativeId, relationId, reason: "keliru" };
    expect(await withdrawRelation(stranger, asked, today)).toEqual({ ok: false, refusal: "relation-not-found" });
  }
  // One's own cooperative does not open somebody else's relation.
  const [own] = strangers;
  if (own?.role !== "COOPERATIVE") throw new Error("a board's officer");
  const asked = { submissionKey: randomUUID(), cooperativeId: own.cooperativeId, relationId, reason: "keliru" };
  expect(await withdrawRelation(own, asked, today)).toEqual({ ok: false, refusal: "relation-not-found" });
  expect(await findRelations(own, board.cooperativeId, today)).toBeNull();
});

test("a withdrawal says why", async () => {
  const board = await aBoard();
  const declared = await declare(board.officer, board);
  if (!declared.ok) throw new Error(declared.refusal);
  const { relationId } = declared.value;
  const asked = { submissionKey: randomUUID(), cooperativeId: board.cooperativeId, relationId, reason: "  ya " };
  expect(await withdrawRelation(board.officer, asked, today)).toEqual({ ok: false, refusal: "reason-too-short" });
});
