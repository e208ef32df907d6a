import { type Result, refused } from "@/lib/result";
import { mergedMeanwhile } from "./term-steps";

/** What the database holds against, in the words of the rules. */
const exclusions = {
  office_terms_one_holder_a_post: "post-taken",
  office_terms_one_post_a_person: "already-in-this-cooperative",
} as const;
type Conflict = (typeof exclusions)[keyof typeof exclusions];

/**
 * Runs a command whose rules looked first and whose writes then met somebody else's all the same. Nothing of it was
 * kept, so it is refused like any other, or, where another registered or merged the same person meanwhile, done again:
 * the person is then found.
 */
export async function settlingConflicts<Value, Refusal>(
  command: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | Conflict>> {
  try {
    return await command();
  } catch (fault) {
    if (violates(fault, "people_national_id_hash_key") || violates(fault, mergedMeanwhile)) return command();
    for (const [constraint, refusal] of Object.entries(exclusions)) {
      if (violates(fault, constraint)) return refused(refusal);
    }
    throw fault;
  }
}

// Prisma has a code of its own for unique keys and none for exclusions; both messages name the constraint.
const violates = (fault: unknown, constraint: string) => fault instanceof Error && fault.message.includes(constraint);
