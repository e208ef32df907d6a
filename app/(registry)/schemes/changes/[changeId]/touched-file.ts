import { notFound } from "next/navigation";
import { fileResponse } from "@/app/file-response";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { recordRead } from "@/lib/audit/record-read";
import type { Officer } from "@/lib/auth/officer";
import { currentOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import type { SheetFormat } from "@/lib/files/write-sheet";
import type { Language } from "@/lib/language";
import type { TouchedPost } from "@/lib/schemes/change-impact";
import { listTouchedBy } from "@/lib/schemes/change-queries";

const rowsAtOnce = 5_000;

/** Everybody whom a proposed change would touch, as a file. */
export async function touchedFile(changeId: string, format: SheetFormat): Promise<Response> {
  const [officer, language] = await Promise.all([currentOfficer(), languageOf()]);
  const first = officer && (await listTouchedBy(officer, uuidParam(changeId), today(), { after: null, limit: 1 }));
  if (!officer || !first) notFound();
  const say = wordsIn(language, "schemeChanges");
  const head = [
    ...[say("impact.person"), say("impact.position"), say("impact.cooperative"), say("impact.regency")],
    ...[say("impact.losesFrom"), say("impact.gainsFrom")],
  ];
  const table = { head, rows: lines(officer, changeId, language) };
  return fileResponse(`${say("file.touched")}-${today()}`, format, table, language);
}

/** Read page by page while it is sent; whoever's name goes out with it is noted. */
async function* lines(officer: Officer, changeId: string, language: Language) {
  const posts = wordsIn(language, "coverage");
  for (let last: TouchedPost | null = null; ; ) {
    const page: Awaited<ReturnType<typeof listTouchedBy>> = await listTouchedBy(officer, changeId, today(), {
      ...{ after: last, limit: rowsAtOnce },
    });
    // Answered while it was sent: there is no list any more.
    if (!page) return;
    await recordRead(officer, [...new Set(page.rows.map(({ personId }) => personId))], "export");
    for (const { name, position, cooperative, regency, losesFrom, gainsFrom } of page.rows)
      yield [name, posts(`cuts.${position}`), cooperative, regency, losesFrom, gainsFrom];
    last = page.rows.at(-1) ?? null;
    if (!page.more) return;
  }
}
