import { type Day, dayOf } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { fieldsInOrder, type VocationalField } from "./fields";
import type { InstructorCertificateKind, InstructorGrade } from "./instructor-grades";

export type AccreditationRow = {
  id: string;
  number: string;
  grade: string | null;
  /** One of the two. */
  scheme: { id: string; title: string } | null;
  field: VocationalField | null;
  validFrom: Day;
  validTo: Day;
  version: number;
};

/** All that a centre was ever accredited for, what lasts longest first. */
export async function listAccreditations(centreId: string): Promise<AccreditationRow[]> {
  const rows = await database.centreAccreditation.findMany({
    where: { centreId },
    include: { scheme: { select: { id: true, title: true } } },
    orderBy: [{ validTo: "desc" }, { id: "desc" }],
    take: 200,
  });
  return rows.map(({ id, number, grade, scheme, field, validFrom, validTo, version }) => ({
    ...{ id, number, grade, scheme, field, version },
    ...{ validFrom: dayOf(validFrom), validTo: dayOf(validTo) },
  }));
}

export type InstructorCertificateRow = {
  id: string;
  kind: InstructorCertificateKind;
  title: string;
  number: string | null;
  validFrom: Day;
  validTo: Day | null;
  version: number;
};
export type InstructorRow = {
  id: string;
  name: string;
  grade: InstructorGrade | null;
  fields: VocationalField[];
  leftOn: Day | null;
  version: number;
  certificates: InstructorCertificateRow[];
};

/** Who teaches, or taught, at a centre, with what each holds; those who left last. */
export async function listInstructors(centreId: string): Promise<InstructorRow[]> {
  const rows = await database.instructor.findMany({
    where: { centreId },
    include: { certificates: { orderBy: [{ kind: "asc" }, { validFrom: "desc" }, { id: "asc" }] } },
    orderBy: [{ leftOn: { sort: "desc", nulls: "first" } }, { name: "asc" }, { id: "asc" }],
    take: 300,
  });
  return rows.map(({ id, name, grade, fields, leftOn, version, certificates }) => ({
    ...{ id, name, grade, version },
    fields: fieldsInOrder(fields),
    leftOn: leftOn && dayOf(leftOn),
    certificates: certificates.map((it) => ({
      ...{ id: it.id, kind: it.kind, title: it.title, number: it.number, version: it.version },
      ...{ validFrom: dayOf(it.validFrom), validTo: it.validTo && dayOf(it.validTo) },
    })),
  }));
}
