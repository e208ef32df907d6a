import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { decidesSchemes } from "../visibility";
import {
  detailsRefusal,
  type NewProject,
  type NewStep,
  type ProjectRefusal,
  projectRefusal,
  type StepRefusal,
} from "./step-rules";

export type ProposeProject = NewProject & { submissionKey: string; proposal: NewStep };
export type ProposeProjectRefusal = "not-permitted" | ProjectRefusal | StepRefusal;

/** Somebody asks for a standard and a scheme where there is none. The proposal is its first step. */
export function proposeProject(
  officer: Officer,
  { submissionKey, proposal, ...project }: ProposeProject,
  today: Day,
): Promise<Result<{ projectId: string }, ProposeProjectRefusal>> {
  return once<{ projectId: string }, ProposeProjectRefusal>(officer, submissionKey, async (tx) => {
    if (!decidesSchemes(officer)) return refused("not-permitted");
    const refusal = projectRefusal(project) ?? detailsRefusal("PROPOSED", proposal, today);
    if (refusal) return refused(refusal);
    const id = randomUUID();
    const { title, sponsor, forWhom, route, positions } = project;
    await tx.standardProject.create({
      data: {
        ...{ id, route, positions, title: title.trim(), sponsor: sponsor.trim(), forWhom: forWhom.trim() },
        createdById: officer.id,
        steps: {
          create: {
            ...proposal,
            ...{ place: 1, station: "PROPOSED", happenedOn: dateOf(proposal.happenedOn), recordedById: officer.id },
          },
        },
      },
    });
    await recordAudit(tx, officer, { act: "standard.proposed", subjectId: id, title: title.trim() });
    return ok({ projectId: id });
  });
}
