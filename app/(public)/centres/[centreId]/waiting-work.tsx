import { languageOf, wordsIn } from "@/app/messages/words";
import { ButtonLink } from "@/components/button-link";
import { Notice } from "@/components/notice";
import { Section } from "@/components/section";
import type { Officer } from "@/lib/auth/officer";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import { listBatchesWaiting } from "@/lib/training/queries";

/** What a centre's officer comes for: batches that are over and have participants without a result. */
export async function WaitingWork({ officer }: { officer: Officer }) {
  const [batches, language] = await Promise.all([listBatchesWaiting(officer, today()), languageOf()]);
  const say = wordsIn(language, "centre");
  if (batches.length === 0) {
    return (
      <div className="mb-8">
        <Notice tone="good" title={say("workDone")}>
          <p>{say("workDoneText")}</p>
        </Notice>
      </div>
    );
  }
  return (
    <div className="mb-10">
      <Section title={say("work")} text={say("workText")}>
        <ul className="panel grid p-0!">
          {batches.map(({ id, title, endsOn, waiting }, index) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line px-4 py-3 not-first:border-t sm:px-5"
            >
              <div className="min-w-0">
                <h3>
                  <a href={`/batches/${id}`}>{title}</a>
                </h3>
                <p className="text-sm text-soft">
                  {say("ended")} {dayText(endsOn, language)} · {say("waitingCount", { count: waiting })}
                </p>
              </div>
              <ButtonLink href={`/batches/${id}/completions`} tone={index === 0 ? "primary" : "plain"}>
                {say("record")}
                <span className="sr-only"> {title}</span>
              </ButtonLink>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
