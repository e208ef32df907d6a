import { wordsIn } from "@/app/messages/words";
import { Badge } from "@/components/badge";
import { DescriptionList } from "@/components/description-list";
import { Notice } from "@/components/notice";
import { dayText, instantText } from "@/lib/calendar/day-text";
import type { IdentityMeeting } from "@/lib/cooperatives/identity-queries";
import type { Language } from "@/lib/language";
import { meetingTones } from "../../meetings";

/** Where a meeting stands, and who brought it there. */
export function Standing({ meeting, language }: { meeting: IdentityMeeting; language: Language }) {
  const say = wordsIn(language, "identity");
  const { state, healthy, heldOn, participants, reportedBy, reportedAt, decidedBy, decidedAt, returnReason } = meeting;
  const by = (who: string | null, at: Date | null) => ({
    who: who ?? say("somebody"),
    day: at ? instantText(at, language) : "",
  });
  return (
    <div className="grid max-w-160 gap-4">
      {state === "RETURNED" && (
        <Notice tone="bad" title={say("meeting.returned", by(decidedBy, decidedAt))}>
          <p>{returnReason}</p>
          <p>{say("meeting.returnedNext")}</p>
        </Notice>
      )}
      {state === "REPORTED" && <Notice title={say("meeting.reported", by(reportedBy, reportedAt))} />}
      {state === "VERIFIED" && <Notice tone="good" title={say("meeting.verified", by(decidedBy, decidedAt))} />}
      <div className="panel">
        <DescriptionList
          facts={[
            {
              term: say("meetings.state"),
              description: <Badge tone={meetingTones[state]}>{say(`meetings.states.${state}`)}</Badge>,
            },
            { term: say("meetings.heldOn"), description: dayText(heldOn, language) },
            { term: say("meetings.participants"), description: participants },
            ...(healthy === null
              ? []
              : [
                  {
                    term: say("meeting.healthy"),
                    description: say(`meeting.healthyOptions.${healthy ? "yes" : "no"}`),
                  },
                ]),
          ]}
        />
      </div>
    </div>
  );
}
