import type { InstructorCertificateKind, InstructorGrade } from "@/lib/db/generated/enums";

export type { InstructorCertificateKind, InstructorGrade };

/** From the foot of the ladder to its top. */
export const instructorGrades = [
  "SKILLED",
  "PROFICIENT",
  "SUPERVISING",
  "EXPERT_FIRST",
  "EXPERT_JUNIOR",
  "EXPERT_SENIOR",
  "EXPERT_CHIEF",
] as const satisfies InstructorGrade[];

export const instructorCertificateKinds = ["METHODOLOGY", "TECHNICAL"] as const satisfies InstructorCertificateKind[];
