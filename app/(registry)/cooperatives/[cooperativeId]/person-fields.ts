import * as z from "zod";
import type { Say } from "@/app/messages/words";
import type { PersonChoice, PersonRefusal } from "@/lib/people/choose-person";
import { NewPerson } from "@/lib/people/identity";

/** What is asked about whoever takes a post. */
export const personFieldNames = ["personId", "name", "nationalId", "birthDate", "sex", "phone", "sure"] as const;
export type PersonEntered = Record<(typeof personFieldNames)[number], string>;

export type Problems = Record<string, string>;

/** The person meant, or a sentence for each field that has to be looked at again. */
export function personChosen(
  entered: PersonEntered,
  say: Say<"terms">,
): { choice: PersonChoice; problems: null } | { choice: null; problems: Problems } {
  if (entered.personId !== "") {
    return z.uuid().safeParse(entered.personId).success
      ? { choice: { personId: entered.personId }, problems: null }
      : { choice: null, problems: { personId: say("required.personId") } };
  }
  const orNull = (text: string) => (text.trim() === "" ? null : text.trim());
  const parsed = NewPerson.safeParse({
    name: entered.name,
    nationalId: entered.nationalId,
    birthDate: orNull(entered.birthDate),
    sex: orNull(entered.sex),
    phone: orNull(entered.phone),
  });
  const problems: Problems = {};
  for (const field of ["name", "birthDate", "sex", "phone"] as const) {
    if (parsed.error?.issues.some(({ path }) => path[0] === field)) problems[field] = say(`required.${field}`);
  }
  if (entered.nationalId.trim() === "") problems.nationalId = say("required.nationalId");
  return parsed.success && Object.keys(problems).length === 0
    ? { choice: { newPerson: parsed.data, sureItIsAnother: entered.sure !== "" }, problems: null }
    : { choice: null, problems };
}

/** The field beside which each refusal of a person is said; `known` when it was chosen from the list. */
export function fieldOf(refusal: PersonRefusal | "already-in-this-cooperative" | "under-17", known: boolean): string {
  switch (refusal) {
    case "national-id-not-16-digits":
    case "national-id-impossible-date":
    case "national-id-serial-zero":
    case "national-id-known-other-name":
      return "nationalId";
    case "birth-date-missing":
    case "birth-date-in-the-future":
      return "birthDate";
    case "possible-duplicate":
      return "sure";
    case "person-not-found":
      return "personId";
    case "under-17":
    case "already-in-this-cooperative":
      return known ? "personId" : "nationalId";
  }
}
