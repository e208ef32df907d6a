/** Saying no is a value: a refusal is a code that the interface turns into words; exceptions are for faults only. */
export type Result<Value, Refusal> = { ok: true; value: Value } | { ok: false; refusal: Refusal };

export const ok = <Value>(value: Value) => ({ ok: true, value }) as const;
export const refused = <Refusal>(refusal: Refusal) => ({ ok: false, refusal }) as const;
