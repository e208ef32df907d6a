import { notFound } from "next/navigation";
import { languageOf, words } from "@/app/messages/words";
import { ButtonLink } from "@/components/button-link";
import { DescriptionList } from "@/components/description-list";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { dayText } from "@/lib/calendar/day-text";
import { findRegion } from "@/lib/regions/public-queries";
import { RegionCode } from "@/lib/regions/region-code";

/** The lasting address of a region, also of one that a newer code list no longer has. */
export default async function RegionPage({ params }: PageProps<"/regions/[code]">) {
  const [{ code }, say, language] = await Promise.all([params, words("regions"), languageOf()]);
  const parsed = RegionCode.safeParse(code);
  const region = parsed.success && (await findRegion(parsed.data));
  if (!region) notFound();

  return (
    <>
      <PageHeader
        kicker={say(`kinds.${region.kind}`)}
        title={region.name}
        actions={<ButtonLink href={`/coverage/${region.code}`}>{say("coverage")}</ButtonLink>}
      />
      {region.retiredOn && <Notice tone="warn">{say("retired", { day: dayText(region.retiredOn, language) })}</Notice>}
      <DescriptionList
        facts={[
          { term: say("code"), description: region.code },
          ...(region.successorCode
            ? [
                {
                  term: say("successor"),
                  description: <a href={`/regions/${region.successorCode}`}>{region.successorCode}</a>,
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
