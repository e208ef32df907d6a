import { wordsIn } from "@/app/messages/words";
import { ButtonLink } from "@/components/button-link";
import { Notice } from "@/components/notice";
import { Section } from "@/components/section";
import type { Day } from "@/lib/calendar/day";
import { today } from "@/lib/calendar/today";
import { findingsOn } from "@/lib/cooperatives/board-findings";
import type { CooperativeKind } from "@/lib/cooperatives/kinds";
import { type Organ, organOf } from "@/lib/cooperatives/positions";
import { seatsOn } from "@/lib/cooperatives/seats";
import { nextSteps } from "@/lib/gate/next-steps";
import type { GatedTerm, Board as Read } from "@/lib/gate/queries";
import type { Language } from "@/lib/language";
import type { RegionCode } from "@/lib/regions/region-code";
import { listOpenBatchesNear } from "@/lib/training/public-queries";
import { Board } from "./board";
import { DayForm } from "./day-form";
import { History } from "./history";
import { NextStepsPanel } from "./next-steps-panel";
import { SeatPicture, type SeatState } from "./seat-picture";

type Props = {
  cooperativeId: string;
  kind: CooperativeKind;
  board: Read;
  on: Day;
  near: RegionCode;
  /** The officer enters the people of this cooperative. */
  keeps: boolean;
  language: Language;
};

/** The board by name, for those in whose scope it is; for the board itself the next steps come first. */
export async function NamedBoard({ cooperativeId, kind, board, on, near, keeps, language }: Props) {
  const say = wordsIn(language, "cooperative");
  const seats = seatsOn(on, kind, board.terms);
  const isToday = on === today();
  const steps = nextSteps(seats, board.requirements, on);
  const { batches } =
    keeps && isToday && steps.schemesToTrain.length > 0
      ? await listOpenBatchesNear({ region: near, schemeIds: steps.schemesToTrain, limit: 1 }, on)
      : { batches: [] };
  const findings = findingsOn(
    on,
    kind,
    seats.flatMap(({ holder }) => holder ?? []),
  );
  const states = (organ: Organ) =>
    seats.filter((seat) => seat.required && organOf(seat.position) === organ).map(stateOf);
  return (
    <>
      {keeps && isToday && <NextStepsPanel {...{ cooperativeId, steps, batches, near, language }} />}
      <Section
        id="board"
        title={say("board")}
        actions={
          <>
            {keeps && isToday && (
              <ButtonLink size="small" href={`/imports?cooperative=${cooperativeId}`}>
                {wordsIn(language, "imports")("fromCooperative")}
              </ButtonLink>
            )}
            <DayForm cooperativeId={cooperativeId} on={on} language={language} />
          </>
        }
      >
        <div className="grid gap-6">
          <SeatPicture board={states("BOARD")} supervisors={states("SUPERVISORY")} language={language} />
          {findings.length > 0 && (
            <Notice tone="warn" title={say("findings.title")}>
              <ul>
                {findings.map((finding) => (
                  <li key={"name" in finding ? `${finding.code} ${finding.name}` : finding.code}>
                    {say(`findings.${finding.code}`, { count: 0, name: "", ...finding })}
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          <Board seats={seats} {...{ cooperativeId, near, language }} keeps={keeps && isToday} />
          <p className="text-sm text-soft">{say("readNote")}</p>
          <History terms={board.terms} on={on} language={language} />
        </div>
      </Section>
    </>
  );
}

const stateOf = ({ holder }: { holder: GatedTerm | null }): SeatState =>
  holder === null ? "vacant" : holder.gate?.mayManage ? "certified" : "filled";
