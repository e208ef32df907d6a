import { wordsIn } from "@/app/messages/words";
import type { Language } from "@/lib/language";

export type SeatState = "certified" | "filled" | "vacant";
type Props = { board: SeatState[]; supervisors: SeatState[]; language: Language };

/** The required posts at a glance, in a village five and three as in our mark; the sentence beside it says the same. */
export function SeatPicture({ board, supervisors, language }: Props) {
  const say = wordsIn(language, "cooperative");
  const seats = [...board, ...supervisors];
  const certified = seats.filter((seat) => seat === "certified").length;
  const filled = seats.filter((seat) => seat !== "vacant").length;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <span className="seats" aria-hidden="true">
        <Seats seats={board} />
        <span />
        <Seats seats={supervisors} />
      </span>
      <p>{say("seats", { filled, certified, required: seats.length })}</p>
    </div>
  );
}

function Seats({ seats }: { seats: SeatState[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a seat is nothing but its place in the row
  return seats.map((seat, at) => <i key={at} data-seat={seat} />);
}
