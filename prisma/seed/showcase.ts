import { organOf, type Position } from "@/lib/cooperatives/positions";
import { type BatchPlan, never } from "./batches";
import { type Bodies, demoBody } from "./bodies";
import type { Candidate } from "./candidates";
import type { Centre } from "./centres";
import { type DayNumber, workdayUpTo } from "./days";
import type { EarlierCertificates } from "./earlier-certificates";
import { type SchemeName, schemes } from "./schemes";
import { demoVillage, showcaseVillages } from "./showcase-villages";

/** How far a batch has come, in days from today. What is left out has not happened. */
type Stage = { endsIn: number; assessed?: number; decided?: number; issued?: number; results?: number; seats: number };

/** One batch for each kind of work on the desks of balai@, asesor@ and lsp@, and what lies before and after it. */
const stages = {
  issued: { endsIn: -120, results: -118, assessed: -116, decided: -108, issued: -80, seats: 15 },
  toIssue: { endsIn: -48, results: -46, assessed: -40, decided: -9, seats: 15 },
  toDecide: { endsIn: -30, results: -28, assessed: -16, seats: 16 },
  toAssess: { endsIn: -12, results: -10, seats: 16 },
  toRecord: { endsIn: -2, seats: 15 },
  running: { endsIn: 2, seats: 10 },
  coming: { endsIn: 24, seats: 8 },
} satisfies Record<string, Stage>;
type StageName = keyof typeof stages;

/** The board of koperasi@: one certified, one lapsed, one not yet competent, one just taught, and a vacancy. */
const demoBoard: Partial<Record<Position, { stage: StageName; fate?: Candidate["fate"] }>> = {
  CHAIR: { stage: "issued", fate: "COMPETENT" },
  VICE_CHAIR_MEMBERSHIP: { stage: "toIssue", fate: "NOT_YET_COMPETENT" },
  SECRETARY: { stage: "toRecord" },
};

type Setting = {
  holders: ReadonlyMap<string, Candidate[]>;
  centre: Centre;
  bodies: Bodies;
  earlier: EarlierCertificates;
  today: DayNumber;
};

/** The batches of the showcase; the one certificate from before KDKMP is issued here. */
export function planShowcase({ holders, centre, bodies, earlier, today }: Setting): BatchPlan[] {
  const demo = holders.get(demoVillage) ?? [];
  const others = showcaseVillages.filter((code) => code !== demoVillage).flatMap((code) => holders.get(code) ?? []);
  const inBoard = others.filter(({ position }) => organOf(position) === "BOARD");
  const supervisors = [...demo, ...others].filter(({ position }) => position === "SUPERVISOR_MEMBER");

  const taught = Object.entries(stages).map(([name, stage]) => {
    const own = demo.flatMap((holder) => {
      const story = demoBoard[holder.position];
      return story?.stage === name ? [{ ...holder, fate: story.fate }] : [];
    });
    return plan("BOARD", stage, [...own, ...inBoard.splice(0, stage.seats)]);
  });
  const [first, , ...fellows] = supervisors;
  const certified = first ? [{ ...first, fate: "COMPETENT" as const }] : [];
  const watching = plan("SUPERVISORS", stages.issued, [...certified, ...fellows.slice(0, 15)]);

  const lapsed = demo.find(({ position }) => position === "VICE_CHAIR_BUSINESS");
  if (lapsed) earlier.countingThrough(today - 100, lapsed);
  return [...taught, watching, ...plannedAhead()];

  /** What the demonstration's centre has planned for those who have no seat yet, and what it had to call off. */
  function plannedAhead(): BatchPlan[] {
    const called = { on: today - 3, reason: "Ruang praktik direnovasi; peserta dialihkan ke angkatan berikutnya" };
    return [
      { ...plan("PRINCIPLES", { endsIn: 31, seats: 0 }, []), capacity: 24 },
      {
        ...plan("SUPERVISORS", { endsIn: 45, seats: 0 }, []),
        ...{ selection: "BY_CENTRE", venue: "Balai Desa Ceper, Klaten", asking: fellows.slice(15, 21) },
      },
      { ...plan("BOARD", { endsIn: 19, seats: 0 }, []), cancelled: called },
    ];
  }

  function plan(scheme: SchemeName, stage: Stage, participants: Candidate[]): BatchPlan {
    const endsOn = workdayUpTo(today + stage.endsIn);
    const on = (days: number | undefined) => (days === undefined ? never : today + days);
    return {
      centre,
      scheme,
      body: bodies[demoBody],
      startsOn: workdayUpTo(endsOn - schemes[scheme].programme.days + 1),
      endsOn,
      capacity: 16,
      participants,
      resultsOn: on(stage.results),
      assessedOn: on(stage.assessed),
      decidedOn: on(stage.decided),
      issuedOn: on(stage.issued),
    };
  }
}
