import { wordsIn } from "@/app/messages/words";
import { Badge, type Tone } from "@/components/badge";
import { DataTable } from "@/components/data-table";
import { dayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import type { OpenedPosition } from "@/lib/schemes/opened-positions";
import type { RequirementState } from "@/lib/schemes/requirement-state";

const tones: Record<RequirementState, Tone> = { IN_FORCE: "good", COMING: "note", ENDED: "idle" };

/** Every version of the requirements that name a scheme: what was asked on a past day stays answerable. */
export function RequirementTable({ opens, language }: { opens: OpenedPosition[]; language: Language }) {
  const [say, posts] = [wordsIn(language, "schemes"), wordsIn(language, "coverage")];
  return (
    <DataTable
      caption={say("opens")}
      captionHidden
      phone="stack"
      rows={opens}
      rowKey={({ position, validFrom }) => `${position} ${validFrom}`}
      columns={[
        { key: "position", header: say("position"), cell: ({ position }) => posts(`cuts.${position}`) },
        {
          key: "state",
          header: say("state"),
          cell: ({ state }) => <Badge tone={tones[state]}>{say(`states.${state}`)}</Badge>,
        },
        { key: "from", header: say("validFrom"), cell: ({ validFrom }) => dayText(validFrom, language) },
        {
          key: "to",
          header: say("validTo"),
          cell: ({ validTo }) => (validTo === null ? say("noEnd") : dayText(validTo, language)),
        },
        { key: "basis", header: say("basis"), cell: ({ legalBasis }) => legalBasis },
      ]}
    />
  );
}
