import type { Day } from "@/lib/calendar/day";
import type { PersonRecord } from "./person-record";

type Post = PersonRecord["posts"][number];
type Course = PersonRecord["courses"][number];
type Assessment = PersonRecord["assessments"][number];
type Certificate = PersonRecord["certificates"][number];

/** One thing that happened to a person, or that is known to come. */
export type PathStep = { key: string; day: Day } & (
  | { what: "TERM_STARTED"; post: Post }
  | { what: "TERM_ENDED"; post: Post }
  | { what: "COURSE_STARTED" | "COURSE_ENDED"; course: Course }
  | { what: "ASSESSED" | "DECIDED"; assessment: Assessment }
  | { what: "CERTIFIED" | "CERTIFICATE_ENDS"; certificate: Certificate }
  /** The first day of another answer from the gate, if nothing is done. */
  | { what: "GATE_CHANGES"; post: Post; mayManage: boolean }
);

type Path = {
  /** The earliest last: what the page begins with is the present. */
  past: PathStep[];
  /** What comes, the nearest first. */
  coming: PathStep[];
};

/** Of one day: what leads to the next comes first. */
const order: PathStep["what"][] = [
  "TERM_STARTED",
  "COURSE_STARTED",
  "COURSE_ENDED",
  "ASSESSED",
  "DECIDED",
  "CERTIFIED",
  "CERTIFICATE_ENDS",
  "GATE_CHANGES",
  "TERM_ENDED",
];

/** The way of one person through posts, courses, assessments and certificates, as it lies behind and before a day. */
export function pathOf({ posts, courses, assessments, certificates }: PersonRecord, on: Day): Path {
  const steps: PathStep[] = [
    ...posts.flatMap((post): PathStep[] => {
      const { termId, startDate, endDate, gate } = post;
      return [
        { key: `start ${termId}`, day: startDate, what: "TERM_STARTED", post },
        ...(endDate ? [{ key: `end ${termId}`, day: endDate, what: "TERM_ENDED", post } as const] : []),
        ...(gate?.changesOn
          ? [
              {
                ...({ key: `gate ${termId}`, day: gate.changesOn, what: "GATE_CHANGES", post } as const),
                mayManage: !gate.mayManage,
              },
            ]
          : []),
      ];
    }),
    ...courses.flatMap((course): PathStep[] => [
      { key: `course ${course.enrolmentId}`, day: course.startsOn, what: "COURSE_STARTED", course },
      { key: `result ${course.enrolmentId}`, day: course.endsOn, what: "COURSE_ENDED", course },
    ]),
    ...assessments.flatMap((assessment): PathStep[] => [
      { key: `assessed ${assessment.id}`, day: assessment.assessedOn, what: "ASSESSED", assessment },
      ...(assessment.decision
        ? [
            {
              key: `decided ${assessment.id}`,
              day: assessment.decision.decidedOn,
              what: "DECIDED",
              assessment,
            } as const,
          ]
        : []),
    ]),
    ...certificates.flatMap((certificate): PathStep[] => [
      { key: `certified ${certificate.id}`, day: certificate.validFrom, what: "CERTIFIED", certificate },
      { key: `lapses ${certificate.id}`, day: certificate.validTo, what: "CERTIFICATE_ENDS", certificate },
    ]),
  ];
  const ordered = steps.sort(
    (one, other) =>
      one.day.localeCompare(other.day) ||
      order.indexOf(one.what) - order.indexOf(other.what) ||
      one.key.localeCompare(other.key),
  );
  return { past: ordered.filter(({ day }) => day <= on).reverse(), coming: ordered.filter(({ day }) => day > on) };
}
