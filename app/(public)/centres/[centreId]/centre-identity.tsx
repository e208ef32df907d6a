import { wordsIn } from "@/app/messages/words";
import { DescriptionList, type Fact } from "@/components/description-list";
import { countText } from "@/lib/figures/share";
import type { Language } from "@/lib/language";
import type { Region } from "@/lib/regions/public-queries";
import type { TrainingCentreClass, TrainingCentreKind } from "@/lib/training/centres/kinds";

type Charge = { id: string; name: string };
type Centre = {
  kind: TrainingCentreKind;
  class: TrainingCentreClass | null;
  vin: string | null;
  capacity: number;
  parent: Charge | null;
  outposts: Charge[];
};

export function CentreIdentity({
  centre,
  regions,
  language,
}: {
  centre: Centre;
  regions: Region[];
  language: Language;
}) {
  const [say, centres] = [wordsIn(language, "centre"), wordsIn(language, "centres")];
  const facts: (Fact | null)[] = [
    { term: say("kind"), description: centres(`kindsInFull.${centre.kind}`) },
    centre.class && { term: say("class"), description: centres(`classes.${centre.class}`) },
    {
      term: say("vin"),
      description: (
        <>
          <span className="tabular-nums">{centre.vin ?? say("noVin")}</span>
          <small className="block text-soft">{say("vinHint")}</small>
        </>
      ),
    },
    {
      term: say("place"),
      description: (
        <ul>
          {regions.map(({ code, name }) => (
            <li key={code}>
              <a className="inline-block min-h-6" href={`/coverage/${code}`}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      ),
    },
    centre.parent && { term: say("parent"), description: <CentreLink {...centre.parent} /> },
    centre.outposts.length > 0
      ? {
          term: say("outposts"),
          description: (
            <ul>
              {centre.outposts.map((outpost) => (
                <li key={outpost.id}>
                  <CentreLink {...outpost} />
                </li>
              ))}
            </ul>
          ),
        }
      : null,
    { term: say("capacity"), description: say("seats", { count: countText(centre.capacity, language) }) },
  ];
  return (
    <section className="panel">
      <h2 className="mb-2">{say("identity")}</h2>
      <DescriptionList facts={facts.filter((fact) => fact !== null)} />
    </section>
  );
}

const CentreLink = ({ id, name }: Charge) => (
  <a className="inline-block min-h-6" href={`/centres/${id}`}>
    {name}
  </a>
);
