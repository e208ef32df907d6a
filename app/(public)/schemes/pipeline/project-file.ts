import { fileResponse } from "@/app/file-response";
import { languageOf, wordsIn } from "@/app/messages/words";
import { today } from "@/lib/calendar/today";
import type { SheetFormat } from "@/lib/files/write-sheet";
import { listProjects } from "@/lib/schemes/standards/public-queries";
import { forWhomText } from "./project-words";

/** Every way to a scheme with how far it has come, as a file, for anybody. */
export async function projectFile(format: SheetFormat): Promise<Response> {
  const [language, projects] = await Promise.all([languageOf(), listProjects(today())]);
  const say = wordsIn(language, "pipeline");
  const head = [
    ...[say("project"), say("forWhom"), say("sponsor"), say("route"), say("station")],
    ...[say("since"), say("days"), say("proposedOn")],
  ];
  const rows = projects.map((project) => [
    ...[project.title, forWhomText(project, language), project.sponsor, say(`routes.${project.route}`)],
    ...[say(`stations.${project.station}`), project.since, project.daysThere, project.proposedOn],
  ]);
  return fileResponse(`${say("fileName")}-${today()}`, format, { head, rows }, language);
}
