import { wordsIn } from "@/app/messages/words";
import { ButtonLink } from "@/components/button-link";
import { Section } from "@/components/section";
import type { Officer } from "@/lib/auth/officer";
import { today } from "@/lib/calendar/today";
import { listBulkActs } from "@/lib/certificates/bulk/bulk-queries";
import { countClaimsToAnswer } from "@/lib/certificates/claims/claim-queries";
import { countOpenDisputes } from "@/lib/certificates/disputes/dispute-queries";
import { countLapsing } from "@/lib/certificates/list-lapsing";
import type { Language } from "@/lib/language";
import { actsHref } from "./acts/act-looks";
import { bodyHref } from "./stations";

type Props = { certificationBodyId: string; officer: Officer; language: Language };

/** What else waits for the office of an LSP, beside the candidates at its stations. */
export async function Desk({ certificationBodyId, officer, language }: Props) {
  if (officer.role !== "CERTIFICATION_BODY" || officer.certificationBodyId !== certificationBodyId) return null;
  const [acts, claims, disputes, lapsing] = await Promise.all([
    listBulkActs(officer, { certificationBodyId, after: null, limit: 0 }),
    countClaimsToAnswer(officer),
    countOpenDisputes(officer),
    countLapsing(officer, today()),
  ]);
  const say = wordsIn(language, "certificationBody");
  const [joint, elsewhere, numbers] = [
    wordsIn(language, "jointActs"),
    wordsIn(language, "claims"),
    wordsIn(language, "disputes"),
  ];
  const lines = [
    { href: "/claims", text: elsewhere("waiting", { count: claims }), count: claims },
    { href: "/disputes", text: numbers("waiting", { count: disputes }), count: disputes },
    { href: actsHref(certificationBodyId), text: joint("waiting", { count: acts.waiting }), count: acts.waiting },
    {
      href: `${bodyHref(certificationBodyId)}/lapsing`,
      text: say("lapsing.count", { count: lapsing }),
      count: lapsing,
    },
  ];
  const waiting = lines.filter(({ count }) => count > 0);
  return (
    <Section
      id="desk"
      title={say("desk")}
      text={waiting.length === 0 && say("deskEmpty")}
      actions={
        <ButtonLink size="small" href={actsHref(certificationBodyId)}>
          {joint("link")}
        </ButtonLink>
      }
    >
      {waiting.length > 0 && (
        <ul className="panel grid gap-2">
          {waiting.map(({ href, text }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
