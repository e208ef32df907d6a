import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf } from "@/lib/calendar/day";
import type { Prisma } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { certificatesIssuedBy } from "../visibility";
import { type AskRefusal, askRefusal, type BulkAsked } from "./bulk-rules";
import { type ActFilter, chosenByFilter } from "./choose-certificates";
import { readLives } from "./read-lives";

/** Those of a filtered list, all that it holds or those ticked, and those whose numbers were pasted. */
export type Choice = { certificateIds: string[]; numbers: string[]; filter: ActFilter | null };

type Asked = BulkAsked & { submissionKey: string; choice: Choice };

/**
 * An officer of an LSP asks that certificates of it, one or many, be suspended, lifted or revoked. Nothing happens to them
 * yet: another officer of the LSP has to carry it out.
 */
export function askForBulkAct(
  officer: Officer,
  { submissionKey, choice, ...asked }: Asked,
  today: Day,
): Promise<Result<{ bulkActId: string; count: number }, AskRefusal>> {
  const act = { ...asked, reason: asked.reason.trim() };
  return once<{ bulkActId: string; count: number }, AskRefusal>(officer, submissionKey, async (tx) => {
    if (officer.role !== "CERTIFICATION_BODY") return refused({ code: "not-permitted" });
    const { certificationBodyId } = officer;
    const own = certificatesIssuedBy(officer);
    const chosen: Prisma.CertificateWhereInput[] = [
      { id: { in: choice.certificateIds } },
      { number: { in: choice.numbers } },
      { registrationNumber: { in: choice.numbers } },
    ];
    if (choice.filter) chosen.push({ id: { in: await chosenByFilter(tx, certificationBodyId, choice.filter, today) } });
    const certificates = await readLives(tx, { AND: [own, { OR: chosen }] });
    const registered = await tx.certificate.findMany({
      where: { AND: [own, { registrationNumber: { in: choice.numbers } }] },
      select: { registrationNumber: true },
    });
    const known = new Set([
      ...certificates.map(({ number }) => number),
      ...registered.map(({ registrationNumber }) => registrationNumber),
    ]);
    const unknown = choice.numbers.filter((number) => !known.has(number));
    const refusal = askRefusal(act, { certificates, unknown }, today);
    if (refusal) return refused(refusal);

    const { id: bulkActId } = await tx.bulkAct.create({
      data: {
        ...{ certificationBodyId, kind: act.kind, effectiveOn: dateOf(act.effectiveOn), reason: act.reason },
        askedById: officer.id,
      },
      select: { id: true },
    });
    await tx.bulkActItem.createMany({ data: certificates.map(({ id }) => ({ bulkActId, certificateId: id })) });
    await recordAudit(tx, officer, {
      ...{ act: "certificates.act-asked", subjectId: bulkActId, kind: act.kind, effectiveOn: act.effectiveOn },
      ...{ reason: act.reason, certificates: certificates.map(({ id }) => id) },
    });
    return ok({ bulkActId, count: certificates.length });
  });
}
