import { wordsIn } from "@/app/messages/words";
import { Notice } from "@/components/notice";
import { dayText } from "@/lib/calendar/day-text";
import type { CertificateFinding } from "@/lib/certificates/certificate-findings";
import { licenceDigits } from "@/lib/certificates/certificate-number";
import type { CertificateInFull } from "@/lib/certificates/find-certificate";
import { lastValidDay } from "@/lib/certificates/issue-rules";
import { yearOf } from "@/lib/certificates/number-rules";
import type { Language } from "@/lib/language";
import { findingText } from "../../licence-finding";

type Props = { certificate: CertificateInFull; language: Language };

/** What does not agree in the certificate as it stands, for whoever has to ask the LSP about it. */
export function Findings({ certificate, language }: Props) {
  const say = wordsIn(language, "certificates");
  if (certificate.findings.length === 0) return null;
  return (
    <Notice tone="warn" title={say("findings.title", { count: certificate.findings.length })}>
      <ul>
        {certificate.findings.map((finding) => (
          <li key={finding}>{sentence(finding, certificate, language)}</li>
        ))}
      </ul>
      <p>{say(certificate.mayChange ? "findings.textOwn" : "findings.text")}</p>
    </Notice>
  );
}

function sentence(finding: CertificateFinding, certificate: CertificateInFull, language: Language): string {
  const { issuedOn, validFrom, validTo, numbering, validityMonths, certificationBody, scheme, licence } = certificate;
  if (finding === "body-not-licensed" || finding === "scheme-outside-licence")
    return findingText(finding, { licence, scheme: { title: scheme }, on: issuedOn, language });
  return wordsIn(language, "certificates")(`findings.${finding}`, {
    year: yearOf(issuedOn),
    field: numbering.businessField,
    occupation: numbering.occupation,
    level: String(numbering.level ?? 0),
    licence: licenceDigits(certificationBody.licenceNumber),
    validTo: dayText(validTo, language),
    months: validityMonths,
    expected: dayText(lastValidDay(validFrom, validityMonths), language),
  });
}
