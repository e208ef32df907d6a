import { wordsIn } from "@/app/messages/words";
import { type Moment, Timeline } from "@/components/timeline";
import type { Day } from "@/lib/calendar/day";
import { dayText } from "@/lib/calendar/day-text";
import type { CertificateInFull } from "@/lib/certificates/queries";
import type { Language } from "@/lib/language";

type Event = Omit<Moment, "day"> & { on: Day };

/** What happened to a certificate, in the order of its days. */
export function History({ certificate, language }: { certificate: CertificateInFull; language: Language }) {
  const say = wordsIn(language, "certificates");
  const { assessedOn, decidedOn, validFrom, validTo, suspensions, revocation } = certificate;
  const reason = (text: string) => say("page.reason", { reason: text });
  const events: (Event | null)[] = [
    assessedOn && { key: "assessed", on: assessedOn, title: say("page.moments.assessed") },
    decidedOn && { key: "decided", on: decidedOn, title: say("page.moments.decided") },
    { key: "issued", on: validFrom, title: say("page.moments.issued"), tone: "good" },
    ...suspensions.flatMap(({ suspendedOn, liftedOn, reason: why }): (Event | null)[] => [
      {
        key: `suspended ${suspendedOn}`,
        on: suspendedOn,
        title: say("page.moments.suspended"),
        text: reason(why),
        tone: "warn",
      },
      liftedOn && { key: `lifted ${liftedOn}`, on: liftedOn, title: say("page.moments.lifted"), tone: "good" },
    ]),
    revocation && {
      key: "revoked",
      on: revocation.revokedOn,
      title: say("page.moments.revoked"),
      text: reason(revocation.reason),
      tone: "bad",
    },
    revocation ? null : { key: "ends", on: validTo, title: say("page.moments.ends") },
  ];
  const moments = events
    .filter((event) => event !== null)
    .toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))
    .map(({ on, ...moment }) => ({ ...moment, day: dayText(on, language) }));
  return <Timeline moments={moments} />;
}
