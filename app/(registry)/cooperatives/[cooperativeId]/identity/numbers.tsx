import { wordsIn } from "@/app/messages/words";
import { registryTones } from "@/app/registry-tones";
import { Badge } from "@/components/badge";
import { ButtonLink } from "@/components/button-link";
import { DescriptionList, type Fact } from "@/components/description-list";
import { Icon } from "@/components/icon";
import { Section } from "@/components/section";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import type { KeptIdentity } from "@/lib/cooperatives/identity-queries";
import { legalDataDoubts } from "@/lib/cooperatives/legal-data";
import { isUsualRegistryNumber, registryStateOn } from "@/lib/cooperatives/registry-number";
import type { Language } from "@/lib/language";

type Props = {
  identity: KeptIdentity;
  /** Whether the registry number is this officer's to enter. */
  mayRegister: boolean;
  language: Language;
};

/** Legal data, registry number and what came after the approval, with what looks wrong beside it. */
export function Numbers({ identity, mayRegister, language }: Props) {
  const say = wordsIn(language, "identity");
  const base = `/cooperatives/${identity.id}/identity`;
  return (
    <Section id="numbers" title={say("numbers.title")}>
      <div className="panel grid gap-4">
        <DescriptionList facts={[...legalFacts(identity, language), ...formationFacts(identity, language)]} />
        <div className="actions">
          <ButtonLink href={`${base}/legal`}>{say("numbers.changeLegal")}</ButtonLink>
          <ButtonLink href={`${base}/formation`}>{say("numbers.changeFormation")}</ButtonLink>
          {mayRegister && <ButtonLink href={`${base}/registry`}>{say("numbers.changeRegistry")}</ButtonLink>}
        </div>
      </div>
    </Section>
  );
}

function legalFacts(identity: KeptIdentity, language: Language): Fact[] {
  const [say, cooperative] = [wordsIn(language, "identity"), wordsIn(language, "cooperative")];
  const { legalData, registryNumber, registryCertifiedUntil: until } = identity;
  const doubts = legalDataDoubts(legalData, identity.kind);
  const state = registryStateOn(today(), registryNumber, until);
  const ofSeat = doubts.filter((doubt) => doubt.startsWith("coordinates") || doubt.startsWith("kind"));
  const ofLegalEntity = doubts.filter((doubt) => doubt.startsWith("legal"));
  const number = legalData.legalEntityNumber ?? say("missing");
  return [
    {
      term: say("numbers.legalEntity"),
      description: (
        <>
          {legalData.legalEntityOn ? `${number}, ${dayText(legalData.legalEntityOn, language)}` : number}
          <Doubts doubts={ofLegalEntity} language={language} />
        </>
      ),
    },
    {
      term: say("numbers.registry"),
      description: (
        <>
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {registryNumber && <span className="tabular-nums">{registryNumber}</span>}
            <Badge tone={registryTones[state]}>
              {cooperative(`registry.${state}`, { day: until ? dayText(until, language) : "" })}
            </Badge>
          </span>
          {registryNumber && !isUsualRegistryNumber(registryNumber) && (
            <Doubts doubts={["registry-number-unusual"]} language={language} />
          )}
        </>
      ),
    },
    {
      term: say("numbers.seat"),
      description: (
        <>
          {legalData.address && <span className="block">{legalData.address}</span>}
          {identity.village.name}
          <Doubts doubts={ofSeat} language={language} />
        </>
      ),
    },
  ];
}

function formationFacts({ formation, steps }: KeptIdentity, language: Language): Fact[] {
  const say = wordsIn(language, "identity");
  const deed = steps.find(({ stage }) => stage === "DEED_SIGNED");
  const missing = say("missing");
  const has = (is: boolean) => say(is ? "formation.yes" : "formation.no");
  return [
    {
      term: say("numbers.deed"),
      description:
        deed?.deedNumber && deed.notary
          ? say("numbers.deedOf", { number: deed.deedNumber, notary: deed.notary })
          : missing,
    },
    {
      term: say("formation.model"),
      description: formation.model ? say(`formation.models.${formation.model}`) : missing,
    },
    { term: say("formation.taxNumber"), description: formation.taxNumber ?? missing },
    { term: say("formation.businessNumber"), description: formation.businessNumber ?? missing },
    { term: say("formation.bankAccount"), description: has(formation.bankAccount) },
    { term: say("formation.simkopdesAccount"), description: has(formation.simkopdesAccount) },
    {
      term: say("formation.subdomain"),
      description: formation.subdomain ? `${formation.subdomain}.kop.id` : missing,
    },
  ];
}

type Doubt = ReturnType<typeof legalDataDoubts>[number] | "registry-number-unusual";

/** Saved all the same, and said until somebody has looked. */
function Doubts({ doubts, language }: { doubts: Doubt[]; language: Language }) {
  const say = wordsIn(language, "identity");
  return doubts.map((doubt) => (
    <span key={doubt} className="mt-1 flex gap-2 text-sm text-warn">
      <Icon name="alert" />
      <span>{say(`numbers.doubts.${doubt}`)}</span>
    </span>
  ));
}
