import { recordRead } from "@/lib/audit/record-read";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dayOf } from "@/lib/calendar/day";
import { database, Prisma } from "@/lib/db/database";
import { lifeFields, lifeOf } from "../certificate-life";
import { undoRefusal } from "../undo-rules";
import { type CertificateStatus, statusOn } from "../validity";
import { bulkActsVisibleTo } from "../visibility";
import type { CertificateRefusal } from "./bulk-rules";
import { answerRefusal, type BulkActKind, type BulkActState } from "./bulk-states";

export type BulkActRow = {
  id: string;
  kind: BulkActKind;
  state: BulkActState;
  effectiveOn: Day;
  reason: string;
  askedBy: string;
  askedAt: Date;
  certificates: number;
};

export type BulkActInFull = BulkActRow & {
  certificationBody: { id: string; name: string };
  answeredBy: string | null;
  answeredAt: Date | null;
  answerReason: string | null;
  undoneBy: string | null;
  undoneAt: Date | null;
  undoReason: string | null;
  /** How many it was not done to, since they no longer let it be done. */
  leftOut: number;
  mayAnswer: boolean;
  mayWithdraw: boolean;
  mayUndo: boolean;
  rows: BulkActCertificate[];
  more: boolean;
};

export type BulkActCertificate = {
  id: string;
  number: string;
  holderName: string;
  scheme: string;
  validTo: Day;
  status: CertificateStatus;
  leftOut: CertificateRefusal | null;
};

const columns = Prisma.sql`
  act.id, act.kind::text, act.state::text, act.effective_on::text AS "effectiveOn", act.reason,
  asker.name AS "askedBy", act.asked_at AS "askedAt",
  (SELECT count(*)::int FROM bulk_act_items WHERE bulk_act_id = act.id) AS certificates`;

/** The joint acts of an LSP, those that wait for an answer first, then the newest. */
export async function listBulkActs(
  officer: Officer,
  { certificationBodyId, after, limit }: { certificationBodyId: string; after: string | null; limit: number },
): Promise<{ rows: BulkActRow[]; more: boolean; waiting: number }> {
  const where = { AND: [bulkActsVisibleTo(officer), { certificationBodyId }] };
  const [found, waiting] = await Promise.all([
    database.bulkAct.findMany({
      where,
      select: { id: true },
      orderBy: [{ state: "asc" }, { id: "desc" }],
      ...(after && { cursor: { id: after }, skip: 1 }),
      take: limit + 1,
    }),
    database.bulkAct.count({ where: { AND: [where, { state: "ASKED" }] } }),
  ]);
  const rows = await database.$queryRaw<BulkActRow[]>`
    SELECT ${columns} FROM unnest(${found.slice(0, limit).map(({ id }) => id)}::uuid[]) WITH ORDINALITY listed (id, place)
      JOIN bulk_acts act USING (id) JOIN officers asker ON asker.id = act.asked_by_id ORDER BY listed.place`;
  return { rows, more: found.length > limit, waiting };
}

type Asked = { certificationBodyId: string; bulkActId: string; after: string | null; limit: number; today: Day };
type Head = Omit<BulkActInFull, "mayAnswer" | "mayWithdraw" | "mayUndo" | "rows" | "more" | "certificationBody"> & {
  askedById: string;
  bodyId: string;
  bodyName: string;
};

/** One of them, with its certificates by holder. Null both when there is none and when out of scope. */
export async function findBulkAct(officer: Officer, asked: Asked): Promise<BulkActInFull | null> {
  const { certificationBodyId, bulkActId, after, limit, today } = asked;
  const where = { AND: [bulkActsVisibleTo(officer), { id: bulkActId, certificationBodyId }] };
  if ((await database.bulkAct.count({ where })) === 0) return null;
  const [[head], items, newest] = await Promise.all([
    database.$queryRaw<[Head]>`
      SELECT ${columns}, act.asked_by_id AS "askedById", body.id AS "bodyId", body.name AS "bodyName",
             answerer.name AS "answeredBy", act.answered_at AS "answeredAt", act.answer_reason AS "answerReason",
             undoer.name AS "undoneBy", act.undone_at AS "undoneAt", act.undo_reason AS "undoReason",
             (SELECT count(*)::int FROM bulk_act_items WHERE bulk_act_id = act.id AND left_out IS NOT NULL) AS "leftOut"
        FROM bulk_acts act
        JOIN officers asker ON asker.id = act.asked_by_id
        JOIN certification_bodies body ON body.id = act.certification_body_id
        LEFT JOIN officers answerer ON answerer.id = act.answered_by_id
        LEFT JOIN officers undoer ON undoer.id = act.undone_by_id
       WHERE act.id = ${bulkActId}::uuid`,
    database.bulkActItem.findMany({
      where: { bulkActId },
      select: {
        leftOut: true,
        certificate: {
          select: {
            ...{ id: true, number: true, holderName: true, personId: true, scheme: { select: { title: true } } },
            ...lifeFields,
          },
        },
      },
      orderBy: { certificateId: "asc" },
      ...(after && { cursor: { bulkActId_certificateId: { bulkActId, certificateId: after } }, skip: 1 }),
      take: limit + 1,
    }),
    database.certificateEvent.findFirst({
      where: { bulkActId },
      orderBy: { id: "desc" },
      select: { kind: true, recordedOn: true, certificate: { select: lifeFields } },
    }),
  ]);
  const shown = items.slice(0, limit);
  await recordRead(officer, [...new Set(shown.map(({ certificate }) => certificate.personId))], "search");
  const { bodyId, bodyName, askedById, ...rest } = head;
  const office = officer.role === "CERTIFICATION_BODY";
  const may = (answer: "CARRIED_OUT" | "WITHDRAWN") =>
    office && answerRefusal({ state: rest.state, askedById }, { answer, officerId: officer.id, reason: "" }) === null;
  const recent =
    newest !== null &&
    undoRefusal(
      lifeOf(newest.certificate),
      { kind: newest.kind, recordedOn: newest.recordedOn && dayOf(newest.recordedOn) },
      today,
    ) !== "too-late-to-undo";
  return {
    ...rest,
    certificationBody: { id: bodyId, name: bodyName },
    ...{ mayAnswer: may("CARRIED_OUT"), mayWithdraw: may("WITHDRAWN") },
    mayUndo: office && rest.state === "CARRIED_OUT" && recent,
    rows: shown.map(({ leftOut, certificate }) => ({
      ...{ id: certificate.id, number: certificate.number, holderName: certificate.holderName },
      ...{ scheme: certificate.scheme.title, validTo: dayOf(certificate.validTo) },
      status: statusOn(today, lifeOf(certificate)),
      leftOut: leftOut as CertificateRefusal | null,
    })),
    more: items.length > limit,
  };
}
