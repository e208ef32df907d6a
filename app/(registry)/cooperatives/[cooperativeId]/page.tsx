import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { cache } from "react";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { ButtonLink } from "@/components/button-link";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { Section } from "@/components/section";
import { recordRead } from "@/lib/audit/record-read";
import type { Officer } from "@/lib/auth/officer";
import { currentOfficer } from "@/lib/auth/require-officer";
import { foundOnBoard } from "@/lib/board-rules/found-on-board";
import { findBoardFacts } from "@/lib/board-rules/queries";
import type { Day } from "@/lib/calendar/day";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { isWorkerKind } from "@/lib/cooperatives/kinds";
import { type CooperativeIdentity, countPosts, findCooperative } from "@/lib/cooperatives/public-queries";
import { keepsCooperative } from "@/lib/cooperatives/visibility";
import { findBoard } from "@/lib/gate/queries";
import type { Language } from "@/lib/language";
import { country } from "@/lib/regions/region-code";
import { listReturned } from "@/lib/requests/queries";
import { cooperativeViewOf } from "./cooperative-view";
import { DayForm } from "./day-form";
import { Identity } from "./identity";
import { NamedBoard } from "./named-board";
import { PublicBoard, statesOf } from "./public-board";
import { SavedNotice } from "./saved-notice";
import { SeatPicture } from "./seat-picture";

const mostReturned = 10;

const cooperativeAt = cache(async (id: string) => (await findCooperative(uuidParam(id))) ?? notFound());

export async function generateMetadata({ params }: PageProps<"/cooperatives/[cooperativeId]">): Promise<Metadata> {
  return { title: (await cooperativeAt((await params).cooperativeId)).legalName };
}

/**
 * One cooperative: identity and counts for anybody, the board by name with the gate's answers for those in whose scope
 * it is. It is also the page on which a cooperative's own officer begins.
 */
export default async function CooperativePage({ params, searchParams }: PageProps<"/cooperatives/[cooperativeId]">) {
  const [{ cooperativeId }, search, officer, language] = await Promise.all([
    params,
    searchParams,
    currentOfficer(),
    languageOf(),
  ]);
  const view = cooperativeViewOf(search, today());
  const [cooperative, board, checked, returned] = await Promise.all([
    cooperativeAt(cooperativeId),
    officer && findBoard(officer, uuidParam(cooperativeId), view.on),
    officer && findBoardFacts(officer, uuidParam(cooperativeId)),
    // An office asks about many cooperatives; it finds what came back to it among its requests.
    officer?.role === "COOPERATIVE" ? listReturned(officer, mostReturned) : [],
  ]);
  const names = new Map(board?.terms.map(({ personId, name }) => [personId, name]));
  if (officer && board) noteRead(officer, board.terms);

  const say = wordsIn(language, "cooperative");
  const [near, village] = [cooperative.seat[1]?.code ?? country, cooperative.seat.at(-1)?.code ?? country];
  return (
    <>
      <Head cooperative={cooperative} inScope={board !== null} language={language} />
      <div className="mb-8 grid gap-5 empty:hidden">
        {view.saved && board && checked && (
          <SavedNotice saved={view.saved} terms={board.terms} {...{ checked, names, language }} />
        )}
        {view.impossibleDay && <Notice tone="warn" title={say("impossibleDay")} />}
        <Standing cooperative={cooperative} on={view.on} language={language} />
        {view.on !== today() && <Notice title={say("otherDay", { day: dayText(view.on, language) })} />}
      </div>
      {officer && board && checked ? (
        <NamedBoard
          {...{ cooperative, board, returned, names, near, language }}
          found={foundOnBoard(checked, view.on)}
          on={view.on}
          keeps={keepsCooperative(officer, { id: cooperative.id, village })}
        />
      ) : (
        <Unnamed cooperative={cooperative} on={view.on} language={language} />
      )}
      <Identity
        cooperative={cooperative}
        on={view.on}
        keeps={officer !== null && keepsCooperative(officer, { id: cooperative.id, village })}
        language={language}
      />
    </>
  );
}

/** Once the page is on its way: nobody waits for the note that their name was read. */
function noteRead(officer: Officer, terms: { personId: string }[]) {
  after(() => recordRead(officer, [...new Set(terms.map(({ personId }) => personId))], "cooperative"));
}

type HeadProps = { cooperative: CooperativeIdentity; inScope: boolean; language: Language };

function Head({ cooperative, inScope, language }: HeadProps) {
  const [say, common, coverage] = [
    wordsIn(language, "cooperative"),
    wordsIn(language, "common"),
    wordsIn(language, "coverage"),
  ];
  const regions = cooperative.seat.slice(0, -1).map(({ code, name }) => ({ label: name, href: `/coverage/${code}` }));
  return (
    <PageHeader
      above={
        <Breadcrumbs
          label={common("youAreHere")}
          items={[
            { label: coverage("country"), href: `/coverage/${country}` },
            ...regions,
            { label: cooperative.seat.at(-1)?.name ?? "" },
          ]}
        />
      }
      kicker={say(`kinds.${cooperative.kind}`)}
      title={cooperative.legalName}
      actions={
        inScope &&
        isWorkerKind(cooperative.kind) && (
          <ButtonLink href={`/worker-cooperatives/${cooperative.id}`}>
            {wordsIn(language, "workers")("details")}
          </ButtonLink>
        )
      }
    />
  );
}

/** Whether there is such a cooperative on that day at all. */
function Standing({ cooperative, on, language }: { cooperative: CooperativeIdentity; on: Day; language: Language }) {
  const say = wordsIn(language, "cooperative");
  const { foundedOn, dissolvedOn } = cooperative;
  if (on < foundedOn) return <Notice tone="warn" title={say("notYetFounded")} />;
  if (dissolvedOn === null || on <= dissolvedOn) return null;
  return <Notice tone="bad" title={say("dissolved", { day: dayText(dissolvedOn, language) })} />;
}

/** For everybody else: which posts are held, and how many of their holders may manage. */
async function Unnamed({
  cooperative,
  on,
  language,
}: {
  cooperative: CooperativeIdentity;
  on: Day;
  language: Language;
}) {
  const say = wordsIn(language, "cooperative");
  const { id, kind } = cooperative;
  const counts = await countPosts(id, on);
  return (
    <Section id="board" title={say("board")} actions={<DayForm cooperativeId={id} on={on} language={language} />}>
      <div className="grid gap-5">
        <SeatPicture
          board={statesOf("BOARD", kind, counts)}
          supervisors={statesOf("SUPERVISORY", kind, counts)}
          language={language}
        />
        <PublicBoard kind={kind} counts={counts} language={language} />
        <p className="text-sm text-soft">{say("namesInScope")}</p>
      </div>
    </Section>
  );
}
