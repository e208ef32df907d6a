import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { decidesSchemes } from "../visibility";
import type { StandardStation } from "./stations";
import { type NewStep, type StepRefusal, stepRefusal } from "./step-rules";

export type RecordStep = NewStep & {
  submissionKey: string;
  projectId: string;
  version: number;
  station: StandardStation;
};
export type RecordStepRefusal = "project-not-found" | "changed-meanwhile" | StepRefusal;

/** A project has come to its next station. What was recorded stays; a way back is a step of its own. */
export function recordStep(
  officer: Officer,
  { submissionKey, projectId, version, station, ...step }: RecordStep,
  today: Day,
): Promise<Result<{ stepId: string }, RecordStepRefusal>> {
  return once<{ stepId: string }, RecordStepRefusal>(officer, submissionKey, async (tx) => {
    if (!decidesSchemes(officer)) return refused("project-not-found");
    await tx.$queryRaw`SELECT id FROM standard_projects WHERE id = ${projectId}::uuid FOR NO KEY UPDATE`;
    const project = await tx.standardProject.findUnique({
      where: { id: projectId },
      select: { route: true, version: true, steps: { orderBy: { place: "desc" }, take: 1 } },
    });
    const last = project?.steps[0];
    if (!project || !last) return refused("project-not-found");
    if (project.version !== version) return refused("changed-meanwhile");
    const before = { station: last.station, happenedOn: dayOf(last.happenedOn), route: project.route };
    const refusal = stepRefusal(station, step, before, today);
    if (refusal) return refused(refusal);

    const id = randomUUID();
    const { happenedOn, ...details } = step;
    await tx.standardStep.create({
      data: {
        ...{ ...details, id, projectId, station, place: last.place + 1 },
        ...{ happenedOn: dateOf(happenedOn), recordedById: officer.id },
      },
    });
    await tx.standardProject.update({ where: { id: projectId }, data: { version: { increment: 1 } } });
    await recordAudit(tx, officer, {
      ...{ act: "standard.step-recorded", subjectId: projectId, stepId: id, station, happenedOn },
    });
    return ok({ stepId: id });
  });
}
