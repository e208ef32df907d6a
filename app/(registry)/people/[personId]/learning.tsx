import { StatusBadge } from "@/app/(public)/check/status-badge";
import { wordsIn } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import { searchHref } from "@/components/search-href";
import { Section } from "@/components/section";
import { shortDayText } from "@/lib/calendar/day-text";
import type { PersonRecord } from "@/lib/gate/person-record";
import type { Language } from "@/lib/language";

type Of<Part extends keyof PersonRecord> = Record<Part, PersonRecord[Part]> & { language: Language };

export function Certificates({ certificates, language }: Of<"certificates">) {
  const say = wordsIn(language, "people");
  return (
    <Section title={say("certificates")}>
      {certificates.length === 0 ? (
        <p className="text-soft">{say("certificatesEmpty")}</p>
      ) : (
        <DataTable
          caption={say("certificates")}
          captionHidden
          phone="stack"
          columns={[
            {
              key: "scheme",
              header: say("certificate.scheme"),
              cell: ({ scheme, certificationBody }) => (
                <>
                  {scheme}
                  <small>{certificationBody}</small>
                </>
              ),
            },
            {
              key: "status",
              header: say("certificate.status"),
              cell: ({ status }) => <StatusBadge status={status} language={language} />,
            },
            {
              key: "validity",
              header: say("certificate.validity"),
              cell: ({ validFrom, validTo }) =>
                say("validity", { from: shortDayText(validFrom, language), to: shortDayText(validTo, language) }),
            },
            {
              key: "number",
              header: say("certificate.number"),
              cell: ({ number }) => <a href={searchHref("/check", {}, { number })}>{number}</a>,
            },
          ]}
          rows={certificates}
          rowKey={({ id }) => id}
        />
      )}
    </Section>
  );
}

type AssessmentsProps = Of<"assessments"> & {
  /** Whether the reader may open each of them. */
  opens: boolean;
};

export function Assessments({ assessments, opens, language }: AssessmentsProps) {
  const say = wordsIn(language, "people");
  return (
    <Section title={say("assessments")}>
      {assessments.length === 0 ? (
        <p className="text-soft">{say("assessmentsEmpty")}</p>
      ) : (
        <DataTable
          caption={say("assessments")}
          captionHidden
          phone="stack"
          columns={[
            {
              key: "scheme",
              header: say("assessment.scheme"),
              cell: ({ id, scheme, certificationBody }) => (
                <>
                  {opens ? <a href={`/assessments/${id}`}>{scheme}</a> : scheme}
                  <small>{certificationBody}</small>
                </>
              ),
            },
            {
              key: "assessedOn",
              header: say("assessment.assessedOn"),
              cell: ({ assessedOn }) => shortDayText(assessedOn, language),
            },
            {
              key: "recommendation",
              header: say("assessment.recommendation"),
              cell: ({ recommendation }) => say(`competence.${recommendation}`),
            },
            {
              key: "decision",
              header: say("assessment.decision"),
              cell: ({ decision }) =>
                decision
                  ? `${say(`competence.${decision.decision}`)}, ${shortDayText(decision.decidedOn, language)}`
                  : say("assessment.pending"),
            },
          ]}
          rows={assessments}
          rowKey={({ id }) => id}
        />
      )}
    </Section>
  );
}

/** Courses are not certificates, and the page says so. */
export function Courses({ courses, language }: Of<"courses">) {
  const [say, completions] = [wordsIn(language, "people"), wordsIn(language, "completions")];
  return (
    <Section title={say("courses")} text={courses.length > 0 ? say("coursesNote") : undefined}>
      {courses.length === 0 ? (
        <p className="text-soft">{say("coursesEmpty")}</p>
      ) : (
        <DataTable
          caption={say("courses")}
          captionHidden
          phone="stack"
          columns={[
            {
              key: "title",
              header: say("course.title"),
              cell: ({ batchId, title, centre }) => (
                <>
                  <a href={`/batches/${batchId}`}>{title}</a>
                  <small>{centre}</small>
                </>
              ),
            },
            {
              key: "days",
              header: say("course.days"),
              cell: ({ startsOn, endsOn }) =>
                say("validity", { from: shortDayText(startsOn, language), to: shortDayText(endsOn, language) }),
            },
            {
              key: "result",
              header: say("course.result"),
              cell: ({ result }) =>
                result
                  ? `${completions(`outcomes.${result.outcome}`)}, ${say("attendance", { percent: result.attendancePercent })}`
                  : say("course.noResult"),
            },
          ]}
          rows={courses}
          rowKey={({ enrolmentId }) => enrolmentId}
        />
      )}
    </Section>
  );
}
