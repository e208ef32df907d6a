/** What an action answers to its form. Every sentence is already in the reader's language. */
export type FormState = {
  status: "fresh" | "problem" | "done";
  /** About the form as a whole: what came of it, or why nothing did. */
  message?: string;
  /** What is wrong, by the name of the field it stands beside. */
  problems: Record<string, string>;
  /** What was typed, by field, to be shown again. */
  entered: Record<string, string>;
  /** Where somebody would go from here once it is done. */
  next?: { href: string; label: string };
};

/**
 * An action that answers `done` and leaves its form on the page has to refresh the page, or the next entry would carry
 * the submission key of this one and be taken for its repeat.
 */
export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

export const freshForm: FormState = { status: "fresh", problems: {}, entered: {} };

export const formProblem = (
  message: string,
  entered: Record<string, string>,
  problems: Record<string, string> = {},
): FormState => ({ status: "problem", message, problems, entered });

export const formDone = (message: string, next?: FormState["next"]): FormState => ({
  status: "done",
  message,
  problems: {},
  entered: {},
  next,
});
