/** Writes no entry. */
export async function recordAudit() {}
