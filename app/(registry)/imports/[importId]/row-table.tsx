import { wordsIn } from "@/app/messages/words";
import { Badge, type Tone } from "@/components/badge";
import { DataTable } from "@/components/data-table";
import { Competence } from "@/lib/assessment/competence";
import { positions } from "@/lib/cooperatives/positions";
import type { ImportOutcome, KindName, Note, Shown } from "@/lib/imports/kind";
import type { ImportRow } from "@/lib/imports/queries";
import type { Language } from "@/lib/language";
import { outcomes } from "@/lib/training/outcomes";
import { actText, columnName, noteText, reasonText } from "../in-words";

const tones: Record<ImportOutcome, Tone> = { ENTERS: "good", CHANGES: "note", SAME: "idle", REFUSED: "bad" };

type Props = { kind: KindName; rows: ImportRow[]; stopped: boolean; language: Language };

/** Rows of the file as they were understood, each with what comes of it and why. */
export function RowTable({ kind, rows, stopped, language }: Props) {
  const say = wordsIn(language, "imports");
  return (
    <DataTable
      caption={say("rows.table")}
      captionHidden
      phone="stack"
      columns={[
        { key: "line", header: say("rows.line"), cell: ({ line }) => String(line) },
        {
          key: "who",
          header: say("rows.who"),
          cell: ({ shown }) => (
            <span>
              {shown.name ?? "–"}
              {shown.nationalId && <small>{shown.nationalId}</small>}
            </span>
          ),
        },
        {
          key: "said",
          header: say(`kinds.${kind}.said`),
          cell: ({ shown }) => <Said kind={kind} shown={shown} language={language} />,
        },
        {
          key: "what",
          header: say("rows.what"),
          cell: (row) => (
            <div className="grid justify-items-start gap-1">
              <Badge tone={tones[row.outcome]}>{say(`rows.outcomes.${row.outcome}`)}</Badge>
              {row.reasons.map((reason) => (
                <span key={`${reason.code} ${reason.column}`}>{reasonText(reason, language)}</span>
              ))}
              {stopped && !row.entered && (row.outcome === "ENTERS" || row.outcome === "CHANGES") && (
                <span>{say("rows.notReached")}</span>
              )}
              {row.acts.length > 0 && <span>{row.acts.map((act) => actText(act, language)).join(", ")}</span>}
              {row.notes.map((note) => (
                <NoteLine key={`${note.code} ${note.column}`} note={note} language={language} />
              ))}
            </div>
          ),
        },
      ]}
      rows={rows}
      rowKey={({ line }) => String(line)}
    />
  );
}

/** What the row says of the person. */
function Said({ kind, shown, language }: { kind: KindName; shown: Shown; language: Language }) {
  const { position, cooperative, batch, outcome, attendance, units, days } = shown;
  const percent = attendance && /^\d+$/.test(attendance) ? `${attendance}\u00a0%` : attendance;
  const [said, ...more] = {
    PEOPLE_AND_TERMS: [positionName(position, language), days, cooperative],
    COMPLETIONS: [outcomeName(outcome, language), percent, days, batch],
    RECOMMENDATIONS: [competenceName(outcome, language), units, days, batch],
  }[kind];
  return (
    <span>
      {said}
      {more.filter(Boolean).map((line) => (
        <small key={line}>{line}</small>
      ))}
    </span>
  );
}

/** What warns comes back with the file, and is to be seen here. */
function NoteLine({ note, language }: { note: Note; language: Language }) {
  if (!note.warns) return <small>{noteLine(note, language)}</small>;
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      <Badge tone="warn">{wordsIn(language, "imports")("rows.warning")}</Badge>
      {noteLine(note, language)}
    </span>
  );
}

function noteLine(note: Note, language: Language) {
  const { column, from, to } = note;
  const rewritten =
    from !== undefined && to !== undefined && from !== to && note.code !== "village-succeeded"
      ? ` ${wordsIn(language, "imports")("rewritten", { column: columnName(column, language), from, to: positionName(to, language) })}.`
      : "";
  return `${noteText(note, language)}${rewritten}`;
}

function outcomeName(text: string | undefined, language: Language): string {
  const outcome = outcomes.find((one) => one === text);
  return outcome ? wordsIn(language, "completions")(`outcomes.${outcome}`) : (text ?? "–");
}

function competenceName(text: string | undefined, language: Language): string {
  const competence = Competence.safeParse(text);
  return competence.success ? wordsIn(language, "assessment")(`results.${competence.data}`) : (text ?? "–");
}

/** A post that was understood is stored by its code. */
function positionName(text: string | undefined, language: Language): string {
  const position = positions.find((one) => one === text);
  return position ? wordsIn(language, "coverage")(`cuts.${position}`) : (text ?? "–");
}
