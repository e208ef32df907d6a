import { wordsIn } from "@/app/messages/words";
import { Badge } from "@/components/badge";
import { searchHref } from "@/components/search-href";
import type { Day } from "@/lib/calendar/day";
import { dayText } from "@/lib/calendar/day-text";
import type { GateAnswer, GateReason } from "@/lib/gate/may-manage";
import type { Language } from "@/lib/language";
import type { RegionCode } from "@/lib/regions/region-code";

/** Lost what was once there: louder than what is still to come. */
const lost: GateReason[] = ["REVOKED", "ANNULLED", "HELD", "SUSPENDED", "EXPIRED"];

export function GateBadge({ gate, language }: { gate: GateAnswer; language: Language }) {
  const say = wordsIn(language, "gate");
  if (gate.mayManage) return <Badge tone="good">{say("yes")}</Badge>;
  return gate.reasons.some((reason) => lost.includes(reason)) ? (
    <Badge tone="bad">{say("no")}</Badge>
  ) : (
    <Badge tone="warn" icon="ring">
      {say("no")}
    </Badge>
  );
}

type Props = {
  gate: GateAnswer;
  /** The day asked about: what changes on it or before is no news. */
  language: Language;
  /** The regency in which a course would be near. */
  near?: RegionCode;
  certificateNumber?: string;
};

/** Every reason why not, each with its next step and the way there, and the day on which the answer changes. */
export function GateReasons({ gate, language, near, certificateNumber }: Props) {
  const say = wordsIn(language, "gate");
  return (
    <>
      {gate.reasons.length > 0 && (
        <ul className="grid gap-1.5 text-sm">
          {gate.reasons.map((reason) => (
            <li key={reason}>
              <span className="font-semibold">{say(`reason.${reason}`)}</span> {say(`next.${reason}`)}{" "}
              <WayOn reason={reason} {...{ language, near, certificateNumber }} />
            </li>
          ))}
        </ul>
      )}
      {gate.changesOn && <p className="text-sm text-soft">{changeText(gate.mayManage, gate.changesOn, language)}</p>}
    </>
  );
}

function changeText(mayManage: boolean, changesOn: Day, language: Language) {
  return wordsIn(language, "gate")(mayManage ? "changesToNo" : "changesToYes", { day: dayText(changesOn, language) });
}

type WayOnProps = Omit<Props, "gate"> & { reason: GateReason };

/** A link where there is a page that helps with the next step. */
function WayOn({ reason, language, near, certificateNumber }: WayOnProps) {
  const say = wordsIn(language, "gate");
  switch (reason) {
    case "NO_TRAINING":
      return (
        <a href={searchHref("/centres", {}, { province: near?.slice(0, 2), regency: near })}>{say("link.centres")}</a>
      );
    case "SCHEME_SUPERSEDED":
    case "WRONG_SCHEME":
    case "NO_REQUIREMENT":
      return <a href="/schemes">{say("link.schemes")}</a>;
    case "REVOKED":
    case "ANNULLED":
    case "HELD":
    case "SUSPENDED":
    case "EXPIRED":
    case "NOT_YET_VALID":
      return certificateNumber ? (
        <a href={searchHref("/check", {}, { number: certificateNumber })}>{say("link.check")}</a>
      ) : null;
    case "NOT_IN_OFFICE":
    case "NOT_YET_COMPETENT":
    case "DECISION_PENDING":
    case "CERTIFICATE_PENDING":
    case "NOT_ASSESSED":
      return null;
  }
}
