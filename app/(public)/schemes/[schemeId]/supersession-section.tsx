import { wordsIn } from "@/app/messages/words";
import { DescriptionList } from "@/components/description-list";
import { Section } from "@/components/section";
import { dayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import type { SchemeInFull, Supersession } from "@/lib/schemes/public-queries";

/** Which scheme took the place of this one, and of which it took the place; until when the old certificates count. */
export function SupersessionSection({ scheme, language }: { scheme: SchemeInFull; language: Language }) {
  const say = wordsIn(language, "schemes");
  const { supersededBy, supersedes } = scheme;
  if (!supersededBy && supersedes.length === 0) return null;
  const told = ({ scheme: other, effectiveOn, countsUntil, legalBasis }: Supersession) => (
    <>
      <a href={`/schemes/${other.id}`}>{other.title}</a>{" "}
      {say("supersededFrom", { day: dayText(effectiveOn, language) })}
      <span className="block">
        {countsUntil === null ? say("equivalent") : say("countsUntil", { day: dayText(countsUntil, language) })}
      </span>
      <span className="block text-soft">{legalBasis}</span>
    </>
  );
  return (
    <Section title={say("supersession")}>
      <DescriptionList
        facts={[
          ...(supersededBy ? [{ term: say("supersededBy"), description: told(supersededBy) }] : []),
          ...supersedes.map((it) => ({ term: say("supersedes"), description: told(it) })),
        ]}
      />
    </Section>
  );
}
