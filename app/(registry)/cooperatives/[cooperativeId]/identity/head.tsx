import { wordsIn } from "@/app/messages/words";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import type { Language } from "@/lib/language";
import type { Saved } from "./identity-at";

type Props = {
  cooperative: { id: string; legalName: string };
  /** Of a page below the overview; without it this is the overview. */
  title?: string;
  lead: string;
  saved: Saved | null;
  language: Language;
};

/** The head of these pages, and what has just been saved. */
export function IdentityHead({ cooperative, title, lead, saved, language }: Props) {
  const [say, common] = [wordsIn(language, "identity"), wordsIn(language, "common")];
  const href = `/cooperatives/${cooperative.id}`;
  const above = title === undefined ? [] : [{ label: say("title"), href: `${href}/identity` }];
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={common("youAreHere")}
            items={[{ label: cooperative.legalName, href }, ...above, { label: title ?? say("title") }]}
          />
        }
        title={title ?? say("title")}
        lead={lead}
      />
      {saved && (
        <div role="status" className="mb-6">
          <Notice tone="good" title={say(`saved.${saved}`)} />
        </div>
      )}
    </>
  );
}
