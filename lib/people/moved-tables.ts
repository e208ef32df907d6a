/**
 * What belongs to a person and goes over to the kept one in a merge, in this order: a certificate is only issued on an
 * assessment of the same person, which the database looks at whenever either is written. A new table that points at
 * people joins this list or `staysWithPerson`; a test holds that.
 */
export const movedTables = [
  "enrolments",
  "seat_requests",
  "assessment_applications",
  "assessments",
  "certificates",
  "certificate_claims",
  "office_terms",
] as const;

/** What points at people and stays where it is, since it speaks of that very row. */
export const staysWithPerson = ["people", "duplicate_pairs", "person_merges", "person_relations"] as const;
