import { Phone } from "@/lib/people/identity";
import { ok, refused } from "@/lib/result";
import type { Cell } from "../cell";
import { isEmpty, type Normalised, noted } from "./normalised";

export type PhoneNote = "phone-rewritten";
export type PhoneRefusal = "phone-unreadable";

/** A telephone number as dialled in Indonesia. "+62…" is one and no formula; a cell of numbers has lost the zero. */
export function readPhone(cell: Cell | undefined): Normalised<string, PhoneNote, PhoneRefusal> {
  if (!cell || isEmpty(cell)) return ok({ value: null, notes: [] });
  const text = cell.text.trim().replace(/^'/, "");
  if (cell.formula || (/^[=+\-@]/.test(text) && !/^\+[\d\s().-]+$/.test(text))) return refused("formula");
  const phone = Phone.safeParse(/^\s*8[\d\s.-]+$/.test(text) ? `0${text}` : text);
  return phone.success
    ? noted(phone.data, { "phone-rewritten": phone.data !== cell.text })
    : refused("phone-unreadable");
}
