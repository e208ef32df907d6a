import type { Day } from "@/lib/calendar/day";
import { announceToBoards } from "@/lib/cooperatives/announce-to-boards";
import type { Transaction } from "@/lib/db/database";

/** A step: tells the boards that their members have their certificates. */
export async function announceIssued(tx: Transaction, certificateIds: string[], issuedOn: Day): Promise<void> {
  const certificates = await tx.certificate.findMany({
    where: { id: { in: certificateIds } },
    select: { id: true, personId: true, person: { select: { name: true } }, scheme: { select: { title: true } } },
  });
  await announceToBoards(
    tx,
    certificates.map(({ id, personId, person, scheme }) => ({
      ...{ occasion: `certificate ${id}`, personId, name: person.name },
      ...{ result: "CERTIFICATE_ISSUED", of: scheme.title, recordedFor: issuedOn },
    })),
  );
}
