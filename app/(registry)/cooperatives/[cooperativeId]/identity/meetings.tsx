import { wordsIn } from "@/app/messages/words";
import { Badge, type Tone } from "@/components/badge";
import { ButtonLink } from "@/components/button-link";
import { type Column, DataTable } from "@/components/data-table";
import { EmptyState } from "@/components/empty-state";
import { Notice } from "@/components/notice";
import { Section } from "@/components/section";
import type { Day } from "@/lib/calendar/day";
import { dayText, shortDayText } from "@/lib/calendar/day-text";
import { type AnnualMeetingState, dueOn, overdueBookYear } from "@/lib/cooperatives/annual-meeting-rules";
import type { IdentityMeeting, KeptIdentity } from "@/lib/cooperatives/identity-queries";
import type { MeetingRuleInForce } from "@/lib/cooperatives/public-meeting-rule";
import type { Language } from "@/lib/language";

export const meetingTones: Record<AnnualMeetingState, Tone> = {
  DRAFTED: "idle",
  REPORTED: "note",
  VERIFIED: "good",
  RETURNED: "bad",
};

type Props = { identity: KeptIdentity; rule: MeetingRuleInForce; today: Day; language: Language };

/** The annual meetings by book year, and the next one to enter. */
export function Meetings({ identity, rule, today, language }: Props) {
  const say = wordsIn(language, "identity");
  const { meetings } = identity;
  const overdue = overdueBookYear(identity, rule, today);
  const lastYear = Number(today.slice(0, 4)) - 1;
  const toAdd = [overdue, lastYear].find(
    (year) => year !== null && year >= Number(identity.foundedOn.slice(0, 4)) && !entered(meetings, year),
  );
  const address = (year: number) => `/cooperatives/${identity.id}/identity/annual-meetings/${year}`;
  const add = toAdd ? say("meetings.add", { year: String(toAdd) }) : null;
  return (
    <Section
      id="annual-meetings"
      title={say("meetings.title")}
      text={say("meetings.lead", { months: rule.dueMonths })}
      actions={add && toAdd && meetings.length > 0 && <ButtonLink href={address(toAdd)}>{add}</ButtonLink>}
    >
      <div className="grid gap-4">
        {overdue && (
          <Notice
            tone="warn"
            title={say("meetings.overdue", {
              year: String(overdue),
              day: dayText(dueOn(overdue, rule.dueMonths), language),
            })}
          />
        )}
        {meetings.length === 0 ? (
          <EmptyState
            title={say("meetings.empty")}
            next={add && toAdd ? { href: address(toAdd), label: add } : undefined}
          >
            <p>{say("meetings.emptyText")}</p>
          </EmptyState>
        ) : (
          <DataTable
            caption={say("meetings.title")}
            captionHidden
            phone="stack"
            columns={columns(identity.id, language)}
            rows={meetings}
            rowKey={({ bookYear }) => String(bookYear)}
          />
        )}
      </div>
    </Section>
  );
}

const entered = (meetings: IdentityMeeting[], year: number) => meetings.some(({ bookYear }) => bookYear === year);

function columns(cooperativeId: string, language: Language): Column<IdentityMeeting>[] {
  const say = wordsIn(language, "identity");
  return [
    { key: "year", header: say("meetings.year"), cell: ({ bookYear }) => bookYear },
    { key: "heldOn", header: say("meetings.heldOn"), cell: ({ heldOn }) => shortDayText(heldOn, language) },
    {
      key: "participants",
      header: say("meetings.participants"),
      align: "end",
      cell: ({ participants }) => participants.toLocaleString(language === "id" ? "id-ID" : "en-GB"),
    },
    {
      key: "state",
      header: say("meetings.state"),
      cell: ({ state, healthy }) => (
        <span className="flex flex-wrap items-center gap-x-2">
          <Badge tone={meetingTones[state]}>{say(`meetings.states.${state}`)}</Badge>
          {healthy !== null && (
            <span className="text-sm text-soft">{say(`meetings.health.${healthy ? "yes" : "no"}`)}</span>
          )}
        </span>
      ),
    },
    {
      key: "open",
      header: say("meetings.open"),
      cell: ({ bookYear }) => (
        <a
          href={`/cooperatives/${cooperativeId}/identity/annual-meetings/${bookYear}`}
          aria-label={say("meetings.openOf", { year: String(bookYear) })}
        >
          {say("meetings.open")}
        </a>
      ),
    },
  ];
}
