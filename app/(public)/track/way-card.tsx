import { stateTones } from "@/app/(registry)/applications/state-badge";
import { wordsIn } from "@/app/messages/words";
import { Badge } from "@/components/badge";
import { DescriptionList } from "@/components/description-list";
import { type CandidateState, candidateStates } from "@/lib/assessment/candidate-states";
import type { Standing, Station } from "@/lib/assessment/standing";
import { type Day, daysBetween } from "@/lib/calendar/day";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import type { Language } from "@/lib/language";

export type ShownWay = {
  scheme: string;
  body: string | null;
  batch?: string | null;
  centre?: string | null;
  standing: Standing;
  scheduledOn: Day | null;
  venue: string | null;
  certificateNumber: string | null;
  /** Where an officer acts on it. */
  href?: string | null;
};

const isState = (station: Station): station is CandidateState => candidateStates.some((state) => state === station);

/** The words of a station, and what happens next there. */
export function stationWords(station: Station, language: Language): { name: string; next: string } {
  const [say, states] = [wordsIn(language, "track"), wordsIn(language, "applications")];
  return isState(station)
    ? { name: states(`states.${station}`), next: states(`next.${station}`) }
    : { name: say(`stations.${station}`), next: say(`next.${station}`) };
}

type Props = { way: ShownWay; heading?: "h2" | "h3"; language: Language };

/** One way towards a certificate: where it stands, since when, and whose turn it is. */
export function WayCard({ way, heading: Heading = "h2", language }: Props) {
  const [say, states] = [wordsIn(language, "track"), wordsIn(language, "applications")];
  const { scheme, body, batch, centre, standing, scheduledOn, venue, certificateNumber, href } = way;
  const { station, since, waitsFor } = standing;
  const words = stationWords(station, language);
  const due = station === "SCHEDULED" || station === "PRE_ASSESSED";
  const who = waitsFor === "CENTRE" ? say("centre") : states(`waitsFor.${waitsFor}`);
  const name = waitsFor === "CENTRE" ? centre : waitsFor === "APPLICANT" || waitsFor === "NOBODY" ? null : body;
  return (
    <section className="panel grid gap-3">
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <Heading>{scheme}</Heading>
        <Badge tone={isState(station) ? stateTones[station] : station === "NOT_COMPLETED" ? "warn" : "note"}>
          {words.name}
        </Badge>
      </header>
      <DescriptionList
        facts={[
          {
            term: say("standsAt"),
            description: `${words.name}, ${say("since", {
              day: dayText(since, language),
              days: Math.max(0, daysBetween(since, today())),
            })}`,
          },
          { term: say("turn"), description: name ? say("turnOf", { who, name }) : who },
          ...(batch && centre ? [{ term: states("page.batch"), description: say("course", { batch, centre }) }] : []),
          ...(body ? [{ term: states("body"), description: body }] : []),
          ...(due && scheduledOn && venue
            ? [
                {
                  term: states("scheduledOn"),
                  description: say("scheduled", { day: dayText(scheduledOn, language), venue }),
                },
              ]
            : []),
        ]}
      />
      <p>{words.next}</p>
      {(certificateNumber || href) && (
        <p className="flex flex-wrap gap-x-5 gap-y-1">
          {certificateNumber && (
            <a href={`/check?${new URLSearchParams({ number: certificateNumber })}`}>
              {say("certificate", { number: certificateNumber })}
            </a>
          )}
          {href && <a href={href}>{say("open")}</a>}
        </p>
      )}
    </section>
  );
}
