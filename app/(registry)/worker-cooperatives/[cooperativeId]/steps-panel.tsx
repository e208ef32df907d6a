import { wordsIn } from "@/app/messages/words";
import { Badge, type Tone } from "@/components/badge";
import { Section } from "@/components/section";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { pathOn, type StepOnPath } from "@/lib/worker-cooperatives/path-steps";
import type { WorkerCooperativeDetails } from "@/lib/worker-cooperatives/queries";

const tones: Record<StepOnPath["state"], Tone> = { DONE: "good", NEXT: "warn", LATER: "idle" };

/** How far the cooperative has come on its way to number and QR, and what is next. */
export function StepsPanel({ cooperative, language }: { cooperative: WorkerCooperativeDetails; language: Language }) {
  const say = wordsIn(language, "workers");
  const steps = pathOn(today(), {
    ...cooperative,
    businessUnits: cooperative.businessUnits.length,
    licencesGranted: cooperative.licences.filter(({ grantedOn }) => grantedOn !== null).length,
  });
  return (
    <Section id="steps" title={say("steps.title")} text={say("steps.text")}>
      <ol className="panel divide-y divide-line py-0">
        {steps.map(({ step, state }, at) => (
          <li key={step} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
            <div>
              <p className={state === "LATER" ? "text-soft" : "font-semibold"}>
                {at + 1}. {say(`steps.names.${step}`)}
              </p>
              {state === "NEXT" && <p className="text-sm text-soft">{say(`steps.todo.${step}`)}</p>}
            </div>
            <Badge tone={tones[state]}>{say(`steps.states.${state}`)}</Badge>
          </li>
        ))}
      </ol>
    </Section>
  );
}
