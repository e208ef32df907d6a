import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import { cooperativesKeptBy } from "@/lib/cooperatives/visibility";
import type { Transaction } from "@/lib/db/database";
import { type ChosenPerson, choosePerson, type PersonChoice, type PersonRefusal } from "@/lib/people/choose-person";
import { registerPerson } from "@/lib/people/register-person";
import { RegionCode } from "@/lib/regions/region-code";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { longestEvidence } from "./application-rules";
import { type NewApplication, openApplications } from "./application-steps";
import { openStates } from "./candidate-states";

/** Somebody in office in a cooperative that the officer keeps, or whoever came to the LSP. */
export type Applicant = { termId: string } | { person: PersonChoice };

export type Apply = Pick<NewApplication, "schemeId" | "certificationBodyId" | "purpose" | "evidence" | "state"> & {
  submissionKey: string;
  applicant: Applicant;
};

export type ApplyRefusal =
  | "applicant-not-found"
  | "body-not-found"
  | "scheme-not-licensed"
  | "evidence-missing"
  | "text-too-long"
  | "already-open"
  | PersonRefusal;

export type Applied = { applicationId: string; name: string; receiptCode: string };

/**
 * FR.APL.01: a candidate applies to an LSP for a scheme, after a course or without one. A board, or the office that looks
 * after it, applies for somebody in office; an LSP's office writes down whoever comes to it.
 */
export function apply(
  officer: Officer,
  { submissionKey, applicant, ...asked }: Apply,
  today: Day,
): Promise<Result<Applied, ApplyRefusal>> {
  return once<Applied, ApplyRefusal>(officer, submissionKey, async (tx) => {
    const evidence = asked.evidence.trim();
    if (asked.state === "SUBMITTED" && evidence === "") return refused("evidence-missing");
    if (evidence.length > longestEvidence) return refused("text-too-long");
    const chosen = await applicantOf(tx, officer, applicant, asked, today);
    if (!chosen.ok) return chosen;
    const { person, cooperativeId } = chosen.value;
    const licence = await licenceRefusal(tx, asked, today);
    if (licence) return refused(licence);

    if (person.register) {
      const { id, register, likely } = person;
      await registerPerson(tx, officer, { id, identity: register, cooperativeId: null, likely });
    }
    // Of two who apply for one person at once, the second waits here and then sees the first's.
    await tx.$queryRaw`SELECT id FROM people WHERE id = ${person.id}::uuid FOR NO KEY UPDATE`;
    const { schemeId, certificationBodyId, purpose, state } = asked;
    const same = { personId: person.id, schemeId, certificationBodyId };
    if ((await tx.assessmentApplication.count({ where: { ...same, state: { in: openStates } } })) > 0)
      return refused("already-open");

    const id = randomUUID();
    const enrolmentId = await courseOf(tx, same);
    const application = { id, ...same, enrolmentId, cooperativeId, purpose, evidence, state };
    const receipts = await openApplications(tx, officer, [application], today);
    await recordAudit(tx, officer, { act: "application.filed", subjectId: id, ...same, state });
    return ok({ applicationId: id, name: person.name, receiptCode: receipts.get(id) ?? "" });
  });
}

type Chosen = { person: Pick<ChosenPerson, "id" | "name" | "register" | "likely">; cooperativeId: string | null };

async function applicantOf(
  tx: Transaction,
  officer: Officer,
  applicant: Applicant,
  { certificationBodyId }: { certificationBodyId: string },
  today: Day,
): Promise<Result<Chosen, ApplyRefusal>> {
  if ("termId" in applicant) {
    const on = dateOf(today);
    const term = await tx.officeTerm.findFirst({
      where: {
        ...{ id: applicant.termId, cooperative: cooperativesKeptBy(officer) },
        OR: [{ endDate: null }, { endDate: { gte: on } }],
      },
      select: { cooperativeId: true, person: { select: { id: true, name: true } } },
    });
    if (!term) return refused("applicant-not-found");
    const { person, cooperativeId } = term;
    return ok({ person: { ...person, register: null, likely: [] }, cooperativeId });
  }
  if (officer.role !== "CERTIFICATION_BODY" || officer.certificationBodyId !== certificationBodyId)
    return refused("body-not-found");
  const chosen = await choosePerson(tx, officer, applicant.person, districtIn(applicant.person), today);
  return chosen.ok ? ok({ person: chosen.value, cooperativeId: null }) : chosen;
}

/** The district in which the number was given out, as far as it can be read: namesakes are looked for there. */
function districtIn(choice: PersonChoice): RegionCode {
  const digits = "newPerson" in choice ? choice.newPerson.nationalId : "";
  const code = RegionCode.safeParse(digits.replace(/^(\d{2})(\d{2})(\d{2}).*$/, "$1.$2.$3"));
  return code.data ?? RegionCode.parse("ID");
}

/** An LSP whose scope nobody recorded may be asked for anything; what it issues is then checked by hand. */
async function licenceRefusal(
  tx: Transaction,
  { certificationBodyId, schemeId }: { certificationBodyId: string; schemeId: string },
  today: Day,
): Promise<"body-not-found" | "scheme-not-licensed" | null> {
  const [found] = await tx.$queryRaw<{ scope: boolean; held: boolean }[]>`
    SELECT EXISTS (SELECT FROM licensed_schemes WHERE certification_body_id = body.id) AS scope,
           EXISTS (SELECT FROM licensed_schemes licensed
                    WHERE licensed.certification_body_id = body.id AND licensed.scheme_id = scheme.id
                      AND licensed.licensed_from <= ${today}::date
                      AND coalesce(licensed.licensed_to, 'infinity') >= ${today}::date) AS held
      FROM certification_bodies body, schemes scheme
     WHERE body.id = ${certificationBodyId}::uuid AND scheme.id = ${schemeId}::uuid`;
  if (!found) return "body-not-found";
  return found.scope && !found.held ? "scheme-not-licensed" : null;
}

type Sought = { personId: string; schemeId: string; certificationBodyId: string };

/** The course that the candidate completed for this scheme and LSP and was not assessed after, the last if there are more. */
async function courseOf(tx: Transaction, { personId, schemeId, certificationBodyId }: Sought): Promise<string | null> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT enrolment.id
      FROM enrolments enrolment
      JOIN batches batch ON batch.id = enrolment.batch_id AND batch.certification_body_id = ${certificationBodyId}::uuid
      JOIN programmes programme ON programme.id = batch.programme_id AND programme.scheme_id = ${schemeId}::uuid
      JOIN training_results result ON result.enrolment_id = enrolment.id AND result.outcome = 'COMPLETED'
     WHERE enrolment.person_id = ${personId}::uuid
       AND NOT EXISTS (SELECT FROM assessments assessment
                        WHERE assessment.person_id = enrolment.person_id AND assessment.scheme_id = programme.scheme_id
                          AND assessment.assessed_on >= batch.ends_on)
     ORDER BY batch.ends_on DESC, enrolment.id LIMIT 1`;
  return found?.id ?? null;
}
