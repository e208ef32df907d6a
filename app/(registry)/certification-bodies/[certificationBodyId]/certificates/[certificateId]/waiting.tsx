import { wordsIn } from "@/app/messages/words";
import { Notice } from "@/components/notice";
import { dayText } from "@/lib/calendar/day-text";
import type { CertificateInFull } from "@/lib/certificates/find-certificate";
import type { Language } from "@/lib/language";
import { actsHref } from "../../acts/act-looks";

type Props = { certificate: CertificateInFull; language: Language };

/** What an officer of the LSP has asked for, and another has not carried out yet. */
export function Waiting({ certificate, language }: Props) {
  const say = wordsIn(language, "certificates");
  return certificate.waiting.map(({ id, kind, effectiveOn, askedBy }) => (
    <Notice key={id} title={say(`waiting.${kind}`)}>
      <p>{say("waiting.text", { name: askedBy ?? "–", day: dayText(effectiveOn, language) })}</p>
      <p>
        <a href={`${actsHref(certificate.certificationBody.id)}/${id}`}>{say("waiting.link")}</a>
      </p>
    </Notice>
  ));
}
