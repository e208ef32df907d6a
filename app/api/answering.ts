import { languageOf, wordsIn } from "@/app/messages/words";
import { databaseAnswers } from "@/lib/health/public-queries";
import { problem } from "./problem";

/** The answer of a route of the API, or 503 while the data cannot be read; a fault of our own stays a fault. */
export async function answering(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (fault) {
    if (await databaseAnswers()) throw fault;
    return problem(503, wordsIn(await languageOf(), "check")("unreadable"));
  }
}
