import type { Officer } from "@/lib/auth/officer";
import { type Day, dayOf } from "@/lib/calendar/day";
import { lifeFields, lifeOf } from "@/lib/certificates/certificate-life";
import { type CertificateStatus, statusOn } from "@/lib/certificates/validity";
import type { Position } from "@/lib/cooperatives/positions";
import { database, type Prisma } from "@/lib/db/database";
import type { Competence, TermEndReason, TrainingOutcome } from "@/lib/db/generated/enums";
import { maskNationalId, type Sex } from "@/lib/people/national-id";
import { nationalIdKeys, openNationalId } from "@/lib/people/national-id-vault";
import { peopleVisibleTo } from "@/lib/people/visibility";
import type { RegionCode } from "@/lib/regions/region-code";
import { gateFacts, readFacts } from "./facts";
import { type GateAnswer, mayManage } from "./may-manage";

export type PersonRecord = {
  id: string;
  name: string;
  maskedNationalId: string;
  yearOfBirth: string;
  sex: Sex;
  posts: {
    termId: string;
    cooperativeId: string;
    cooperative: string;
    /** Where the cooperative sits. */
    regency: RegionCode;
    position: Position;
    startDate: Day;
    endDate: Day | null;
    endReason: TermEndReason | null;
    /** The gate's answer on the asked day, or on the first day of a term to come; null once the term has ended. */
    gate: GateAnswer | null;
  }[];
  courses: {
    enrolmentId: string;
    batchId: string;
    title: string;
    centre: string;
    startsOn: Day;
    endsOn: Day;
    result: { outcome: TrainingOutcome; attendancePercent: number } | null;
  }[];
  assessments: {
    id: string;
    scheme: string;
    certificationBody: string;
    assessedOn: Day;
    recommendation: Competence;
    decision: { decision: Competence; decidedOn: Day } | null;
  }[];
  certificates: {
    id: string;
    number: string;
    scheme: string;
    certificationBody: string;
    validFrom: Day;
    validTo: Day;
    status: CertificateStatus;
  }[];
};

/** One person as the registry knows them, the newest first. Null both when there is none and when out of scope. */
export async function findPersonRecord(officer: Officer, personId: string, on: Day): Promise<PersonRecord | null> {
  const [person, { facts, requirements }] = await Promise.all([
    database.person.findFirst({
      where: { AND: [peopleVisibleTo(officer, on), { id: personId }] },
      select: fields,
    }),
    readFacts(database, personId),
  ]);
  if (!person) return null;

  const terms = person.terms.map(({ id, cooperative, startDate, endDate, ...term }) => ({
    ...term,
    termId: id,
    cooperativeId: cooperative.id,
    cooperative: cooperative.legalName,
    regency: cooperative.seatVillageCode.slice(0, 5) as RegionCode,
    startDate: dayOf(startDate),
    endDate: endDate && dayOf(endDate),
  }));
  return {
    id: person.id,
    name: person.name,
    maskedNationalId: maskNationalId(openNationalId(person.nationalIdSealed, nationalIdKeys())),
    yearOfBirth: dayOf(person.birthDate).slice(0, 4),
    sex: person.sex,
    posts: terms.map((term) => {
      const ended = term.endDate !== null && term.endDate < on;
      const inPost = terms.filter(
        ({ cooperativeId, position }) => cooperativeId === term.cooperativeId && position === term.position,
      );
      const asked = term.startDate > on ? term.startDate : on;
      const known = gateFacts(facts, requirements, { position: term.position, terms: inPost });
      return { ...term, gate: ended ? null : mayManage(known, asked) };
    }),
    courses: person.enrolments.map(({ id, batch, result }) => ({
      enrolmentId: id,
      batchId: batch.id,
      title: batch.title,
      centre: batch.centre.name,
      startsOn: dayOf(batch.startsOn),
      endsOn: dayOf(batch.endsOn),
      result,
    })),
    assessments: person.assessments.map(({ id, scheme, certificationBody, assessedOn, recommendation, decision }) => ({
      id,
      scheme: scheme.title,
      certificationBody: certificationBody.name,
      assessedOn: dayOf(assessedOn),
      recommendation,
      decision: decision && { decision: decision.decision, decidedOn: dayOf(decision.decidedOn) },
    })),
    certificates: person.certificates.map(({ id, number, scheme, certificationBody, ...row }) => {
      const life = lifeOf(row);
      const { validFrom, validTo } = life;
      const body = certificationBody.name;
      return {
        id,
        number,
        scheme: scheme.title,
        certificationBody: body,
        validFrom,
        validTo,
        status: statusOn(on, life),
      };
    }),
  };
}

const fields = {
  id: true,
  name: true,
  nationalIdSealed: true,
  birthDate: true,
  sex: true,
  terms: {
    select: {
      id: true,
      cooperative: { select: { id: true, legalName: true, seatVillageCode: true } },
      position: true,
      startDate: true,
      endDate: true,
      endReason: true,
    },
    orderBy: [{ startDate: "desc" }, { id: "desc" }],
  },
  enrolments: {
    select: {
      id: true,
      batch: {
        select: { id: true, title: true, startsOn: true, endsOn: true, centre: { select: { name: true } } },
      },
      result: { select: { outcome: true, attendancePercent: true } },
    },
    orderBy: { batch: { startsOn: "desc" } },
  },
  assessments: {
    select: {
      id: true,
      scheme: { select: { title: true } },
      certificationBody: { select: { name: true } },
      assessedOn: true,
      recommendation: true,
      decision: { select: { decision: true, decidedOn: true } },
    },
    orderBy: { assessedOn: "desc" },
  },
  certificates: {
    select: {
      id: true,
      number: true,
      scheme: { select: { title: true } },
      certificationBody: { select: { name: true } },
      ...lifeFields,
    },
    orderBy: { validFrom: "desc" },
  },
} satisfies Prisma.PersonSelect;
