import { wordsIn } from "@/app/messages/words";
import { Badge } from "@/components/badge";
import { DataTable } from "@/components/data-table";
import { Field, RadioField, SubmitButton } from "@/components/form";
import { Section } from "@/components/section";
import type { BatchToDecide } from "@/lib/assessment/queries";
import type { Officer } from "@/lib/auth/officer";
import { shortDayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";
import { PlenoFields } from "../../../../../assessments/pleno-fields";
import { CandidateName } from "../candidate-name";
import { OwnLine } from "../own-line";
import { resultField } from "../result-fields";

type Candidates = BatchToDecide["candidates"];
type Props = { candidates: Candidates; language: Language };
type RowsProps = Props & { officer: Officer };

/** Who recommended what, and when. */
function Recommended({ candidate, language }: { candidate: Candidates[number]; language: Language }) {
  const say = wordsIn(language, "assessment");
  const { recommendation, notYetUnits, assessor, assessedOn } = candidate;
  return (
    <>
      <Badge
        tone={recommendation === "COMPETENT" ? "good" : "warn"}
        icon={recommendation === "COMPETENT" ? "check" : "minus"}
      >
        {say(`results.${recommendation}`)}
      </Badge>
      <small>
        {say("decisions.recommendedBy", {
          assessor: assessor ?? say("decisions.unknownAssessor"),
          day: shortDayText(assessedOn, language),
        })}
      </small>
      {notYetUnits.length > 0 && <small>{say("decisions.units", { units: notYetUnits.join(", ") })}</small>}
    </>
  );
}

/** The day, and for each candidate the recommendation with the choice that starts from it. */
export function DecisionRows({ candidates, officer, language }: RowsProps) {
  const say = wordsIn(language, "assessment");
  return (
    <>
      <Field
        name="day"
        type="date"
        label={say("decisions.day")}
        hint={say("decisions.dayHint")}
        defaultValue={today()}
        max={today()}
        required
      />
      <Section title={say("decisions.rows", { count: candidates.length })}>
        <DataTable
          caption={say("decisions.table")}
          captionHidden
          phone="stack"
          rows={candidates}
          rowKey={({ assessmentId }) => assessmentId}
          columns={[
            {
              key: "candidate",
              header: say("candidate"),
              cell: (candidate) => <CandidateName candidate={candidate} language={language} />,
            },
            {
              key: "recommended",
              header: say("decisions.recommended"),
              cell: (candidate) => <Recommended candidate={candidate} language={language} />,
            },
            {
              key: "result",
              header: say("decisions.result"),
              cell: ({ assessmentId, name, recommendation }) => (
                <OwnLine>
                  <RadioField
                    name={resultField(assessmentId)}
                    label={say("decisions.resultOf", { name })}
                    labelHidden
                    inline
                    options={[
                      { value: "COMPETENT", label: say("results.COMPETENT") },
                      { value: "NOT_YET_COMPETENT", label: say("results.NOT_YET_COMPETENT") },
                      { value: "", label: say("later") },
                    ]}
                    defaultValue={recommendation}
                  />
                </OwnLine>
              ),
            },
          ]}
        />
      </Section>
      <PlenoFields officer={officer} language={language} />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <SubmitButton>{say("decisions.submit")}</SubmitButton>
        <p className="text-sm text-soft">{say("decisions.submitHint")}</p>
      </div>
    </>
  );
}

/** Whom the reader assessed: shown, and left to somebody else. */
export function OwnAssessments({ candidates, language }: Props) {
  const say = wordsIn(language, "assessment");
  return (
    <Section title={say("decisions.own")} text={say("decisions.ownText")}>
      <DataTable
        caption={say("decisions.own")}
        captionHidden
        phone="stack"
        rows={candidates}
        rowKey={({ assessmentId }) => assessmentId}
        columns={[
          {
            key: "candidate",
            header: say("candidate"),
            cell: (candidate) => <CandidateName candidate={candidate} language={language} />,
          },
          {
            key: "recommended",
            header: say("decisions.recommended"),
            cell: (candidate) => <Recommended candidate={candidate} language={language} />,
          },
        ]}
      />
    </Section>
  );
}
