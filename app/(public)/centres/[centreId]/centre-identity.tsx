import { wordsIn } from "@/app/messages/words";
import { DescriptionList, type Fact } from "@/components/description-list";
import { countText } from "@/lib/figures/share";
import type { Language } from "@/lib/language";
import type { Region } from "@/lib/regions/public-queries";
import type { CentreInFull } from "@/lib/training/centres/public-queries";
import { fieldNames } from "../field-names";

type Charge = { id: string; name: string };

export function CentreIdentity({
  centre,
  regions,
  language,
}: {
  centre: CentreInFull;
  regions: Region[];
  language: Language;
}) {
  const [say, centres] = [wordsIn(language, "centre"), wordsIn(language, "centres")];
  const facts: (Fact | null)[] = [
    { term: say("kind"), description: centres(`kindsInFull.${centre.kind}`) },
    centre.class && { term: say("class"), description: centres(`classes.${centre.class}`) },
    {
      term: say("owner"),
      description: (
        <>
          {centre.ownerName ?? centres(`owners.${centre.owner}`)}
          {centre.ownerName && <small className="block text-soft">{centres(`owners.${centre.owner}`)}</small>}
        </>
      ),
    },
    {
      term: say("fields"),
      description: centre.fields.length > 0 ? fieldNames(centre.fields, language) : say("noFields"),
    },
    {
      term: say("vin"),
      description: (
        <>
          <span className="tabular-nums">{centre.vin ?? say("noVin")}</span>
          <small className="block text-soft">{say("vinHint")}</small>
        </>
      ),
    },
    { term: say("address"), description: centre.address ?? say("noAddress") },
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
    centre.latitude !== null && centre.longitude !== null
      ? {
          term: say("coordinates"),
          description: (
            <span className="tabular-nums">
              {[centre.latitude, centre.longitude].map(degrees(language)).join("; ")}
            </span>
          ),
        }
      : null,
  ];
  return (
    <section className="panel">
      <h2 className="mb-2">{say("identity")}</h2>
      <DescriptionList facts={facts.filter((fact) => fact !== null)} />
    </section>
  );
}

const degrees = (language: Language) => (value: number) =>
  value.toLocaleString(language === "id" ? "id-ID" : "en-GB", { maximumFractionDigits: 5 });

const CentreLink = ({ id, name }: Charge) => (
  <a className="inline-block min-h-6" href={`/centres/${id}`}>
    {name}
  </a>
);
