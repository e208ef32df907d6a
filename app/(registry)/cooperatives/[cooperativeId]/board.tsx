import { GateBadge, GateReasons } from "@/app/(registry)/gate-reasons";
import { wordsIn } from "@/app/messages/words";
import { Badge } from "@/components/badge";
import { ButtonLink } from "@/components/button-link";
import type { Day } from "@/lib/calendar/day";
import { dayText } from "@/lib/calendar/day-text";
import { type Organ, organOf, type Position } from "@/lib/cooperatives/positions";
import type { Seat } from "@/lib/cooperatives/seats";
import type { GatedTerm } from "@/lib/gate/queries";
import type { Language } from "@/lib/language";
import type { RegionCode } from "@/lib/regions/region-code";

type Shown = {
  cooperativeId: string;
  language: Language;
  /** The regency of the seat. */
  near: RegionCode;
  /** The officer enters people here, and the day shown is today. */
  keeps: boolean;
};

/** Post by post in the order in which a board is read out, vacant ones included. */
export function Board({ seats, ...shown }: Shown & { seats: Seat<GatedTerm>[] }) {
  return (
    <div className="grid gap-8">
      <OrganSeats organ="BOARD" seats={seats} {...shown} />
      <OrganSeats organ="SUPERVISORY" seats={seats} {...shown} />
    </div>
  );
}

function OrganSeats({ organ, seats, ...shown }: Shown & { organ: Organ; seats: Seat<GatedTerm>[] }) {
  const say = wordsIn(shown.language, "cooperative");
  const more: Position = organ === "BOARD" ? "BOARD_MEMBER" : "SUPERVISOR_MEMBER";
  return (
    <section aria-labelledby={`organ-${organ}`}>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h3 id={`organ-${organ}`}>{say(`organs.${organ}`)}</h3>
        {shown.keeps && (
          <ButtonLink size="small" href={`/cooperatives/${shown.cooperativeId}/posts/${more}/new`}>
            {say("actions.addMember")}
          </ButtonLink>
        )}
      </div>
      <ul className="panel divide-y divide-line py-0">
        {seats
          .filter(({ position }) => organOf(position) === organ)
          .map((seat) => (
            <SeatRow key={`${seat.position} ${seat.place}`} seat={seat} {...shown} />
          ))}
      </ul>
    </section>
  );
}

/** The name of a seat: "Anggota Pengawas 2". */
export function seatName({ position, place }: Pick<Seat, "position" | "place">, language: Language) {
  const name = wordsIn(language, "coverage")(`cuts.${position}`);
  return place === null ? name : wordsIn(language, "cooperative")("place", { position: name, place });
}

function SeatRow({ seat, ...shown }: Shown & { seat: Seat<GatedTerm> }) {
  const { cooperativeId, language, keeps } = shown;
  const say = wordsIn(language, "cooperative");
  const { position, holder, successor, required } = seat;
  const name = seatName(seat, language);
  return (
    <li className="grid gap-x-6 gap-y-2 py-4 md:grid-cols-[12rem_1fr_auto]" id={holder?.id}>
      <p className="font-semibold">
        {name}
        {!required && <small className="block text-sm font-normal text-soft">{say("notRequired")}</small>}
      </p>
      <div className="grid min-w-0 gap-2">
        {holder ? (
          <Holder term={holder} {...shown} />
        ) : (
          <p>
            <Badge tone="idle">{say("vacant")}</Badge>
          </p>
        )}
        {successor && (
          <p className="text-sm">
            {say("comes", { name: successor.name, day: dayText(successor.startDate, language) })}
          </p>
        )}
      </div>
      {keeps && (
        <div className="flex flex-wrap items-start gap-2">
          {holder && (
            <HolderActions term={holder} name={name} {...{ cooperativeId, language, replaceable: !successor }} />
          )}
          {!holder && !successor && (
            <a
              className="button"
              data-tone="primary"
              data-size="small"
              href={`/cooperatives/${cooperativeId}/posts/${position}/new`}
              aria-label={say("actions.fillOf", { position: name })}
            >
              {say("actions.fill")}
            </a>
          )}
        </div>
      )}
    </li>
  );
}

function Holder({ term, language, near }: Shown & { term: GatedTerm }) {
  const say = wordsIn(language, "cooperative");
  const { personId, name, position, basis, gate, certificate } = term;
  const shows = certificate && (certificate.fits || certificate.status === "VALID");
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <a className="font-semibold" href={`/people/${personId}`}>
          {name}
        </a>
        {gate && <GateBadge gate={gate} language={language} />}
      </p>
      <p className="text-sm text-soft">
        {spanText(term, language)}
        {position === "SUPERVISOR_CHAIR" && basis === "EX_OFFICIO" && `, ${say("exOfficio")}`}
      </p>
      {shows && (
        <p className="text-sm">
          {say("certificate", { scheme: certificate.scheme, day: dayText(certificate.validTo, language) })}
          <span className="text-soft"> · {say("certificateNumber", { number: certificate.number })}</span>
        </p>
      )}
      {gate && <GateReasons gate={gate} language={language} near={near} certificateNumber={certificate?.number} />}
    </>
  );
}

/** "sejak 1 Juni 2025", or from and to. */
export function spanText({ startDate, endDate }: { startDate: Day; endDate: Day | null }, language: Language) {
  const say = wordsIn(language, "cooperative");
  const from = dayText(startDate, language);
  return endDate === null ? say("since", { from }) : say("sinceUntil", { from, to: dayText(endDate, language) });
}

type ActionsProps = { term: GatedTerm; name: string; cooperativeId: string; language: Language; replaceable: boolean };

/** The names of post and person are in what is read aloud: eight buttons "Ganti" would say nothing. */
function HolderActions({ term, name, cooperativeId, language, replaceable }: ActionsProps) {
  const say = wordsIn(language, "cooperative");
  const path = `/cooperatives/${cooperativeId}/terms/${term.id}`;
  const whom = { name: term.name, position: name };
  return (
    <>
      {replaceable && (
        <a className="button" data-size="small" href={`${path}/replace`} aria-label={say("actions.replaceOf", whom)}>
          {say("actions.replace")}
        </a>
      )}
      <a className="button" data-size="small" href={`${path}/end`} aria-label={say("actions.endOf", whom)}>
        {say("actions.end")}
      </a>
    </>
  );
}
