import { wordsIn } from "@/app/messages/words";
import { Notice } from "@/components/notice";
import type { ClaimInFull } from "@/lib/certificates/claims/claim-queries";
import { yearOf } from "@/lib/certificates/number-rules";
import type { Language } from "@/lib/language";

/** What whoever verifies a claim has to know first: its number is in use, or does not agree with what it says. */
export function Doubts({ claim, language }: { claim: ClaimInFull; language: Language }) {
  const [say, certificates] = [wordsIn(language, "claims"), wordsIn(language, "certificates")];
  if (!claim.mayAnswer || claim.state !== "SENT") return null;
  const { findings, bearers, numbering, issuedOn } = claim;
  return (
    <>
      {bearers.length > 0 && (
        <Notice tone="bad" title={say("page.used")}>
          <p>{say("page.usedText", { names: bearers.map(({ holderName }) => holderName).join(", ") })}</p>
        </Notice>
      )}
      {findings.length > 0 && (
        <Notice tone="warn" title={say("page.findings")}>
          <ul>
            {findings.map((finding) => (
              <li key={finding}>
                {certificates(`findings.${finding}`, {
                  ...{ year: yearOf(issuedOn), field: numbering.businessField, occupation: numbering.occupation },
                  level: String(numbering.level ?? 0),
                })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
