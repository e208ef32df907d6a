import type { Day } from "@/lib/calendar/day";
import { database, Prisma } from "@/lib/db/database";
import { type JourneyRow, journeysOf, standingOfRow } from "./journeys";
import { receiptCodeIn } from "./receipt-code";
import type { Standing } from "./standing";

/** What anybody is told who holds the receipt: about the application, and of whom it is nothing. */
export type ReceiptAnswer = {
  scheme: string;
  body: string;
  standing: Standing;
  scheduledOn: Day | null;
  venue: string | null;
  certificateNumber: string | null;
};

/** Where an application stands, by the code on its receipt. Null for every code that is none. */
export async function findByReceipt(typed: string, on: Day): Promise<ReceiptAnswer | null> {
  const code = receiptCodeIn(typed);
  if (code === null) return null;
  const way = Prisma.sql`
    SELECT application.person_id, NULL::uuid AS request_id, NULL::uuid AS enrolment_id, application.id AS application_id,
           assessment.id AS assessment_id
      FROM assessment_applications application
      LEFT JOIN assessments assessment ON assessment.application_id = application.id
     WHERE application.receipt_code = ${code}`;
  const [row] = await database.$queryRaw<JourneyRow[]>`${journeysOf(way)}`;
  const standing = row ? standingOfRow(row, on) : null;
  if (!row || !standing) return null;
  const { scheme, body, scheduledOn, venue, certificateNumber } = row;
  return { scheme, body: body ?? "", standing, scheduledOn, venue, certificateNumber };
}
