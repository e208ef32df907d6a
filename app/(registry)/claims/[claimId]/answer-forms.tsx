import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { Disclosure } from "@/components/disclosure";
import { Form, SubmitButton, TextAreaField } from "@/components/form";
import { Section } from "@/components/section";
import type { ClaimInFull } from "@/lib/certificates/claims/claim-queries";
import { openStates } from "@/lib/certificates/claims/claim-states";
import type { Language } from "@/lib/language";
import { answerClaimAction } from "./actions";

/** The LSP verifies or refuses what was sent; whoever recorded it takes it back while nobody has answered. */
export function AnswerForms({ claim, language }: { claim: ClaimInFull; language: Language }) {
  const say = wordsIn(language, "claims");
  const { id: claimId, state, mayAnswer, mayKeep } = claim;
  const open = openStates.some((one) => one === state);
  return (
    <>
      {mayAnswer && state === "SENT" && (
        <Section title={say("answer.title")} text={say("answer.verifyText")}>
          <div className="panel grid max-w-2xl gap-5">
            <Form action={answerClaimAction} submissionKey={randomUUID()} hidden={{ claimId, answer: "VERIFIED" }}>
              <TextAreaField name="reason" label={say("answer.verifyReason")} maxLength={500} required />
              <SubmitButton>{say("answer.verifySubmit")}</SubmitButton>
            </Form>
            <Disclosure summary={say("answer.refuseTitle")}>
              <Form action={answerClaimAction} submissionKey={randomUUID()} hidden={{ claimId, answer: "REFUSED" }}>
                <TextAreaField
                  name="reason"
                  label={say("answer.refuseReason")}
                  hint={say("answer.refuseHint")}
                  maxLength={500}
                  required
                />
                <SubmitButton tone="danger">{say("answer.refuse")}</SubmitButton>
              </Form>
            </Disclosure>
          </div>
        </Section>
      )}
      {mayKeep && open && (
        <div className="section">
          <Form action={answerClaimAction} submissionKey={randomUUID()} hidden={{ claimId, answer: "WITHDRAWN" }}>
            <SubmitButton tone="plain">{say("answer.withdraw")}</SubmitButton>
          </Form>
        </div>
      )}
    </>
  );
}
