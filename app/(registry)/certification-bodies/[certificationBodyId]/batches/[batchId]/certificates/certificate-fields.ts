import * as z from "zod";
import { tidied } from "@/lib/certificates/certificate-number";
import type { EnteredCertificate } from "@/lib/certificates/issue-rules";

export const chooseField = (id: string) => `choose.${id}`;
export const numberField = (id: string) => `number.${id}`;
export const registrationField = (id: string) => `registrationNumber.${id}`;
/** What the form proposed, sent along unseen: a number that is still the proposal was not typed by anybody. */
export const proposedField = (id: string) => `proposed.${id}`;

/** One candidate's row as it was sent. A number is null where it was left as proposed, or empty. */
export type TypedCertificate = EnteredCertificate & { chosen: boolean };

const separator = "|";
export const proposal = (number: string, registrationNumber: string) => `${number}${separator}${registrationNumber}`;

/** The rows of the form, in its order. */
export function certificatesTyped(form: FormData): TypedCertificate[] {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.replaceAll("\0", "").trim() : "";
  };
  const ids = [...form.keys()].flatMap((name) => (name.startsWith("proposed.") ? name.slice("proposed.".length) : []));
  return [...new Set(ids)]
    .filter((id) => z.uuid().safeParse(id).success)
    .map((id) => {
      const [number = "", registrationNumber = ""] = text(proposedField(id)).split(separator);
      return {
        assessmentId: id,
        chosen: form.has(chooseField(id)),
        number: typed(text(numberField(id)), number),
        registrationNumber: typed(text(registrationField(id)), registrationNumber),
      };
    });
}

const typed = (text: string, proposed: string) => (text === "" || tidied(text) === proposed ? null : text);

/** What was chosen and typed, by field; numbers nobody typed are left to the proposal of the hour. */
export function enteredCertificates(rows: TypedCertificate[]): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap(({ assessmentId, chosen, number, registrationNumber }) => [
      [chooseField(assessmentId), chosen ? "on" : ""],
      ...(number === null ? [] : [[numberField(assessmentId), number]]),
      ...(registrationNumber === null ? [] : [[registrationField(assessmentId), registrationNumber]]),
    ]),
  );
}
