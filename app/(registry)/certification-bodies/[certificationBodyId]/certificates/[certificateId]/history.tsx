import { momentTones } from "@/app/certificate-moments";
import { wordsIn } from "@/app/messages/words";
import { type Moment, Timeline } from "@/components/timeline";
import type { Day } from "@/lib/calendar/day";
import { dayText } from "@/lib/calendar/day-text";
import type { CertificateInFull } from "@/lib/certificates/find-certificate";
import type { HistoryEntry } from "@/lib/certificates/history";
import type { Language } from "@/lib/language";
import { bodyHref } from "../../stations";

type Event = Omit<Moment, "day"> & { on: Day };
type Props = { certificate: CertificateInFull; language: Language };

/** What happened to a certificate, in the order of its days: from when it holds, who did it and when, and why. */
export function History({ certificate, language }: Props) {
  const { history } = certificate;
  const events = [
    ...outset(certificate, language),
    ...history.map((entry) => momentOf(entry, certificate, language)),
    ...ending(certificate, language),
  ];
  const moments = events
    .toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))
    .map(({ on, ...moment }) => ({ ...moment, day: dayText(on, language) }));
  return <Timeline moments={moments} />;
}

function outset(
  { assessedOn, decidedOn, issuedOn, validFrom, succession, predecessor }: CertificateInFull,
  language: Language,
) {
  const say = wordsIn(language, "certificates");
  const issued =
    succession && predecessor
      ? say(`page.moments.${succession === "RENEWAL" ? "renewal" : "reissue"}`, { number: predecessor.number })
      : say("page.moments.issued");
  const events: (Event | null)[] = [
    assessedOn && { key: "assessed", on: assessedOn, title: say("page.moments.assessed") },
    decidedOn && { key: "decided", on: decidedOn, title: say("page.moments.decided") },
    { key: "issued", on: issuedOn, title: issued, tone: "good" },
    issuedOn < validFrom ? { key: "begins", on: validFrom, title: say("page.moments.begins") } : null,
  ];
  return events.filter((event) => event !== null);
}

/** What has been taken out of force has no last day any more. */
function ending({ standing, validTo }: CertificateInFull, language: Language): Event[] {
  const say = wordsIn(language, "certificates");
  const out = standing === "REVOKED" || standing === "REPLACED" || standing === "ANNULLED";
  return out ? [] : [{ key: "ends", on: validTo, title: say("page.moments.ends") }];
}

function momentOf(entry: HistoryEntry, certificate: CertificateInFull, language: Language): Event {
  const say = wordsIn(language, "certificates");
  const { id, kind, undid, undone, effectiveOn, reason, bulkActId } = entry;
  const taken = undid === "SUSPENDED" || undid === "LIFTED" || undid === "REVOKED" ? undid : null;
  const who = whoAndWhen(entry, language);
  return {
    key: id,
    on: effectiveOn,
    title: (
      <span className={undone ? "line-through" : undefined}>
        {taken ? say(`page.undid.${taken}`) : say(`page.moments.${kind}`)}
      </span>
    ),
    text: (
      <>
        {reason && <p>{say("page.reason", { reason })}</p>}
        {who && <p>{who}</p>}
        {bulkActId && certificate.mayChange && (
          <p>
            <a href={`${bodyHref(certificate.certificationBody.id)}/acts/${bulkActId}`}>{say("page.bulkAct")}</a>
          </p>
        )}
        {undone && <p>{say("page.undone")}</p>}
      </>
    ),
    tone: undone ? "idle" : momentTones[kind],
  };
}

function whoAndWhen({ recordedOn, officer, askedBy }: HistoryEntry, language: Language): string | null {
  if (recordedOn === null) return null;
  const say = wordsIn(language, "certificates");
  const day = dayText(recordedOn, language);
  if (officer === null) return say("page.recordedNamelessly", { day });
  return askedBy === null
    ? say("page.recorded", { day, name: officer })
    : say("page.recordedFor", { day, name: officer, asker: askedBy });
}
