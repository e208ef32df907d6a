import { wordsIn } from "@/app/messages/words";
import { dayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import { type OpenedPosition, openedTogether } from "@/lib/schemes/opened-positions";

/** The posts a scheme opens, rule by rule: from which day, on which legal basis. */
export function OpenedPositions({ opens, language }: { opens: OpenedPosition[]; language: Language }) {
  const [say, posts] = [wordsIn(language, "schemes"), wordsIn(language, "coverage")];
  return (
    <ul className="grid gap-2 text-sm">
      {openedTogether(opens).map(({ positions, validFrom, validTo, legalBasis, state }) => (
        <li key={`${validFrom} ${legalBasis} ${positions[0]}`}>
          {positions.map((position) => posts(`cuts.${position}`)).join(", ")}
          <span className="block text-soft">
            {validTo === null
              ? say(state === "COMING" ? "from" : "since", { day: dayText(validFrom, language) })
              : say("span", { from: dayText(validFrom, language), to: dayText(validTo, language) })}
            {" · "}
            {legalBasis}
          </span>
        </li>
      ))}
    </ul>
  );
}
