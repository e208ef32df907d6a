import { wordsIn } from "@/app/messages/words";
import { ButtonLink } from "@/components/button-link";
import { Section } from "@/components/section";
import type { FoundOnBoard } from "@/lib/board-rules/found-on-board";
import type { Day } from "@/lib/calendar/day";
import { today } from "@/lib/calendar/today";
import type { CooperativeKind } from "@/lib/cooperatives/kinds";
import { type Organ, organOf } from "@/lib/cooperatives/positions";
import { seatsOn } from "@/lib/cooperatives/seats";
import { nextSteps } from "@/lib/gate/next-steps";
import type { GatedTerm, Board as Read } from "@/lib/gate/queries";
import type { Language } from "@/lib/language";
import type { RegionCode } from "@/lib/regions/region-code";
import type { RequestRow } from "@/lib/requests/queries";
import { listOpenBatchesNear } from "@/lib/training/public-queries";
import { Board } from "./board";
import { DayForm } from "./day-form";
import type { Names } from "./finding-words";
import { FindingsSection } from "./findings-section";
import { History } from "./history";
import { NextStepsPanel } from "./next-steps-panel";
import { SeatPicture, type SeatState } from "./seat-picture";

type Props = {
  cooperative: { id: string; legalName: string; kind: CooperativeKind };
  board: Read;
  found: FoundOnBoard;
  /** What this officer asked for and got back. */
  returned: RequestRow[];
  names: Names;
  on: Day;
  near: RegionCode;
  /** The officer enters the people of this cooperative. */
  keeps: boolean;
  language: Language;
};

/** The board by name, for those in whose scope it is; for the board itself the next steps come first. */
export async function NamedBoard({ cooperative, board, found, returned, names, on, near, keeps, language }: Props) {
  const say = wordsIn(language, "cooperative");
  const cooperativeId = cooperative.id;
  const seats = seatsOn(on, cooperative.kind, board.terms);
  const isToday = on === today();
  const steps = nextSteps(seats, board.requirements, on);
  const { batches } =
    keeps && isToday && steps.schemesToTrain.length > 0
      ? await listOpenBatchesNear({ region: near, schemeIds: steps.schemesToTrain, limit: 1 }, on)
      : { batches: [] };
  const states = (organ: Organ) =>
    seats.filter((seat) => seat.required && organOf(seat.position) === organ).map(stateOf);
  return (
    <>
      {keeps && isToday && (
        <NextStepsPanel {...{ cooperativeId, steps, found, returned, names, batches, near, on, language }} />
      )}
      <Section
        id="board"
        title={say("board")}
        actions={
          <>
            {keeps && isToday && (
              <>
                <ButtonLink size="small" href={`/imports?cooperative=${cooperativeId}`}>
                  {wordsIn(language, "imports")("fromCooperative")}
                </ButtonLink>
                <ButtonLink size="small" href={`/applications/new?cooperative=${cooperativeId}`}>
                  {wordsIn(language, "applications")("new.title")}
                </ButtonLink>
              </>
            )}
            <DayForm cooperativeId={cooperativeId} on={on} language={language} />
          </>
        }
      >
        <div className="grid gap-6">
          <SeatPicture board={states("BOARD")} supervisors={states("SUPERVISORY")} language={language} />
          <Board seats={seats} {...{ cooperativeId, near, language }} keeps={keeps && isToday} />
          <p className="text-sm text-soft">{say("readNote")}</p>
          <History terms={board.terms} on={on} language={language} />
        </div>
      </Section>
      <FindingsSection {...{ cooperative, found, names, on, language }} keeps={keeps && isToday} />
    </>
  );
}

const stateOf = ({ holder }: { holder: GatedTerm | null }): SeatState =>
  holder === null ? "vacant" : holder.gate?.mayManage ? "certified" : "filled";
