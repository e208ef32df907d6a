import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { words } from "@/app/messages/words";
import { ButtonLink } from "@/components/button-link";
import { Field, Form, SubmitButton } from "@/components/form";
import { Notice } from "@/components/notice";
import { PageHeader } from "@/components/page-header";
import { Section } from "@/components/section";
import { accountsOffered } from "@/lib/auth/demo-accounts";
import { ownPath } from "@/lib/auth/own-path";
import { currentOfficer } from "@/lib/auth/require-officer";
import { identityProviderName } from "@/lib/auth/session";
import { startPageOf } from "@/lib/auth/start-page";
import { signInAction } from "./actions";
import { DemoAccounts } from "./demo-accounts";
import { problemSentence } from "./sentences";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("signIn"))("title"), robots: { index: false } };
}

const notices = ["signed-out", "signed-out-everywhere", "password-changed"] as const;

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const [officer, params, say] = await Promise.all([currentOfficer(), searchParams, words("signIn")]);
  const { callbackUrl: asked, email = "", notice: noticed, error, code } = oneOfEach(params);
  const callbackUrl = ownPath(asked);
  if (officer) redirect(callbackUrl ?? startPageOf(officer));

  const notice = notices.find((it) => it === noticed) ?? (callbackUrl ? "required" : null);
  const provider = identityProviderName();
  return (
    <>
      <PageHeader title={say("title")} lead={<p>{say("lead")}</p>} />
      <div className="grid gap-x-16 gap-y-8 lg:grid-cols-2">
        <div className="grid content-start gap-6">
          {error ? (
            <div role="alert">
              <Notice tone="bad" title={problemSentence(say, { error, code })} />
            </div>
          ) : (
            notice && (
              <div role="status">
                <Notice title={say(`notice.${notice}`)} />
              </div>
            )
          )}
          <Form
            key={email}
            action={signInAction}
            submissionKey={randomUUID()}
            hidden={callbackUrl ? { callbackUrl } : {}}
            className="form panel"
          >
            <Field
              name="email"
              label={say("email")}
              type="email"
              autoComplete="username"
              autoCapitalize="off"
              spellCheck={false}
              required
              maxLength={254}
              defaultValue={email}
            />
            <Field
              name="password"
              label={say("password")}
              type="password"
              autoComplete="current-password"
              required
              maxLength={1_000}
            />
            <SubmitButton>{say("submit")}</SubmitButton>
          </Form>
          {provider && (
            <Section title={say("otherWay")}>
              <ButtonLink
                href={callbackUrl ? `/sign-in/elsewhere?${new URLSearchParams({ callbackUrl })}` : "/sign-in/elsewhere"}
              >
                {say("submitWith", { provider })}
              </ButtonLink>
            </Section>
          )}
        </div>
        <DemoAccounts accounts={accountsOffered()} callbackUrl={callbackUrl} say={say} />
      </div>
    </>
  );
}

const oneOfEach = (params: Record<string, string | string[] | undefined>) =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, [value].flat()[0]]));
