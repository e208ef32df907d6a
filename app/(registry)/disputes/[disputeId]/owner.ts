/** What the form sends where the number is none of theirs. */
export const nobody = "NOBODY";
