import { aloneWithCoverage, movingCoverage } from "@/lib/coverage/change-coverage";
import type { Transaction } from "@/lib/db/database";
import type { Position } from "@/lib/db/generated/enums";
import { enqueue } from "@/lib/jobs/queue";
import { after } from "./change-states";

export const postingJob = "scheme-change";
export type PostingJob = { changeId: string };

/** A step of the command that applies a change. */
export const askToPost = (tx: Transaction, changeId: string) =>
  enqueue(tx, postingJob, { changeId } satisfies PostingJob);

/** After a worker died: what it had in hand is asked for again. */
export async function askToPostAll(tx: Transaction): Promise<void> {
  const posting = await tx.schemeChange.findMany({ where: { state: "POSTING" }, select: { id: true } });
  for (const { id } of posting) await askToPost(tx, id);
}

/**
 * Reposts the coverage of the next regency; false once there is none, and then the change is applied. A regency counts
 * by the new requirements from the commit on and by the old ones until then, so the ledger is exact whenever it is
 * asked, and a worker that dies leaves the next one where it was. Commands that move coverage wait for the moment it takes.
 */
export async function postNextRegency(tx: Transaction, changeId: string): Promise<boolean> {
  await aloneWithCoverage(tx);
  const [change] = await tx.$queryRaw<Posting[]>`
    SELECT id, state, positions::text[], scheme_ids AS "schemeIds", posted_through AS "postedThrough"
      FROM scheme_changes WHERE id = ${changeId}::uuid AND state = 'POSTING' FOR NO KEY UPDATE`;
  if (!change) return false;
  const regency = await nextRegency(tx, change.postedThrough);
  if (regency === null) {
    const state = after(change.state, "posting-finished");
    if (state === null) throw new Error(`Posting cannot end in ${change.state}.`);
    const finished = { state, finishedAt: new Date(), version: { increment: 1 } };
    await tx.schemeChange.update({ where: { id: changeId }, data: finished });
    return false;
  }

  const through = `${regency}${behindAll}`;
  const subjects = await holdersIn(tx, change, through);
  const data = { postedThrough: through, regenciesDone: { increment: 1 } };
  const advance = () => tx.schemeChange.update({ where: { id: changeId }, data });
  await movingCoverage(tx, subjects, { act: "scheme-change.approved", subjectId: changeId }, advance);
  return true;
}

type Posting = {
  id: string;
  state: "POSTING";
  positions: Position[];
  schemeIds: string[];
  postedThrough: string;
};

/** Comes after whatever may follow the code of a regency in the code of a village. */
const behindAll = "~";

async function nextRegency(tx: Transaction, postedThrough: string): Promise<string | null> {
  const [next] = await tx.$queryRaw<{ code: string }[]>`
    SELECT left(seat_village_code, 5) AS code FROM cooperatives
     WHERE seat_village_code > ${postedThrough} ORDER BY seat_village_code LIMIT 1`;
  return next?.code ?? null;
}

/** A step: how many regencies have cooperatives. */
export async function countRegencies(tx: Transaction): Promise<number> {
  const [counted] = await tx.$queryRaw<{ regencies: number }[]>`
    SELECT count(DISTINCT left(seat_village_code, 5))::int AS regencies FROM cooperatives`;
  return counted?.regencies ?? 0;
}

/** Whoever holds one of the posts there and has a certificate of a scheme that moves, and where. */
async function holdersIn(tx: Transaction, { positions, schemeIds, postedThrough }: Posting, through: string) {
  const rows = await tx.$queryRaw<{ person: string; cooperative: string }[]>`
    SELECT DISTINCT term.person_id AS person, term.cooperative_id AS cooperative
      FROM cooperatives cooperative
      JOIN office_terms term ON term.cooperative_id = cooperative.id AND term."position" = ANY(${positions}::"position"[])
     WHERE cooperative.seat_village_code > ${postedThrough} AND cooperative.seat_village_code <= ${through}
       AND EXISTS (SELECT FROM certificates certificate
                    WHERE certificate.person_id = term.person_id AND certificate.scheme_id = ANY(${schemeIds}::uuid[]))`;
  return {
    people: [...new Set(rows.map(({ person }) => person))],
    cooperatives: [...new Set(rows.map(({ cooperative }) => cooperative))],
  };
}
