import type { ReactNode } from "react";
import { wordsIn } from "@/app/messages/words";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { PageHeader } from "@/components/page-header";
import type { Day } from "@/lib/calendar/day";
import { dayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import { bodyHref } from "../../stations";

type Batch = {
  id: string;
  title: string;
  centre: string;
  scheme: string;
  startsOn: Day;
  endsOn: Day;
  body: { id: string; name: string };
};

type Props = { batch: Batch; title: string; lead: string; actions?: ReactNode; language: Language };

/** The head of a form about a batch: which one, where it was taught, for which scheme. */
export function BatchHead({ batch, title, lead, actions, language }: Props) {
  const [say, common] = [wordsIn(language, "assessment"), wordsIn(language, "common")];
  const [from, to] = [dayText(batch.startsOn, language), dayText(batch.endsOn, language)];
  return (
    <PageHeader
      above={
        <Breadcrumbs
          label={common("youAreHere")}
          items={[
            { label: batch.body.name, href: bodyHref(batch.body.id) },
            { label: batch.title, href: `/batches/${batch.id}` },
            { label: title },
          ]}
        />
      }
      kicker={batch.title}
      title={title}
      actions={actions}
      lead={
        <>
          <p>{lead}</p>
          <p className="mt-2 text-sm">
            {batch.scheme} · {batch.centre} · {say("batchDays", { from, to })}
          </p>
        </>
      }
    />
  );
}
