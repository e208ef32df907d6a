import { wordsIn } from "@/app/messages/words";
import { Badge, type Tone } from "@/components/badge";
import { DataTable } from "@/components/data-table";
import { positions } from "@/lib/cooperatives/positions";
import type { ImportOutcome, Note } from "@/lib/imports/kind";
import type { ImportRow } from "@/lib/imports/queries";
import type { Language } from "@/lib/language";
import { actText, columnName, noteText, reasonText } from "../in-words";

const tones: Record<ImportOutcome, Tone> = { ENTERS: "good", CHANGES: "note", SAME: "idle", REFUSED: "bad" };

type Props = { rows: ImportRow[]; stopped: boolean; language: Language };

/** Rows of the file as they were understood, each with what comes of it and why. */
export function RowTable({ rows, stopped, language }: Props) {
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
          key: "post",
          header: say("rows.post"),
          cell: ({ shown }) => (
            <span>
              {positionName(shown.position, language)}
              {shown.days && <small>{shown.days}</small>}
              {shown.cooperative && <small>{shown.cooperative}</small>}
            </span>
          ),
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
                <small key={`${note.code} ${note.column}`}>{noteLine(note, language)}</small>
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

function noteLine(note: Note, language: Language) {
  const { column, from, to } = note;
  const rewritten =
    from !== undefined && to !== undefined && from !== to && note.code !== "village-succeeded"
      ? ` ${wordsIn(language, "imports")("rewritten", { column: columnName(column, language), from, to: positionName(to, language) })}.`
      : "";
  return `${noteText(note, language)}${rewritten}`;
}

/** A post that was understood is stored by its code. */
function positionName(text: string | undefined, language: Language): string {
  const position = positions.find((one) => one === text);
  return position ? wordsIn(language, "coverage")(`cuts.${position}`) : (text ?? "–");
}
