import { randomUUID } from "node:crypto";
import { recordDecisions } from "@/lib/assessment/record-decisions";
import { recordRecommendations } from "@/lib/assessment/record-recommendations";
import type { Day } from "@/lib/calendar/day";
import { issueCertificates } from "@/lib/certificates/issue-certificates";
import { findCoverage } from "@/lib/coverage/public-queries";
import { database } from "@/lib/db/database";
import { country, type RegionCode } from "@/lib/regions/region-code";
import type { Result } from "@/lib/result";
import { recordCompletions } from "@/lib/training/record-completions";
import { daysOf, type FreshBatch } from "./batches";
import { timed } from "./statistics";

/** Batches to be written at the same time. What each must add to the certified posts is looked for, where it is given. */
export type Round = { batches: FreshBatch[]; today: Day; adds: number | null };

/** Milliseconds: the four commands of each batch, the figures that show it, and the round from end to end. */
export type RoundTimes = { writes: number[]; reads: number[]; whole: number };

/** A process that writes the rounds it is sent; which ledger it keeps is for whoever starts it to say. */
process.on("message", async (round: Round) => {
  process.send?.(await write(round));
});
// Between rounds there is nothing but this to wait for.
process.channel?.ref();

async function write({ batches, today, adds }: Round): Promise<RoundTimes> {
  const writeAll = () =>
    Promise.all(batches.map((batch) => moving(batch.district, adds, today, () => writeBatch(batch, today))));
  const ofCountry = adds === null ? null : adds * batches.length;
  const { result } = await moving(country, ofCountry, today, () => timed(writeAll));
  const [whole, written] = result;
  return { writes: written.map((batch) => batch.result), reads: written.flatMap(({ read }) => read), whole };
}

/** Runs `work`, reads the figures of a region and throws unless they have moved by exactly `adds`. */
async function moving<Value>(region: RegionCode, adds: number | null, today: Day, work: () => Promise<Value>) {
  if (adds === null) return { result: await work(), read: [] };
  const before = await certifiedIn(region, today);
  const result = await work();
  const [read, after] = await timed(() => certifiedIn(region, today));
  if (after - before === adds) return { result, read: [read] };
  throw new Error(`The certified posts of ${region} have moved by ${after - before}, not by ${adds}.`);
}

async function certifiedIn(region: RegionCode, asOf: Day): Promise<number> {
  const coverage = await findCoverage({ region, asOf, cut: "ALL", knownAt: null });
  if (!coverage) throw new Error(`There is no region ${region}.`);
  return coverage.counts.postsCertified;
}

/** From the end of a course to certificates in hand: four forms of three officers. Milliseconds, without finding the rows. */
async function writeBatch({ id: batchId, team, enrolmentIds }: FreshBatch, today: Day): Promise<number> {
  const { endsOn, assessedOn, decidedOn, issuedOn } = daysOf(today);
  const form = () => ({ submissionKey: randomUUID(), batchId });

  const completed = enrolmentIds.map((enrolmentId) => ({
    ...{ enrolmentId, outcome: "COMPLETED" as const, attendancePercent: 100, remarks: "" },
  }));
  const completions = { ...form(), completedOn: endsOn, results: completed };
  const [recording] = await timed(() => done(recordCompletions(team.trainer, completions, today)));

  const competent = enrolmentIds.map((enrolmentId) => ({ enrolmentId, recommendation: "COMPETENT" as const }));
  const recommendations = { ...form(), assessedOn, results: competent };
  const [recommending] = await timed(() => done(recordRecommendations(team.assessor, recommendations, today)));

  const assessments = await database.assessment.findMany({ where: { enrolment: { batchId } }, select: { id: true } });
  const confirmed = assessments.map(({ id }) => ({ assessmentId: id, decision: "COMPETENT" as const }));
  const decisions = { ...form(), decidedOn, results: confirmed };
  const [deciding] = await timed(() => done(recordDecisions(team.office, decisions, today)));

  const wanted = assessments.map(({ id }) => ({ assessmentId: id, number: null, registrationNumber: null }));
  const issue = { ...form(), issuedOn, certificates: wanted };
  const [issuing] = await timed(() => done(issueCertificates(team.office, issue, today)));
  return recording + recommending + deciding + issuing;
}

async function done(answer: Promise<Result<unknown, unknown>>) {
  const result = await answer;
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
}
