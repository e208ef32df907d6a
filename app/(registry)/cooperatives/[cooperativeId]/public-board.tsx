import { wordsIn } from "@/app/messages/words";
import { Badge } from "@/components/badge";
import type { CooperativeKind } from "@/lib/cooperatives/kinds";
import { type Organ, organOf, positions, requiredPosts } from "@/lib/cooperatives/positions";
import type { PostCounts } from "@/lib/cooperatives/public-queries";
import type { Language } from "@/lib/language";
import { seatName } from "./board";
import type { SeatState } from "./seat-picture";

type Props = { kind: CooperativeKind; counts: PostCounts[]; language: Language };

/** What anybody may see: which posts are held, and by nobody's name. */
export function PublicBoard({ kind, counts, language }: Props) {
  const say = wordsIn(language, "cooperative");
  return (
    <div className="grid gap-6 md:grid-cols-2">
      {(["BOARD", "SUPERVISORY"] as const).map((organ) => (
        <section key={organ} aria-labelledby={`organ-${organ}`}>
          <h3 id={`organ-${organ}`} className="mb-2">
            {say(`organs.${organ}`)}
          </h3>
          <ul className="panel divide-y divide-line py-0">
            {positions
              .filter((position) => organOf(position) === organ)
              .flatMap((position) => {
                const filled = counts.find((it) => it.position === position)?.filled ?? 0;
                const seats = Math.max(filled, requiredPosts(kind, position));
                return Array.from({ length: seats }, (_, at) => {
                  const name = seatName({ position, place: seats > 1 ? at + 1 : null }, language);
                  return (
                    <li key={name} className="flex items-center justify-between gap-4 py-2.5">
                      <span className="font-semibold">{name}</span>
                      {at < filled ? (
                        <Badge tone="note" icon="check">
                          {say("held")}
                        </Badge>
                      ) : (
                        <Badge tone="idle">{say("vacant")}</Badge>
                      )}
                    </li>
                  );
                });
              })}
          </ul>
        </section>
      ))}
    </div>
  );
}

const order: SeatState[] = ["certified", "filled", "vacant"];

/** The certified seats of an organ first, whatever their post: how many is public, who is not. */
export function statesOf(organ: Organ, kind: CooperativeKind, counts: PostCounts[]): SeatState[] {
  const states = positions
    .filter((position) => organOf(position) === organ)
    .flatMap((position) => {
      const count = counts.find((it) => it.position === position);
      return Array.from({ length: requiredPosts(kind, position) }, (_, at): SeatState => {
        if (at < (count?.certified ?? 0)) return "certified";
        return at < (count?.filled ?? 0) ? "filled" : "vacant";
      });
    });
  return states.sort((one, other) => order.indexOf(one) - order.indexOf(other));
}
