import { languageOf, wordsIn } from "@/app/messages/words";
import { Badge, type Tone } from "@/components/badge";
import { DataTable } from "@/components/data-table";
import { Notice } from "@/components/notice";
import { Section } from "@/components/section";
import { recordRead } from "@/lib/audit/record-read";
import type { Officer } from "@/lib/auth/officer";
import { instantText } from "@/lib/calendar/day-text";
import { listSeatRequests } from "@/lib/training/seat-queries";
import { mayBecome, type SeatRequestState } from "@/lib/training/seat-states";
import { RequestedPost } from "./seats/requested-post";

const tones: Record<SeatRequestState, Tone> = {
  REGISTERED: "note",
  WAITLISTED: "warn",
  ACCEPTED: "good",
  REJECTED: "bad",
  CANCELLED: "idle",
};

type Props = {
  officer: Officer;
  batchId: string;
  changeable: boolean;
  /** The request that was just made: what came of it is said first. */
  asked: string | string[] | undefined;
};

/** Whom this officer put down, or, for the centre, everybody; nothing where there is nobody. */
export async function SeatRequests({ officer, batchId, changeable, asked }: Props) {
  const [language, requests] = await Promise.all([languageOf(), listSeatRequests(officer, batchId)]);
  if (requests.length === 0) return null;
  await recordRead(
    officer,
    requests.map(({ personId }) => personId),
    "batch",
  );
  const say = wordsIn(language, "seats");
  const keeps = officer.role !== "MANPOWER";
  const fresh = requests.find(({ id }) => id === asked);
  return (
    <Section id="requests" title={say("requests")} text={say("requestsText")}>
      {fresh && (
        <div className="mb-5" role="status">
          <Notice
            tone={tones[fresh.state] === "good" ? "good" : "note"}
            title={say(`asked.${fresh.state}`, { name: fresh.name, place: fresh.place ?? 0 })}
          />
        </div>
      )}
      <DataTable
        caption={say("requests")}
        captionHidden
        phone="stack"
        rows={requests}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", header: say("name"), cell: ({ name }) => name },
          {
            key: "post",
            header: say("position"),
            cell: (request) => <RequestedPost request={request} language={language} />,
          },
          {
            key: "askedAt",
            header: say("askedAt"),
            cell: ({ requestedAt }) => instantText(requestedAt, language),
          },
          {
            key: "state",
            header: say("state"),
            cell: ({ state, place, stateReason }) => (
              <>
                <Badge tone={tones[state]}>{say(`states.${state}`)}</Badge>
                {place !== null && <small className="block">{say("place", { place })}</small>}
                {stateReason !== null && <small className="block">{stateReason}</small>}
              </>
            ),
          },
          ...(changeable && keeps
            ? [
                {
                  key: "act",
                  header: say("act"),
                  cell: ({ id, name, state }: (typeof requests)[number]) =>
                    mayBecome(state, "CANCELLED") ? (
                      <a
                        className="button"
                        data-size="small"
                        href={`/batches/${batchId}/seats/${id}/cancel`}
                        aria-label={say("takeOffOf", { name })}
                      >
                        {say("takeOff")}
                      </a>
                    ) : (
                      "–"
                    ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
