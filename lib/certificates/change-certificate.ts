import type { AuditedAct } from "@/lib/audit/acts";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { changingCoverage } from "@/lib/coverage/change-coverage";
import type { Transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { lifeFields, lifeOf } from "./certificate-life";
import { type NewEvent, recordEvents } from "./record-events";
import type { CertificateLife } from "./validity";
import { certificatesIssuedBy } from "./visibility";

export type Changed = { number: string };
export type NotFound = "certificate-not-found";

type Change<Refusal> = {
  submissionKey: string;
  act: AuditedAct;
  /** What its history says of it. */
  event: Omit<NewEvent, "certificateId">;
  /** Asked of the certificate as it stands once nobody else can change it. */
  refusal: (life: CertificateLife) => Refusal | null;
  write: (tx: Transaction) => Promise<unknown>;
};

/**
 * What suspending, lifting and revoking share: the LSP that issued the certificate `act.subjectId`, a rule, one write, the
 * ledger, its history and one audit entry. The coverage change locks the holder first, so that two officers take turns.
 */
export function changeCertificate<Refusal extends string>(
  officer: Officer,
  { submissionKey, act, event, refusal, write }: Change<Refusal>,
  today: Day,
): Promise<Result<Changed, Refusal | NotFound>> {
  return once<Changed, Refusal | NotFound>(officer, submissionKey, async (tx) => {
    const where = { AND: [certificatesIssuedBy(officer), { id: act.subjectId }] };
    const certificate = await tx.certificate.findFirst({ where, select: { personId: true, number: true } });
    if (!certificate) return refused("certificate-not-found");

    return changingCoverage(
      tx,
      { people: [certificate.personId], cooperatives: [], termsStay: true },
      act,
      async () => {
        const row = await tx.certificate.findUniqueOrThrow({ where: { id: act.subjectId }, select: lifeFields });
        const no = refusal(lifeOf(row));
        if (no) return refused(no);
        await write(tx);
        await recordEvents(tx, officer, [{ ...event, certificateId: act.subjectId }], today);
        await recordAudit(tx, officer, act);
        return ok({ number: certificate.number });
      },
    );
  });
}
