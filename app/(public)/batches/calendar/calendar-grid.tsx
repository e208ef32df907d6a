import { wordsIn } from "@/app/messages/words";
import { type SearchParams, searchHref } from "@/components/search-href";
import type { Day } from "@/lib/calendar/day";
import { dayText, monthText } from "@/lib/calendar/day-text";
import { weeksOf } from "@/lib/calendar/month-grid";
import type { Language } from "@/lib/language";
import type { CalendarDay } from "@/lib/training/public-calendar";

const weekdays = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"] as const;

type Props = {
  month: Day;
  days: CalendarDay[];
  chosen: Day | null;
  today: Day;
  path: string;
  params: SearchParams;
  language: Language;
};

/** A month as a table of weeks: what begins on each day, and how many are taught on it. */
export function CalendarGrid({ month, days, chosen, today, path, params, language }: Props) {
  const say = wordsIn(language, "calendar");
  const known = new Map(days.map((it) => [it.day, it]));
  const caption = say("grid", { month: monthText(month, language) });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable
    <section className="table-region" aria-label={caption} tabIndex={0}>
      <table className="calendar">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col" abbr={say(`weekdays.${weekday}`)}>
                {say(`weekdays.${weekday}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.find((day) => day !== null)}>
              {week.map((day, at) => {
                const held = day && known.get(day);
                // biome-ignore lint/suspicious/noArrayIndexKey: a day of another month is nothing but its weekday
                if (!day || !held) return <td key={at} data-outside="" />;
                return (
                  <td
                    key={day}
                    {...(day === today && { "data-today": "" })}
                    {...(day === chosen && { "aria-current": "date" })}
                  >
                    <DayCell
                      held={held}
                      today={today}
                      href={`${searchHref(path, params, { day, after: null })}#list`}
                      language={language}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type CellProps = { held: CalendarDay; today: Day; href: string; language: Language };

function DayCell({ held: { day, beginning, taught, first }, today, href, language }: CellProps) {
  const say = wordsIn(language, "calendar");
  const number = Number(day.slice(8));
  const name = `${dayText(day, language)}${day === today ? `, ${say("today")}` : ""}`;
  if (taught === 0) {
    return (
      <p className="calendar-day">
        <span aria-hidden="true">{number}</span>
        <span className="sr-only">{name}</span>
      </p>
    );
  }
  return (
    <>
      <p className="calendar-day">
        <a href={href} aria-label={name}>
          {number}
        </a>
        <small>{say("taught", { count: taught })}</small>
      </p>
      <ul>
        {first.map(({ id, title, centre }) => (
          <li key={id}>
            <a href={`/batches/${id}`}>{title}</a>
            <small>{centre}</small>
          </li>
        ))}
      </ul>
      {beginning > first.length && <a href={href}>{say("more", { count: beginning - first.length })}</a>}
    </>
  );
}
