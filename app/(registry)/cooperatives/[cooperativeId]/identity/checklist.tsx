import { wordsIn } from "@/app/messages/words";
import { Badge, type Tone } from "@/components/badge";
import { Notice } from "@/components/notice";
import { Panel } from "@/components/panel";
import type {
  CertificateChecklist,
  ChecklistItem,
  ChecklistItemName,
  ChecklistState,
} from "@/lib/cooperatives/certificate-checklist";
import type { KeptIdentity } from "@/lib/cooperatives/identity-queries";
import type { MeetingRuleInForce } from "@/lib/cooperatives/public-meeting-rule";
import type { Language } from "@/lib/language";

const tones: Record<ChecklistState, Tone> = { DONE: "good", WAITING: "warn", LACKING: "bad" };

/** Where each is put right; the registry number is somebody else's to enter. */
const places: Record<ChecklistItemName, string | null> = {
  LEGAL_ENTITY: "legal",
  REGISTRY_NUMBER: null,
  ANNUAL_MEETINGS: null,
  HEALTHY: null,
  DEED: "stages/DEED_SIGNED",
  DEED_DOCUMENT: "stages/DEED_SIGNED#document",
  LEGAL_ENTITY_DOCUMENT: "stages/LEGAL_ENTITY#document",
  TAX_NUMBER: "formation",
  BUSINESS_NUMBER: "formation",
};

type Props = {
  identity: KeptIdentity;
  rule: MeetingRuleInForce;
  checklist: CertificateChecklist;
  language: Language;
};

/** What still lacks for the certificate with QR: what the rule asks for, then what is usually wanted beside it. */
export function Checklist({ identity, rule, checklist, language }: Props) {
  const say = wordsIn(language, "identity");
  const required = checklist.items.filter(({ required }) => required);
  const open = required.filter(({ state }) => state !== "DONE").length;
  const list = (items: ChecklistItem[]) => (
    <ul className="grid gap-3">
      {items.map((item) => (
        <Item key={item.item} {...{ item, identity, rule, checklist, language }} />
      ))}
    </ul>
  );
  return (
    <Panel title={say("checklist.title")}>
      <div className="grid gap-4">
        {checklist.ready ? (
          <Notice tone="good" title={say("checklist.ready")}>
            <p>{say("checklist.readyText")}</p>
          </Notice>
        ) : (
          <p className="font-semibold">{say("checklist.lacking", { count: open })}</p>
        )}
        {list(required)}
        <h3 className="text-sm text-soft">{say("checklist.usual")}</h3>
        {list(checklist.items.filter(({ required }) => !required))}
        <p className="text-sm text-soft">
          {say("checklist.rule", {
            meetings: rule.meetingsInRow,
            healthy: rule.mustBeHealthy ? "yes" : "no",
            region: rule.region ?? say("checklist.country"),
            basis: rule.legalBasis,
          })}
        </p>
      </div>
    </Panel>
  );
}

function Item({ item: { item, state }, identity, checklist, rule, language }: Props & { item: ChecklistItem }) {
  const say = wordsIn(language, "identity");
  const { inRow, missing, comesWithTime } = checklist.meetings;
  const years = missing.toReversed().join(", ");
  const base = `/cooperatives/${identity.id}/identity`;
  const [year] = missing.slice(-1);
  const place = item === "ANNUAL_MEETINGS" && year ? `annual-meetings/${year}` : places[item];
  const next = () => {
    if (item !== "ANNUAL_MEETINGS") return say(`checklist.next.${item}`);
    if (missing.length === 0 && comesWithTime) return say("checklist.comesWithTime", { asked: rule.meetingsInRow });
    return say(state === "WAITING" ? "checklist.waitingMeetings" : "checklist.next.ANNUAL_MEETINGS", { years });
  };
  return (
    <li>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
        <span>{say(`checklist.items.${item}`)}</span>
        <Badge tone={tones[state]}>{say(`checklist.states.${state}`)}</Badge>
      </p>
      {item === "ANNUAL_MEETINGS" && rule.meetingsInRow > 1 && (
        <p className="text-sm text-soft">{say("checklist.meetingsCount", { inRow, asked: rule.meetingsInRow })}</p>
      )}
      {state !== "DONE" && (
        <p className="text-sm text-soft">{place ? <a href={`${base}/${place}`}>{next()}</a> : next()}</p>
      )}
    </li>
  );
}
