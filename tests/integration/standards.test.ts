import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { attachToStep, openStepDocument } from "@/lib/schemes/standards/attach-document";
import { proposeProject } from "@/lib/schemes/standards/propose-project";
import { findProject, listProjects, positionsWithoutScheme } from "@/lib/schemes/standards/public-queries";
import { type RecordStep, recordStep } from "@/lib/schemes/standards/record-step";
import { findStepPapers } from "@/lib/schemes/standards/step-papers";
import { aPdf } from "../factories/documents";
import { aDinas, anOfficer } from "../factories/officers";
import { aRequiredScheme } from "../factories/schemes";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");
const kemnaker = await anOfficer({ role: "MANPOWER" });
const step = { venue: "Jakarta", participants: 40, people: [], reference: "", remarks: "" };
const proposal = { ...step, happenedOn: day("2026-01-10") };
const project = {
  title: "SKKNI Pengelola",
  route: "NATIONAL",
  sponsor: "Komite",
  positions: [],
  forWhom: "Manajer",
} as const;

async function aProject() {
  const asked = { submissionKey: randomUUID(), ...project, positions: [], proposal };
  const result = await proposeProject(kemnaker, asked, today);
  if (!result.ok) throw new Error(result.refusal);
  return result.value.projectId;
}
const record = (projectId: string, more: Partial<RecordStep>, officer = kemnaker) =>
  recordStep(
    officer,
    { submissionKey: randomUUID(), projectId, version: 1, station: "TEAM_FORMED", happenedOn: today, ...step, ...more },
    today,
  );
const team = { people: ["Rahmawati, ketua"], reference: "SK 1/2026", happenedOn: day("2026-02-10") };

test("a project goes from station to station, with its days, people and papers, all on record", async () => {
  const projectId = await aProject();
  expect(await record(projectId, team)).toMatchObject({ ok: true });
  expect(await record(projectId, { station: "DRAFTED", happenedOn: day("2026-05-16"), version: 2 })).toMatchObject({
    ok: true,
  });
  expect(await record(projectId, { station: "CONVENTION_HELD", version: 3 })).toEqual({
    ok: false,
    refusal: "station-not-next",
  });
  const found = await findProject(projectId, today);
  expect(found).toMatchObject({ station: "DRAFTED", since: "2026-05-16", daysThere: 30, proposedOn: "2026-01-10" });
  expect(found?.steps.map(({ station, daysAfterLast }) => [station, daysAfterLast])).toEqual([
    ["DRAFTED", 95],
    ["TEAM_FORMED", 31],
    ["PROPOSED", null],
  ]);
  expect((await listProjects(today)).find(({ id }) => id === projectId)).toMatchObject({ station: "DRAFTED" });
  // Names of the team are for those who work on schemes.
  expect(JSON.stringify(found)).not.toContain("Rahmawati");
  const papers = Object.values(await findStepPapers(kemnaker, projectId));
  expect(papers.flatMap(({ people }) => people)).toEqual(["Rahmawati, ketua"]);
  expect(await findStepPapers(await aDinas("91.71"), projectId)).toEqual({});
  const acts = await database.auditEntry.findMany({ where: { subjectId: projectId }, orderBy: { id: "asc" } });
  expect(acts.map(({ act }) => act)).toEqual(["standard.proposed", "standard.step-recorded", "standard.step-recorded"]);
});

test("of two who record a step at once one is told; nobody else records any", async () => {
  const projectId = await aProject();
  const answers = await Promise.all([record(projectId, team), record(projectId, team)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, refusal: "changed-meanwhile" }]);
  expect(await record(projectId, team, await aDinas("91.71"))).toEqual({ ok: false, refusal: "project-not-found" });
  await expect(database.standardStep.updateMany({ where: { projectId }, data: { remarks: "lain" } })).rejects.toThrow();
});

test("a paper of a step is kept and opened by those who work on schemes", async () => {
  const projectId = await aProject();
  const found = await findProject(projectId, today);
  const stepId = found?.steps[0]?.id ?? "";
  const attach = (officer = kemnaker) =>
    attachToStep(officer, {
      submissionKey: randomUUID(),
      projectId,
      stepId,
      file: { name: "usulan.pdf", bytes: Uint8Array.from(aPdf()) },
    });
  const dinas = await aDinas("91.71");
  expect(await attach(dinas)).toEqual({ ok: false, refusal: "step-not-found" });
  const attached = await attach();
  expect(await attach()).toEqual({ ok: false, refusal: "same-document" });
  const documentId = attached.ok ? attached.value.documentId : "";
  expect(await openStepDocument(dinas, { projectId, documentId })).toBe(null);
  expect(await openStepDocument(kemnaker, { projectId: randomUUID(), documentId })).toBe(null);
  expect(await openStepDocument(kemnaker, { projectId, documentId })).toMatchObject({ fileName: "usulan.pdf" });
});

test("positions without a scheme are those for which nothing is asked on the day", async () => {
  expect(await positionsWithoutScheme(today)).toContain("TREASURER");
  await aRequiredScheme({ for: ["TREASURER"] });
  expect(await positionsWithoutScheme(today)).not.toContain("TREASURER");
  expect(await positionsWithoutScheme(day("2024-12-31"))).toContain("TREASURER");
});
