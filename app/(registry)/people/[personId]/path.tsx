import { wordsIn } from "@/app/messages/words";
import type { Tone } from "@/components/badge";
import { Section } from "@/components/section";
import { type Moment, Timeline } from "@/components/timeline";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { type PathStep, pathOf } from "@/lib/gate/person-path";
import type { PersonRecord } from "@/lib/gate/person-record";
import type { Language } from "@/lib/language";

/** The way of one person through posts, courses, assessments and certificates, and what is known to come. */
export function Path({ person, language }: { person: PersonRecord; language: Language }) {
  const say = wordsIn(language, "people");
  const { past, coming } = pathOf(person, today());
  const moments = (steps: PathStep[]) => steps.map((step) => momentOf(step, language));
  return (
    <Section id="path" title={say("path.title")} text={say("path.text")}>
      <div className="grid gap-6 lg:grid-cols-2">
        <section aria-labelledby="path-coming">
          <h3 id="path-coming" className="mb-2">
            {say("path.coming")}
          </h3>
          {coming.length === 0 ? (
            <p className="text-soft">{say("path.comingEmpty")}</p>
          ) : (
            <Timeline moments={moments(coming)} />
          )}
        </section>
        <section aria-labelledby="path-past">
          <h3 id="path-past" className="mb-2">
            {say("path.past")}
          </h3>
          {past.length === 0 ? (
            <p className="text-soft">{say("path.pastEmpty")}</p>
          ) : (
            <Timeline moments={moments(past)} />
          )}
        </section>
      </div>
    </Section>
  );
}

function momentOf(step: PathStep, language: Language): Moment {
  const [say, posts] = [wordsIn(language, "people"), wordsIn(language, "coverage")];
  const { key, day, what } = step;
  const moment = (detail: { of: string; text?: string; tone?: Tone }): Moment => ({
    ...{ key, day: dayText(day, language), tone: detail.tone, text: detail.text },
    title: say(`path.steps.${what}`, { of: detail.of }),
  });
  switch (step.what) {
    case "TERM_STARTED":
    case "TERM_ENDED":
      return moment({ of: posts(`cuts.${step.post.position}`), text: step.post.cooperative });
    case "GATE_CHANGES":
      return moment({
        of: posts(`cuts.${step.post.position}`),
        text: say(step.mayManage ? "path.toYes" : "path.toNo"),
        tone: step.mayManage ? "good" : "warn",
      });
    case "COURSE_STARTED":
      return moment({ of: step.course.title, text: step.course.centre });
    case "COURSE_ENDED": {
      const { result, title } = step.course;
      const outcomes = wordsIn(language, "completions");
      return moment({ of: title, text: result ? outcomes(`outcomes.${result.outcome}`) : say("course.noResult") });
    }
    case "ASSESSED":
      return moment({ of: step.assessment.scheme, text: say(`competence.${step.assessment.recommendation}`) });
    case "DECIDED": {
      const decision = step.assessment.decision?.decision;
      return moment({
        of: step.assessment.scheme,
        text: decision && say(`competence.${decision}`),
        tone: decision === "COMPETENT" ? "good" : "warn",
      });
    }
    case "CERTIFIED":
      return moment({ of: step.certificate.scheme, text: step.certificate.number, tone: "good" });
    case "CERTIFICATE_ENDS":
      return moment({ of: step.certificate.scheme, text: step.certificate.number, tone: "warn" });
  }
}
