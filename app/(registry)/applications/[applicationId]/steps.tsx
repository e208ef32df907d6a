import { wordsIn } from "@/app/messages/words";
import { Timeline } from "@/components/timeline";
import type { ApplicationInFull } from "@/lib/assessment/application-queries";
import { dayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import { stateTones } from "../state-badge";

/** Every step, with who took it and why it went back. */
export function Steps({ application, language }: { application: ApplicationInFull; language: Language }) {
  const say = wordsIn(language, "applications");
  const moments = application.steps.map(({ number, state, on, by, remark }) => ({
    key: String(number),
    day: dayText(on, language),
    title: say(`states.${state}`),
    tone: stateTones[state],
    text: (
      <>
        <p>{say("page.by", { name: by ?? say("page.unknownOfficer") })}</p>
        {remark && <p>{say("page.remark", { remark })}</p>}
      </>
    ),
  }));
  return <Timeline moments={moments} />;
}
