import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import type { Result } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import {
  type ChangedLegalData,
  type ChangeLegalData,
  changeLegalData,
  type LegalDataRefusal,
} from "./change-legal-data";

/** Changes the legal data at once, where nobody else has to agree. */
export const saveLegalData = (
  officer: Officer,
  { submissionKey, ...asked }: ChangeLegalData & { submissionKey: string },
  today: Day,
): Promise<Result<ChangedLegalData, LegalDataRefusal>> =>
  once<ChangedLegalData, LegalDataRefusal>(officer, submissionKey, (tx) => changeLegalData(tx, officer, asked, today));
