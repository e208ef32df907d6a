import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { sheetResponse } from "@/app/file-response";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { currentOfficer } from "@/lib/auth/require-officer";
import { returnedSheet } from "@/lib/imports/returned-rows";
import { noteText, reasonText } from "../../in-words";
import { kinds } from "../../kinds";

/** The rows that come back, as the file they came in, each with its reason. */
export async function GET(_: NextRequest, { params }: RouteContext<"/imports/[importId]/returned">) {
  const [officer, { importId }, language] = await Promise.all([currentOfficer(), params, languageOf()]);
  const say = wordsIn(language, "imports");
  const returned =
    officer &&
    (await returnedSheet(officer, uuidParam(importId), kinds, {
      heading: say("reasonColumn"),
      inWords: (returned) => {
        if (returned === "not-reached") return say("notReachedReason");
        if ("reasons" in returned) return returned.reasons.map((reason) => reasonText(reason, language)).join(" ");
        return say("warnedReason", { notes: returned.warnings.map((note) => noteText(note, language)).join(" ") });
      },
    }));
  if (!returned) notFound();
  const { fileName, sheet } = returned;
  return sheetResponse(`${fileName.replace(/\.\w{1,5}$/, "")}-${say("reasonColumn")}`, sheet);
}
