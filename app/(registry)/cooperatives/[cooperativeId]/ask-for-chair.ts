import type { Officer } from "@/lib/auth/officer";
import type { Day } from "@/lib/calendar/day";
import type { PersonChoice } from "@/lib/people/choose-person";
import { identityOf } from "@/lib/people/identity";
import { type AskedForChange, type AskForChangeRefusal, askForChange } from "@/lib/requests/ask-for-change";
import type { ExOfficioChairChange } from "@/lib/requests/kinds/ex-officio-chair";
import type { Result } from "@/lib/result";

type Asked = {
  submissionKey: string;
  cooperativeId: string;
  startDate: Day;
  replaces: ExOfficioChairChange["replaces"];
  person: PersonChoice;
  reason: string;
};

/** What was entered about the chair of the supervisors becomes a request, since others have to agree. */
export function askForChair(
  officer: Officer,
  { submissionKey, cooperativeId, startDate, replaces, person, reason }: Asked,
  today: Day,
): Promise<Result<AskedForChange, AskForChangeRefusal>> | Result<never, AskForChangeRefusal> {
  const asked = { kind: "EX_OFFICIO_CHAIR", submissionKey, reason, version: replaces?.version ?? 0 } as const;
  if ("personId" in person)
    return askForChange(
      officer,
      { ...asked, nationalId: null, change: { cooperativeId, startDate, replaces, person } },
      today,
    );
  const identity = identityOf(person.newPerson, today);
  if (!identity.ok) return identity;
  // The number goes beside the change, sealed: a request's own words never carry it.
  const { nationalId: _, ...newPerson } = person.newPerson;
  const change = { cooperativeId, startDate, replaces, person: { newPerson, sureItIsAnother: person.sureItIsAnother } };
  return askForChange(officer, { ...asked, nationalId: identity.value.nationalId, change }, today);
}
