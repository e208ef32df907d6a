import { randomUUID } from "node:crypto";
import { wordsIn } from "@/app/messages/words";
import { Form, SubmitButton } from "@/components/form";
import { Notice } from "@/components/notice";
import { Section } from "@/components/section";
import type { Language } from "@/lib/language";
import { reportMeetingAction } from "./actions";

type Props = { hidden: Record<string, string>; language: Language };

/** What will happen is said before the button that makes it happen. */
export function Report({ hidden, language }: Props) {
  const say = wordsIn(language, "identity");
  return (
    <Section id="report" title={say("meeting.report")}>
      <Form action={reportMeetingAction} submissionKey={randomUUID()} hidden={hidden}>
        <Notice title={say("meeting.reportText")} />
        <SubmitButton>{say("meeting.report")}</SubmitButton>
      </Form>
    </Section>
  );
}
