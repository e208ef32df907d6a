import { wordsIn } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import { Section } from "@/components/section";
import { shortDayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import type { Participant } from "@/lib/training/queries";
import type { TrainingPaper } from "@/lib/training/training-papers";

type Props = {
  batchId: string;
  completed: Participant[];
  numbers: ReadonlyMap<string, TrainingPaper>;
  language: Language;
};

/** Everybody who completed the batch, with the number of the paper and the paper itself. */
export function PaperTable({ batchId, completed, numbers, language }: Props) {
  const say = wordsIn(language, "trainingCertificates");
  return (
    <Section title={say("completed")} text={say("completedText")}>
      <DataTable
        caption={say("completed")}
        captionHidden
        phone="stack"
        rows={completed}
        rowKey={({ enrolmentId }) => enrolmentId}
        columns={[
          { key: "name", header: say("name"), cell: ({ name }) => name },
          {
            key: "number",
            header: say("number"),
            cell: ({ enrolmentId }) =>
              numbers.get(enrolmentId)?.number ?? <span className="text-soft">{say("notIssued")}</span>,
          },
          {
            key: "issuedOn",
            header: say("issuedOn"),
            cell: ({ enrolmentId }) => {
              const paper = numbers.get(enrolmentId);
              return paper ? shortDayText(paper.issuedOn, language) : "–";
            },
          },
          {
            key: "print",
            header: say("print"),
            cell: ({ enrolmentId, name }) =>
              numbers.has(enrolmentId) ? (
                <a
                  href={`/batches/${batchId}/training-certificates/${enrolmentId}/pdf`}
                  aria-label={say("printOf", { name })}
                >
                  PDF
                </a>
              ) : (
                "–"
              ),
          },
        ]}
      />
    </Section>
  );
}
