import type { Officer } from "@/lib/auth/officer";
import { type Day, dayOf } from "@/lib/calendar/day";
import { database, type Transaction, transaction } from "@/lib/db/database";
import type { SchemeChange } from "@/lib/db/generated/client";
import type { SchemeChangeKind } from "@/lib/db/generated/enums";
import type { Result } from "@/lib/result";
import { ChangeDetails } from "./change-details";
import { countTouched, type Impact, listTouched, type PostKey, type TouchedPost } from "./change-impact";
import type { SchemeChangeRefusal } from "./change-rules";
import type { SchemeChangeState } from "./change-states";
import { askedBy } from "./change-step";
import { type PlannedChange, planChange } from "./plan-change";
import { decidesSchemes, seesSchemeChanges } from "./visibility";

export type SchemeChangeRow = {
  id: string;
  kind: SchemeChangeKind;
  state: SchemeChangeState;
  effectiveOn: Day;
  legalBasis: string;
  reason: string;
  /** Title of the scheme it is about; null where it is about positions alone. */
  scheme: string | null;
  successor: string | null;
  positions: PlannedChange["positions"];
  proposedBy: string;
  proposedAt: Date;
  answeredBy: string | null;
  answeredAt: Date | null;
  answerReason: string;
};

export type SchemeChangeInFull = SchemeChangeRow & {
  details: ChangeDetails;
  version: number;
  own: boolean;
  mayAnswer: boolean;
  /** Titles of the schemes that are named anywhere, by id. */
  titles: Record<string, string>;
  /** While it waits: what it would do now, or why it no longer can. */
  planned: Result<PlannedChange, SchemeChangeRefusal> | null;
  /** What it would touch now; once approved, what it touched then. */
  impact: Impact | null;
  regenciesDone: number;
  regenciesTotal: number;
  finishedAt: Date | null;
};

type Asked = {
  state: SchemeChangeState | null;
  kind: SchemeChangeKind | null;
  after: string | null;
  limit: number;
};

/** Changes the newest first; none for whoever may not read them. */
export async function listChanges(
  officer: Officer,
  { state, kind, after, limit }: Asked,
): Promise<{ rows: SchemeChangeRow[]; more: boolean }> {
  if (!seesSchemeChanges(officer)) return { rows: [], more: false };
  const found = await database.schemeChange.findMany({
    where: { ...(state && { state }), ...(kind && { kind }) },
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
    ...(after && { cursor: { id: after }, skip: 1 }),
    take: limit + 1,
  });
  const [names, titles] = [await namesOf(database, found), await titlesOf(database)];
  return { rows: found.slice(0, limit).map((row) => toRow(row, names, titles)), more: found.length > limit };
}

/** One change with what it would do and whom it would touch. Null both when there is none and when out of scope. */
export function findChange(officer: Officer, id: string, today: Day): Promise<SchemeChangeInFull | null> {
  return transaction(async (tx) => {
    const row = seesSchemeChanges(officer) ? await tx.schemeChange.findUnique({ where: { id } }) : null;
    if (!row) return null;
    const [names, titles] = [await namesOf(tx, [row]), await titlesOf(tx)];
    const planned = row.state === "PROPOSED" ? await planChange(tx, askedBy(row), today) : null;
    const impact = planned?.ok ? await countTouched(tx, planned.value) : (row.impact as Impact | null);
    const { version, regenciesDone, regenciesTotal, finishedAt } = row;
    const own = row.proposedById === officer.id;
    return {
      ...toRow(row, names, titles),
      ...{ details: ChangeDetails.parse(row.details), version, regenciesDone, regenciesTotal, finishedAt, own },
      mayAnswer: row.state === "PROPOSED" && decidesSchemes(officer) && !own,
      ...{ titles: Object.fromEntries(titles), planned, impact },
    };
  });
}

/** A page of the posts that a proposed change would touch; the caller notes whose names were shown. */
export function listTouchedBy(
  officer: Officer,
  id: string,
  today: Day,
  { after, limit }: { after: PostKey | null; limit: number },
): Promise<{ rows: TouchedPost[]; more: boolean } | null> {
  return transaction(async (tx) => {
    const row = seesSchemeChanges(officer) ? await tx.schemeChange.findUnique({ where: { id } }) : null;
    if (row?.state !== "PROPOSED") return null;
    const planned = await planChange(tx, askedBy(row), today);
    if (!planned.ok) return null;
    const rows = await listTouched(tx, planned.value, { after, limit: limit + 1 });
    return { rows: rows.slice(0, limit), more: rows.length > limit };
  });
}

/** How many changes wait for this officer's word: those that somebody else has proposed. */
export async function countWaitingFor(officer: Officer): Promise<number> {
  if (!decidesSchemes(officer)) return 0;
  return database.schemeChange.count({ where: { state: "PROPOSED", proposedById: { not: officer.id } } });
}

/** How far the reposting is, for the page that follows it. */
export async function findPosting(officer: Officer, id: string) {
  if (!seesSchemeChanges(officer)) return null;
  const row = await database.schemeChange.findUnique({
    where: { id },
    select: { state: true, regenciesDone: true, regenciesTotal: true },
  });
  return row && { state: row.state, done: row.regenciesDone, total: row.regenciesTotal };
}

type Reading = Pick<Transaction, "officer" | "scheme">;

async function namesOf(tx: Reading, rows: SchemeChange[]): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ proposedById, answeredById }) => [proposedById, ...(answeredById ? [answeredById] : [])]);
  const officers = await tx.officer.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(officers.map(({ id, name }) => [id, name]));
}

async function titlesOf(tx: Reading): Promise<Map<string, string>> {
  const schemes = await tx.scheme.findMany({ select: { id: true, title: true } });
  return new Map(schemes.map(({ id, title }) => [id, title]));
}

function toRow(row: SchemeChange, names: Map<string, string>, titles: Map<string, string>): SchemeChangeRow {
  const details = ChangeDetails.parse(row.details);
  const { id, kind, state, legalBasis, reason, positions, proposedAt, answeredAt, answerReason } = row;
  const named = "schemeId" in details ? (titles.get(details.schemeId) ?? null) : null;
  return {
    ...{ id, kind, state, legalBasis, reason, positions, proposedAt, answeredAt, answerReason },
    effectiveOn: dayOf(row.effectiveOn),
    scheme: details.kind === "NEW_SCHEME" ? details.title : named,
    successor: details.kind === "SUPERSESSION" ? (titles.get(details.successorId) ?? null) : null,
    proposedBy: names.get(row.proposedById) ?? "",
    answeredBy: row.answeredById && (names.get(row.answeredById) ?? ""),
  };
}
