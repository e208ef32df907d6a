import { wordsIn } from "@/app/messages/words";
import { Icon } from "@/components/icon";
import type { Language } from "@/lib/language";

export type SeatState = "certified" | "filled" | "vacant";
type Props = { board: SeatState[]; supervisors: SeatState[]; language: Language };

const looks: Record<SeatState, string> = {
  certified: "bg-good text-surface",
  filled: "border-2 border-edge text-soft",
  vacant: "border-2 border-dashed border-edge",
};

/** The required posts at a glance, in a village five and three as in our mark; the sentence beside it says the same. */
export function SeatPicture({ board, supervisors, language }: Props) {
  const say = wordsIn(language, "cooperative");
  const seats = [...board, ...supervisors];
  const certified = seats.filter((seat) => seat === "certified").length;
  const filled = seats.filter((seat) => seat !== "vacant").length;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <span className="flex items-center gap-1.5" aria-hidden="true">
        <Seats seats={board} />
        <span className="mx-1 h-7 border-l border-line" />
        <Seats seats={supervisors} />
      </span>
      <p>{say("seats", { filled, certified, required: seats.length })}</p>
    </div>
  );
}

function Seats({ seats }: { seats: SeatState[] }) {
  return seats.map((seat, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a seat is nothing but its place in the row
    <span key={at} className={`grid size-7 place-items-center rounded-full ${looks[seat]}`}>
      {seat === "certified" && <Icon name="check" />}
      {seat === "filled" && <Icon name="dot" />}
    </span>
  ));
}
