import { wordsIn } from "@/app/messages/words";
import { ButtonLink } from "@/components/button-link";
import { Section } from "@/components/section";
import type { Officer } from "@/lib/auth/officer";
import { today } from "@/lib/calendar/today";
import { listClaims } from "@/lib/certificates/claims/claim-queries";
import { findClaimant } from "@/lib/certificates/claims/find-claimant";
import type { Language } from "@/lib/language";
import { ClaimTable } from "../../claims/claim-table";

type Props = { officer: Officer; personId: string; language: Language };
const mostShown = 20;

/** Certificates from elsewhere that were recorded for a person, and the way to record another. Nothing where neither. */
export async function Claims({ officer, personId, language }: Props) {
  const [{ rows }, claimant] = await Promise.all([
    listClaims(officer, { state: null, personId, after: null, limit: mostShown }),
    findClaimant(officer, personId, today()),
  ]);
  if (rows.length === 0 && !claimant) return null;
  const say = wordsIn(language, "claims");
  return (
    <Section
      id="claims"
      title={say("title")}
      text={say("lead")}
      actions={
        claimant && (
          <ButtonLink size="small" href={`/people/${personId}/claims/new`}>
            {say("record.link")}
          </ButtonLink>
        )
      }
    >
      {rows.length > 0 && <ClaimTable rows={rows} language={language} />}
    </Section>
  );
}
