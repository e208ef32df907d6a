import type { NextRequest } from "next/server";
import * as z from "zod";
import { answering } from "@/app/api/answering";
import { problem } from "@/app/api/problem";
import { languageOf, wordsIn } from "@/app/messages/words";
import { currentOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { positions } from "@/lib/cooperatives/positions";
import { AskedDay } from "@/lib/gate/asked-day";
import { findGate } from "@/lib/gate/queries";

/** May this person manage in this post on this day: the answer of the pages, for whoever is signed in. */
export const GET = (request: NextRequest) => answering(() => answerTo(request));

async function answerTo(request: NextRequest) {
  const language = await languageOf();
  const say = wordsIn(language, "gate");
  const officer = await currentOfficer();
  if (!officer) return problem(401, say("problem.unauthorized"), { detail: say("problem.unauthorizedDetail") });

  const Asked = z.object({
    cooperative: z.uuid(say("problem.uuid")),
    person: z.uuid(say("problem.uuid")),
    position: z.enum(positions, say("problem.position", { positions: positions.join(", ") })),
    on: z
      .string()
      .refine((text) => AskedDay.safeParse(text).success, say("problem.on"))
      .pipe(AskedDay)
      .optional(),
  });
  const asked = Asked.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!asked.success) {
    const errors = z.flattenError(asked.error).fieldErrors;
    return problem(400, say("problem.malformed"), { detail: say("problem.malformedDetail"), errors });
  }

  const { cooperative, person, position, on = today() } = asked.data;
  const answer = await findGate(officer, { cooperativeId: cooperative, personId: person, position }, on);
  if (!answer) return problem(404, say("problem.notFound"), { detail: say("problem.notFoundDetail") });
  const reasons = answer.reasons.map((code) => ({
    code,
    message: say(`reason.${code}`),
    nextStep: say(`next.${code}`),
  }));
  const { mayManage, changesOn } = answer;
  return Response.json({ mayManage, reasons, changesOn }, { headers: { "Cache-Control": "no-store" } });
}
