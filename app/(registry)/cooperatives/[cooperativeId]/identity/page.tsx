import type { Metadata } from "next";
import { languageOf, wordsIn } from "@/app/messages/words";
import { ButtonLink } from "@/components/button-link";
import { Columns } from "@/components/columns";
import { Panel } from "@/components/panel";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { findMeetingRule } from "@/lib/cooperatives/public-meeting-rule";
import { checksCooperatives } from "@/lib/cooperatives/visibility";
import { Checklist } from "./checklist";
import { checklistOf } from "./checklist-of";
import { IdentityHead } from "./head";
import { identityAt, savedIn } from "./identity-at";
import { Meetings } from "./meetings";
import { Numbers } from "./numbers";
import { Stages } from "./stages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "identity")("title") };
}

/** Formation, numbers and annual meetings of a cooperative, for its board and the offices that keep it. */
export default async function IdentityPage({
  params,
  searchParams,
}: PageProps<"/cooperatives/[cooperativeId]/identity">) {
  const [officer, { cooperativeId }, search, language] = await Promise.all([
    requireOfficer(),
    params,
    searchParams,
    languageOf(),
  ]);
  const identity = await identityAt(officer, cooperativeId);
  const rule = await findMeetingRule(identity.village.code, today());
  const say = wordsIn(language, "identity");
  return (
    <>
      <IdentityHead cooperative={identity} lead={say("lead")} saved={savedIn(search)} language={language} />
      <Columns
        aside={
          <>
            <Checklist
              identity={identity}
              rule={rule}
              checklist={checklistOf(identity, rule, today())}
              language={language}
            />
            <Panel title={say("card.link")}>
              <p className="mb-3 text-soft">{say("card.linkText")}</p>
              <ButtonLink href={`/q/${identity.publicCode}`}>{say("card.title")}</ButtonLink>
            </Panel>
          </>
        }
      >
        <Stages identity={identity} language={language} />
        <Numbers identity={identity} mayRegister={checksCooperatives(officer)} language={language} />
        <Meetings identity={identity} rule={rule} today={today()} language={language} />
      </Columns>
    </>
  );
}
