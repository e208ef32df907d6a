import { wordsIn } from "@/app/messages/words";
import { Badge } from "@/components/badge";
import type { Language } from "@/lib/language";
import type { SchemeSummary } from "@/lib/schemes/public-queries";
import { OpenedPositions } from "./opened-positions";

/** A scheme in short: what it is, which posts it opens, what prepares for it. */
export function SchemeCard({ scheme, language }: { scheme: SchemeSummary; language: Language }) {
  const say = wordsIn(language, "schemes");
  const { id, title, code, kind, level, validityMonths, units, example, owner, version, supersededBy } = scheme;
  const facts = [
    say(`kinds.${kind}`),
    level === null ? null : say("levelValue", { level }),
    say("months", { months: validityMonths }),
    say("unitCount", { count: units }),
  ];
  const { programmes } = scheme;
  return (
    <article className="panel flex flex-col gap-4">
      <header>
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
          <h2>
            <a href={`/schemes/${id}`}>{title}</a>
          </h2>
          <span className="flex flex-wrap gap-2">
            {supersededBy && <Badge tone="idle">{say("superseded")}</Badge>}
            {example && (
              <Badge tone="warn" icon="info">
                {say("example")}
              </Badge>
            )}
          </span>
        </div>
        <p className="mt-1 text-sm text-soft">
          {[code, say("versionOf", { number: version }), owner].filter((part) => part !== "").join(" · ")}
        </p>
        <p className="mt-1 text-sm">{facts.filter((fact) => fact !== null).join(" · ")}</p>
      </header>
      <div>
        <h3 className="mb-1.5 text-sm">{say("opens")}</h3>
        {scheme.opens.length === 0 ? (
          <p className="text-sm text-soft">{say("noneOpened")}</p>
        ) : (
          <OpenedPositions opens={scheme.opens} language={language} />
        )}
      </div>
      <div className="mt-auto border-line border-t pt-3">
        <h3 className="mb-1.5 text-sm">{say("programmes")}</h3>
        {programmes.length === 0 ? (
          <p className="text-sm text-soft">{say("noProgrammes")}</p>
        ) : (
          <ul className="grid gap-1 text-sm">
            {programmes.map((programme) => (
              <li key={programme.id}>
                {programme.title}
                <span className="text-soft"> · {say("lessonHours", { hours: programme.lessonHours })}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </article>
  );
}
