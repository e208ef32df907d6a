import { wordsIn } from "@/app/messages/words";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { PageHeader } from "@/components/page-header";
import type { Language } from "@/lib/language";

type Props = {
  centre: { id: string; name: string };
  title: string;
  lead?: string;
  /** What lies between the centre and this page. */
  between?: { label: string; href: string }[];
  language: Language;
};

/** The way back to the centre, and what is done about it here. */
export function CentreHead({ centre, title, lead, between = [], language }: Props) {
  const [common, centres] = [wordsIn(language, "common"), wordsIn(language, "centres")];
  return (
    <PageHeader
      above={
        <Breadcrumbs
          label={common("youAreHere")}
          items={[
            { label: centres("title"), href: "/centres" },
            { label: centre.name, href: `/centres/${centre.id}` },
            ...between,
            { label: title },
          ]}
        />
      }
      title={title}
      lead={lead}
    />
  );
}
