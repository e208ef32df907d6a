import { wordsIn } from "@/app/messages/words";
import { ButtonLink } from "@/components/button-link";
import { Form, SubmitButton } from "@/components/form";
import type { Language } from "@/lib/language";
import type { RequestInFull } from "@/lib/requests/queries";
import { waitingStates } from "@/lib/requests/request-states";
import { withdrawRequestAction } from "./actions";

type Props = { request: RequestInFull; submissionKey: string; language: Language };

/** Where a request that came back is corrected: the form it was asked with. */
function correctionOf({ kind, id, personId, cooperativeId }: RequestInFull): string | null {
  if (kind === "PERSON_IDENTITY" && personId) return `/people/${personId}/identity?again=${id}`;
  return kind === "COOPERATIVE_LEGAL_DATA" && cooperativeId
    ? `/cooperatives/${cooperativeId}/identity/legal?again=${id}`
    : null;
}

/** For whoever asked: correct what came back, or take it back. */
export function AskerForms({ request, submissionKey, language }: Props) {
  const say = wordsIn(language, "requests");
  if (!(waitingStates as readonly string[]).includes(request.state)) return null;
  const correction = request.state === "RETURNED" ? correctionOf(request) : null;
  return (
    <div className="mb-8 grid gap-4">
      {correction && (
        <p>
          <ButtonLink href={correction} tone="primary">
            {say("answer.correct")}
          </ButtonLink>
        </p>
      )}
      <Form
        action={withdrawRequestAction}
        submissionKey={submissionKey}
        hidden={{ requestId: request.id, version: String(request.version) }}
      >
        <div className="actions">
          <SubmitButton tone="danger">{say("answer.withdraw")}</SubmitButton>
          <p className="text-sm text-soft">{say("answer.withdrawText")}</p>
        </div>
      </Form>
    </div>
  );
}
