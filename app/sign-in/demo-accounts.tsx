import type { Say } from "@/app/messages/words";
import { Section } from "@/components/section";
import { type accountsOffered, demoPassword } from "@/lib/auth/demo-accounts";

type Props = { accounts: ReturnType<typeof accountsOffered>; callbackUrl: string | null; say: Say<"signIn"> };

/** On a demonstration: each account as a link that fills in its e-mail. */
export function DemoAccounts({ accounts, callbackUrl, say }: Props) {
  if (accounts.length === 0) return null;
  return (
    <Section
      title={say("demo.title")}
      text={
        <>
          {say("demo.text")} <code className="font-semibold text-ink select-all">{demoPassword}</code>
        </>
      }
    >
      <ul className="grid gap-2">
        {accounts.map(({ email, name, role }) => (
          <li key={email}>
            <a href={`/sign-in?${new URLSearchParams({ email, ...(callbackUrl && { callbackUrl }) })}`}>{email}</a>
            <br />
            {name}: {say(`demo.tasks.${role}`)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
