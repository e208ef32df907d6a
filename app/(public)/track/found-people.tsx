import { after } from "next/server";
import { wordsIn } from "@/app/messages/words";
import { EmptyState } from "@/components/empty-state";
import { Notice } from "@/components/notice";
import { findStandings, type Way } from "@/lib/assessment/find-standings";
import { recordRead } from "@/lib/audit/record-read";
import type { Officer } from "@/lib/auth/officer";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { nameWords } from "@/lib/people/name-words";
import { type FoundPerson, searchPeople } from "@/lib/people/search-people";
import { country } from "@/lib/regions/region-code";
import { WayCard } from "./way-card";

const mostPeople = 8;

type Props = { officer: Officer; typed: string; language: Language };

/** Whoever of this name is in the officer's reach, with where each one's certificates stand. All are on record as read. */
export async function FoundPeople({ officer, typed, language }: Props) {
  const say = wordsIn(language, "track");
  const { words } = nameWords(typed);
  if (words.length === 0) return <Notice tone="warn" title={say("tellsNothing")} />;
  const filter = { words, region: country, cooperativeWords: [], cooperativeId: null, position: null, certified: null };
  const { rows, shows, later } = await searchPeople(officer, filter, { cursor: null, limit: mostPeople, on: today() });
  const people = rows.map(({ id }) => id);
  const standings = await findStandings(officer, people, today());
  after(() => recordRead(officer, people, "search"));
  const ways = ({ id }: FoundPerson) => standings.get(id) ?? [];
  const underWayFirst = rows.toSorted((one, other) => Math.sign(ways(other).length) - Math.sign(ways(one).length));
  if (rows.length === 0) {
    return (
      <EmptyState title={say("nobody")}>
        <p>{say("nobodyText")}</p>
      </EmptyState>
    );
  }
  return (
    <div className="grid gap-8">
      {(later || shows === "FIRST") && <p className="text-sm text-soft">{say("some", { count: rows.length })}</p>}
      {underWayFirst.map((person) => (
        <OnePerson key={person.id} person={person} ways={ways(person)} language={language} />
      ))}
    </div>
  );
}

function OnePerson({ person, ways, language }: { person: FoundPerson; ways: Way[]; language: Language }) {
  const [say, posts] = [wordsIn(language, "track"), wordsIn(language, "coverage")];
  const [post] = person.posts;
  return (
    <section className="grid gap-3">
      <header>
        <h2>
          <a href={`/people/${person.id}`}>{person.name}</a>
        </h2>
        {post && (
          <p className="text-sm text-soft">
            {posts(`cuts.${post.position}`)}, {post.cooperative}, {post.regency}
          </p>
        )}
      </header>
      {ways.length === 0 && (
        <div className="text-soft">
          <p>{say("noWay")}</p>
          <p>{say("noWayNext")}</p>
        </div>
      )}
      {ways.map((way) => (
        <WayCard key={keyOf(way)} heading="h3" way={{ ...way, href: hrefOf(way) }} language={language} />
      ))}
    </section>
  );
}

const keyOf = ({ schemeId, batch, applicationId, assessmentId, standing }: Way) =>
  [schemeId, batch, applicationId, assessmentId, standing.since].join(" ");

/** Where the officer may see more; the pages decide what. */
function hrefOf({ applicationId, assessmentId }: Way): string | null {
  if (assessmentId) return `/assessments/${assessmentId}`;
  return applicationId && `/applications/${applicationId}`;
}
