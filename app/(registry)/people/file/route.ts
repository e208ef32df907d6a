import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { fileResponse } from "@/app/file-response";
import { languageOf, wordsIn } from "@/app/messages/words";
import { searchHref } from "@/components/search-href";
import { currentOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import type { WrittenCell } from "@/lib/files/write-sheet";
import { startExport } from "@/lib/people/export-people";
import type { FoundPerson } from "@/lib/people/search-people";
import { peopleSearchOf } from "../people-search";

const columns = ["id", "name", "yearOfBirth", "nationalId", "posts", "district", "regency", "state", "day"] as const;

/** The people of a list as a file, sent as it is read. By POST: a purpose belongs into no address. */
export async function POST(request: NextRequest) {
  const officer = await currentOfficer();
  if (!officer) notFound();
  const [form, language] = await Promise.all([request.formData(), languageOf()]);
  const {
    purpose = "",
    format,
    ...asked
  } = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  ) as Record<string, string>;
  const { filter } = peopleSearchOf(asked, officer);
  const on = today();
  const started = await startExport(officer, { filter, purpose }, on);
  if (!started.ok) {
    const back = searchHref("/people/export", asked, { refused: started.refusal });
    return new Response(null, { status: 303, headers: { Location: back } });
  }

  const [say, posts] = [wordsIn(language, "people"), wordsIn(language, "coverage")];
  const each = (words: string[]) => [...new Set(words)].join("; ");
  const cells = ({ id, name, yearOfBirth, maskedNationalId, certified, posts: held }: FoundPerson): WrittenCell[] => [
    ...[id, name, yearOfBirth, maskedNationalId],
    each(held.map(({ position, cooperative }) => `${posts(`cuts.${position}`)}, ${cooperative}`)),
    each(held.map(({ district }) => district)),
    each(held.map(({ regency }) => regency)),
    ...[say(certified ? "search.may" : "search.mayNot"), { day: on }],
  ];
  const batches = started.value;
  async function* rows() {
    for await (const batch of batches) yield* batch.map(cells);
  }
  const head = columns.map((column) => say(`export.file.${column}`));
  const table = { head, rows: rows() };
  return fileResponse(`${say("export.file.fileName")}-${on}`, format === "xlsx" ? "xlsx" : "csv", table, language);
}
