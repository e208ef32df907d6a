import { wordsIn } from "@/app/messages/words";
import { Timeline } from "@/components/timeline";
import { dayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import type { ProjectInFull } from "@/lib/schemes/standards/public-queries";
import type { StepPapers } from "@/lib/schemes/standards/step-papers";
import { stationTone } from "../project-words";

type Props = { project: ProjectInFull; papers: Record<string, StepPapers>; language: Language };

/** The steps, the newest first. Who took part and what papers there are is shown to those who were given them. */
export function StepTimeline({ project, papers, language }: Props) {
  const say = wordsIn(language, "pipeline");
  return (
    <Timeline
      moments={project.steps.map(({ id, station, happenedOn, daysAfterLast, ...step }, at) => {
        const { venue, participants, reference, remarks } = step;
        const { people = [], documents = [] } = papers[id] ?? {};
        const facts = [
          reference,
          venue,
          participants === null ? "" : say("participants", { count: participants }),
          daysAfterLast === null ? "" : say("daysLater", { days: daysAfterLast }),
        ];
        return {
          key: id,
          day: dayText(happenedOn, language),
          title: say(`stations.${station}`),
          tone: at === 0 ? stationTone(station) : "idle",
          text: (
            <>
              <p>{facts.filter((fact) => fact !== "").join(" · ")}</p>
              {remarks && <p>{remarks}</p>}
              {people.length > 0 && (
                <>
                  <p className="mt-2 font-semibold">{say("people")}</p>
                  <ul>
                    {people.map((person) => (
                      <li key={person}>{person}</li>
                    ))}
                  </ul>
                </>
              )}
              {documents.length > 0 && (
                <>
                  <p className="mt-2 font-semibold">{say("documents")}</p>
                  <ul>
                    {documents.map(({ id: documentId, fileName, size }) => (
                      <li key={documentId}>
                        <a href={`/schemes/pipeline/${project.id}/documents/${documentId}`}>{fileName}</a>{" "}
                        <span className="text-soft">
                          {say("documentSize", { kilobytes: Math.max(1, Math.round(size / 1024)) })}
                        </span>
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </>
          ),
        };
      })}
    />
  );
}
