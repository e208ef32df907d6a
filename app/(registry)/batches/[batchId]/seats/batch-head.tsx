import { wordsIn } from "@/app/messages/words";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { PageHeader } from "@/components/page-header";
import type { Language } from "@/lib/language";
import type { BatchInFull } from "@/lib/training/public-queries";

type Props = { batch: BatchInFull; title: string; lead: string; language: Language };

/** The way back to the batch, and what is done about its seats here. */
export function BatchHead({ batch, title, lead, language }: Props) {
  const [common, centres] = [wordsIn(language, "common"), wordsIn(language, "centres")];
  return (
    <PageHeader
      above={
        <Breadcrumbs
          label={common("youAreHere")}
          items={[
            { label: centres("title"), href: "/centres" },
            { label: batch.centre, href: `/centres/${batch.centreId}` },
            { label: batch.title, href: `/batches/${batch.id}` },
            { label: title },
          ]}
        />
      }
      title={title}
      lead={lead}
    />
  );
}
