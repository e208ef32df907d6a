import { wordsIn } from "@/app/messages/words";
import { Section } from "@/components/section";
import { type Moment, Timeline } from "@/components/timeline";
import { dayText, instantText } from "@/lib/calendar/day-text";
import { type FormationStage, formationStages } from "@/lib/cooperatives/formation-rules";
import type { KeptIdentity } from "@/lib/cooperatives/identity-queries";
import type { Language } from "@/lib/language";
import { StoredDocument } from "./stored-document";

type Props = { identity: KeptIdentity; language: Language };

/** The stages in their order, with day, evidence and who entered them. */
export function Stages({ identity, language }: Props) {
  const say = wordsIn(language, "identity");
  const moments = formationStages.map((stage): Moment => {
    const day = dayOfStage(identity, stage);
    return {
      key: stage,
      day: day ? dayText(day, language) : say("missing"),
      tone: day ? "good" : undefined,
      title: <StageTitle {...{ identity, stage, language }} isEntered={day !== null} />,
      text: <StageText {...{ identity, stage, language }} />,
    };
  });
  return (
    <Section id="stages" title={say("stages.title")}>
      <Timeline moments={moments} />
    </Section>
  );
}

function dayOfStage({ steps, legalData }: KeptIdentity, stage: FormationStage) {
  if (stage === "LEGAL_ENTITY") return legalData.legalEntityOn;
  return steps.find((step) => step.stage === stage)?.reachedOn ?? null;
}

type StageProps = Props & { stage: FormationStage };

function StageTitle({ identity, stage, isEntered, language }: StageProps & { isEntered: boolean }) {
  const say = wordsIn(language, "identity");
  const verb = say(isEntered ? "edit" : "fill");
  const name = say(`stages.${stage}`);
  return (
    <span className="flex flex-wrap items-baseline justify-between gap-x-4">
      {name}
      <a
        className="py-1 text-sm font-normal"
        href={`/cooperatives/${identity.id}/identity/stages/${stage}`}
        aria-label={`${verb}: ${name}`}
      >
        {verb}
      </a>
    </span>
  );
}

function StageText({ identity, stage, language }: StageProps) {
  const say = wordsIn(language, "identity");
  const step = identity.steps.find((one) => one.stage === stage);
  const document = identity.documents.find((one) => one.stage === stage && one.replacedAt === null);
  return (
    <>
      {step?.deedNumber && step.notary && (
        <p>{say("numbers.deedOf", { number: step.deedNumber, notary: step.notary })}</p>
      )}
      {step && (
        <p>
          {say("enteredBy", {
            who: step.enteredBy ?? say("somebody"),
            day: instantText(step.enteredAt, language),
          })}
        </p>
      )}
      {document ? (
        <StoredDocument cooperativeId={identity.id} document={document} language={language} />
      ) : (
        <p>{say(`stageEvidence.${stage}`)}</p>
      )}
    </>
  );
}
