import type { Metadata } from "next";
import { languageOf, wordsIn } from "@/app/messages/words";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { SearchBox } from "@/components/search-box";
import { today } from "@/lib/calendar/today";
import { checkCertificate } from "@/lib/certificates/public-queries";
import { Answer } from "./answer";

/** No search engine is to keep a list of the certificates that were asked for. */
export async function generateMetadata({ searchParams }: PageProps<"/check">): Promise<Metadata> {
  const [{ number }, language] = await Promise.all([searchParams, languageOf()]);
  const say = wordsIn(language, "check");
  return { title: say("title"), description: say("lead"), ...(number && { robots: { index: false } }) };
}

/** Anyone may check a certificate. The address is the question, so an answer can be sent on as a link, or printed. */
export default async function CheckPage({ searchParams }: PageProps<"/check">) {
  const [{ number }, language] = await Promise.all([searchParams, languageOf()]);
  const asked = typeof number === "string" ? number : undefined;
  const answer = asked?.trim() ? await checkCertificate(asked, today()) : null;
  const [say, track] = [wordsIn(language, "check"), wordsIn(language, "track")];
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={say("title")} lead={answer === null && say("lead")} />
      <div className="grid gap-7">
        {/* On a phone the whole number has to be in sight. */}
        <div className="[&_input]:tabular-nums [&_input]:[word-spacing:0.25em] max-sm:[&_form>div]:flex-col">
          <SearchBox
            action="/check"
            name="number"
            label={say("number")}
            hint={say("hint")}
            value={answer?.number ?? asked}
            submit={say("submit")}
            maxLength={64}
          />
        </div>
        {asked !== undefined && answer === null && <Notice tone="warn" title={say("missing")} />}
        {answer && <Answer answer={answer} language={language} />}
        {!answer?.certificate && (
          <div className="text-soft grid gap-2 no-print">
            <h2 className="text-ink">{say("where")}</h2>
            <p>{say("whereText")}</p>
            <p>{say("privacy")}</p>
            <p>
              <a href="/track">{track("question")}</a> {track("questionText")}
            </p>
          </div>
        )}
      </div>
    </div>
  );
}
