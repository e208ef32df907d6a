import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { languageOf, wordsIn } from "@/app/messages/words";
import { publicAddress } from "@/app/papers/public-address";
import { registryTones } from "@/app/registry-tones";
import { Badge } from "@/components/badge";
import { DescriptionList, type Fact } from "@/components/description-list";
import { Emblem } from "@/components/emblem";
import { Notice } from "@/components/notice";
import { dayText, instantText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { type PostSums, postSums } from "@/lib/cooperatives/post-sums";
import { findByPublicCode } from "@/lib/cooperatives/public-card";
import { type CooperativeIdentity, countPosts, findCooperative } from "@/lib/cooperatives/public-queries";
import { registryStateOn } from "@/lib/cooperatives/registry-number";
import type { Language } from "@/lib/language";
import { QrCode } from "./qr-code";

type Props = PageProps<"/q/[publicCode]">;

const cooperativeAt = cache(async (publicCode: string) => {
  const found = await findByPublicCode(publicCode);
  return (found && (await findCooperative(found.id))) ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await cooperativeAt((await params).publicCode)).legalName };
}

/** What a cooperative shows of itself to anybody who scans its QR; printed, it hangs in the office. */
export default async function CardPage({ params }: Props) {
  const [{ publicCode }, language] = await Promise.all([params, languageOf()]);
  const cooperative = await cooperativeAt(publicCode);
  const [counts, asked] = await Promise.all([countPosts(cooperative.id, today()), headers()]);
  const address = `${publicAddress(asked)}/q/${publicCode}`;
  const say = wordsIn(language, "identity");
  const { legalName, kind, dissolvedOn } = cooperative;
  return (
    <article className="card" aria-labelledby="card-name">
      <header>
        <Emblem />
        <div>
          <p className="kicker">{say("card.official")}</p>
          <h1 id="card-name">{legalName}</h1>
          <p className="text-soft">{wordsIn(language, "cooperative")(`kinds.${kind}`)}</p>
        </div>
      </header>
      {dissolvedOn && dissolvedOn < today() && (
        <Notice tone="bad" title={say("card.dissolved", { day: dayText(dissolvedOn, language) })} />
      )}
      <div className="card-body">
        <DescriptionList facts={facts(cooperative, postSums(kind, counts), language)} />
        <figure>
          <QrCode text={address} label={say("card.qr", { name: legalName })} />
          <figcaption>
            {say("card.scan")}
            <span className="block break-all">{address}</span>
          </figcaption>
        </figure>
      </div>
      <footer>
        <p>
          {say("card.readAt", { time: instantText(new Date(), language) })} {say("card.noNames")}
        </p>
        <p className="no-print">
          <a href={`/cooperatives/${cooperative.id}`}>{say("card.more")}</a>
        </p>
      </footer>
    </article>
  );
}

function facts(cooperative: CooperativeIdentity, posts: PostSums, language: Language): Fact[] {
  const [say, words] = [wordsIn(language, "identity"), wordsIn(language, "cooperative")];
  const {
    seat,
    address,
    legalEntityNumber,
    legalEntityOn,
    registryNumber,
    registryCertifiedUntil: until,
  } = cooperative;
  const state = registryStateOn(today(), registryNumber, until);
  const number = legalEntityNumber ?? words("facts.legalEntityNone");
  return [
    {
      term: words("facts.seat"),
      description: (
        <>
          {address && <span className="block">{address}</span>}
          {seat
            .toReversed()
            .map(({ name }) => name)
            .join(", ")}
        </>
      ),
    },
    {
      term: words("facts.legalEntity"),
      description: legalEntityOn
        ? words("facts.legalEntityOn", { number, day: dayText(legalEntityOn, language) })
        : number,
    },
    {
      term: words("facts.registry"),
      description: (
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {registryNumber && <span className="tabular-nums">{registryNumber}</span>}
          <Badge tone={registryTones[state]}>
            {words(`registry.${state}`, { day: until ? dayText(until, language) : "" })}
          </Badge>
        </span>
      ),
    },
    { term: words("facts.foundedOn"), description: dayText(cooperative.foundedOn, language) },
    { term: say("card.posts"), description: say("card.postsText", posts) },
  ];
}
