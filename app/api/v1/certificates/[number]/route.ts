import { answering } from "@/app/api/answering";
import { problem } from "@/app/api/problem";
import { languageOf, type Say, wordsIn } from "@/app/messages/words";
import { today } from "@/lib/calendar/today";
import { checkCertificate, type PublicCertificate } from "@/lib/certificates/public-queries";

type Context = RouteContext<"/api/v1/certificates/[number]">;

/** The public answer of /check: what stands on the certificate, and its status today. */
export async function GET(_request: Request, { params }: Context) {
  const [asked, language] = [decoded((await params).number), await languageOf()];
  return answering(() => answerTo(asked, wordsIn(language, "check")));
}

async function answerTo(asked: string, say: Say<"check">) {
  const { certificate, others, number, asOf, readAt } = await checkCertificate(asked, today());
  if (!certificate) return problem(404, say("unknown"), { detail: say("unknownText", { number }) });

  return Response.json(
    { ...answerOf(certificate), others: others.map(answerOf), asOf, readAt: readAt.toISOString() },
    { headers: { "Cache-Control": "no-store" } },
  );
}

/** Our own key of an LSP is nobody's business. */
const answerOf = ({ issuer: { id, ...issuer }, ...rest }: PublicCertificate) => ({ ...rest, issuer });

/** Half an escape is no escape: it is looked for as it stands. */
function decoded(text: string) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
