import type { Officer } from "@/lib/auth/officer";
import { type FindingPage, listFindings } from "@/lib/board-rules/list-findings";
import type { Day } from "@/lib/calendar/day";
import { type LapsingPage, listLapsing } from "./lapsing";
import { regionOfWork } from "./visibility";

export type Work = {
  /** Cooperatives in which nobody is in office. */
  withoutBoard: FindingPage;
  /** All others that the rules find something wrong with. */
  findings: FindingPage;
  lapsing: LapsingPage;
};

const shown = 5;

/** What waits in an officer's region, a few rows of each list. Null for whoever looks after no region. */
export async function findWork(officer: Officer, on: Day): Promise<Work | null> {
  const region = regionOfWork(officer);
  if (region === null) return null;
  const filter = { region, kind: null, rule: null, severity: null };
  const asked = { cursor: null, limit: shown, on };
  const [withoutBoard, findings, lapsing] = await Promise.all([
    listFindings(officer, { ...filter, rule: "NOBODY_IN_OFFICE" }, asked),
    listFindings(officer, filter, { ...asked, except: "NOBODY_IN_OFFICE" }),
    listLapsing(officer, { region, ...asked }),
  ]);
  return { withoutBoard, findings, lapsing };
}
