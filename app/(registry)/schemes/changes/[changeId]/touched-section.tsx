import { after } from "next/server";
import * as z from "zod";
import { DownloadLinks } from "@/app/download-links";
import { wordsIn } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import { Pager } from "@/components/pager";
import { type SearchParams, searchHref } from "@/components/search-href";
import { Section } from "@/components/section";
import { recordRead } from "@/lib/audit/record-read";
import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import { shortDayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { listTouchedBy } from "@/lib/schemes/change-queries";

const rowsAPage = 25;
const Key = z
  .string()
  .regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}_[0-9a-f-]{36}$/)
  .transform((text) => {
    const [village = "", termId = ""] = text.split("_");
    return { village, termId };
  });

type Props = { officer: Officer; changeId: string; search: SearchParams; language: Language };

/** Whom a proposed change would touch, post by post in the order of the regions. */
export async function TouchedSection({ officer, changeId, search, language }: Props) {
  const key = Key.safeParse(search.after).data ?? null;
  const page = await listTouchedBy(officer, changeId, today(), { after: key, limit: rowsAPage });
  if (!page || (page.rows.length === 0 && key === null)) return null;
  const { rows, more } = page;
  after(() => recordRead(officer, [...new Set(rows.map(({ personId }) => personId))], "scheme-change"));
  const [say, posts] = [wordsIn(language, "schemeChanges"), wordsIn(language, "coverage")];
  const path = `/schemes/changes/${changeId}`;
  const last = rows.at(-1);
  const day = (it: Day | null) => (it === null ? say("impact.never") : shortDayText(it, language));
  return (
    <Section
      id="touched"
      title={say("impact.list")}
      actions={<DownloadLinks path={`${path}/touched`} params={{}} size="small" />}
    >
      <div className="grid gap-5">
        <DataTable
          caption={say("impact.list")}
          captionHidden
          phone="stack"
          rows={rows}
          rowKey={({ termId }) => termId}
          columns={[
            {
              key: "person",
              header: say("impact.person"),
              cell: ({ personId, name }) => <a href={`/people/${personId}`}>{name}</a>,
            },
            { key: "position", header: say("impact.position"), cell: ({ position }) => posts(`cuts.${position}`) },
            {
              key: "cooperative",
              header: say("impact.cooperative"),
              cell: ({ cooperativeId, cooperative, regency }) => (
                <>
                  <a href={`/cooperatives/${cooperativeId}`}>{cooperative}</a>
                  <small className="block">{regency}</small>
                </>
              ),
            },
            { key: "loses", header: say("impact.losesFrom"), cell: ({ losesFrom }) => day(losesFrom) },
            { key: "gains", header: say("impact.gainsFrom"), cell: ({ gainsFrom }) => day(gainsFrom) },
          ]}
        />
        <Pager
          label={wordsIn(language, "common")("pages")}
          first={key === null ? null : { href: `${path}#touched`, label: say("impact.again") }}
          next={
            more && last
              ? {
                  href: `${searchHref(path, {}, { after: `${last.village}_${last.termId}` })}#touched`,
                  label: say("impact.more"),
                }
              : null
          }
        />
      </div>
    </Section>
  );
}
