import { languageOf, wordsIn } from "@/app/messages/words";
import { ButtonLink } from "@/components/button-link";
import { type SearchParams, searchHref } from "@/components/search-href";

type Props = { path: string; params: SearchParams; size?: "small" };

/** What a page shows, whole, as a file: its routes stand below it under the name of the format. */
export async function DownloadLinks({ path, params, size }: Props) {
  const say = wordsIn(await languageOf(), "common");
  // A file has no pages.
  const href = (format: "csv" | "xlsx") => searchHref(`${path}/${format}`, params, { after: null, before: null });
  return (
    <>
      <ButtonLink size={size} href={href("xlsx")}>
        {say("download.xlsx")}
      </ButtonLink>
      <ButtonLink size={size} href={href("csv")}>
        {say("download.csv")}
      </ButtonLink>
    </>
  );
}
