import type { Officer } from "@/lib/auth/officer";
import { type FindingPage, listFindings } from "@/lib/board-rules/list-findings";
import type { Day } from "@/lib/calendar/day";
import { countWaiting, listRequests, type RequestRow } from "@/lib/requests/queries";
import { type LapsingPage, listLapsing } from "./lapsing";
import { regionOfWork } from "./visibility";

export type Work = {
  /** Cooperatives in which nobody is in office. */
  withoutBoard: FindingPage;
  /** All others that the rules find something wrong with. */
  findings: FindingPage;
  /** Changes that wait for this officer's word, the first to fall due first. */
  requests: { rows: RequestRow[]; waiting: number; overdue: number };
  lapsing: LapsingPage;
};

const shown = 5;

/** What waits in an officer's region, a few rows of each list. Null for whoever looks after no region. */
export async function findWork(officer: Officer, on: Day): Promise<Work | null> {
  const region = regionOfWork(officer);
  if (region === null) return null;
  const filter = { region, kind: null, rule: null, severity: null };
  const asked = { cursor: null, limit: shown, on };
  const waiting = { view: "WAITING", kind: null, state: null, after: null, limit: shown } as const;
  const [withoutBoard, findings, requests, counted, lapsing] = await Promise.all([
    listFindings(officer, { ...filter, rule: "NOBODY_IN_OFFICE" }, asked),
    listFindings(officer, filter, { ...asked, except: "NOBODY_IN_OFFICE" }),
    listRequests(officer, waiting),
    countWaiting(officer, on),
    listLapsing(officer, { region, ...asked }),
  ]);
  return { withoutBoard, findings, requests: { rows: requests.rows, ...counted }, lapsing };
}
