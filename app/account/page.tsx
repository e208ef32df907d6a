import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { languageOf, words } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import { DescriptionList } from "@/components/description-list";
import { PageHeader } from "@/components/page-header";
import { Section } from "@/components/section";
import { listOwnSignIns } from "@/lib/audit/queries";
import { getOwnAccount } from "@/lib/auth/queries";
import { requireOfficer } from "@/lib/auth/require-officer";
import { instantText } from "@/lib/calendar/day-text";
import { signOutAction, signOutEverywhereAction } from "./actions";
import { PasswordForm } from "./password-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("account"))("title") };
}

export default async function AccountPage() {
  const [officer, language, say] = await Promise.all([requireOfficer(), languageOf(), words("account")]);
  const [account, signIns] = await Promise.all([getOwnAccount(officer), listOwnSignIns(officer)]);
  const unlimited = officer.role === "AUDITOR" ? say("wholeLog") : say("wholeCountry");
  return (
    <>
      <PageHeader title={say("title")} />
      <Section title={say("who")}>
        <DescriptionList
          facts={[
            { term: say("name"), description: account.name },
            { term: say("email"), description: account.email },
            { term: say("role"), description: say(`roles.${officer.role}`) },
            { term: say("scope"), description: account.scope ?? unlimited },
          ]}
        />
      </Section>
      <p>
        <a href="/notices">{say("toNotices")}</a>
      </p>
      <Section title={say("sessions")} text={say("sessionsText")}>
        <div className="grid gap-4">
          <form action={signOutAction}>
            <button type="submit" className="button">
              {say("signOut")}
            </button>
          </form>
          <form action={signOutEverywhereAction} className="grid gap-2">
            <p>{say("signOutEverywhereText")}</p>
            <button type="submit" className="button" data-tone="danger">
              {say("signOutEverywhere")}
            </button>
          </form>
        </div>
      </Section>
      <Section title={say("changePassword")} text={account.hasPassword ? say("changePasswordText") : say("noPassword")}>
        {account.hasPassword && <PasswordForm email={account.email} submissionKey={randomUUID()} say={say} />}
      </Section>
      <Section title={say("signIns")} text={signIns.length > 0 ? say("signInsText") : say("noSignIns")}>
        {signIns.length > 0 && (
          <DataTable
            caption={say("signIns")}
            captionHidden
            rows={signIns}
            rowKey={({ at }) => at.toISOString()}
            columns={[
              { key: "at", header: say("at"), cell: ({ at }) => instantText(at, language) },
              {
                key: "by",
                header: say("by"),
                cell: ({ by }) => (by === "SINGLE_SIGN_ON" ? say("methods.SINGLE_SIGN_ON") : say("methods.PASSWORD")),
              },
            ]}
          />
        )}
      </Section>
    </>
  );
}
