/** What whoever runs Kompeten can mend: shown as its one sentence, without a stack. */
export class OperatorError extends Error {}
