import { wordsIn } from "@/app/messages/words";
import type { OfficerAccount } from "@/lib/auth/account-in-session";
import type { Language } from "@/lib/language";
import { signOutAction } from "./actions";

/** For the header: whoever is signed in with a way out, or the way in. */
export function AccountMenu({ account, language }: { account: OfficerAccount | null; language: Language }) {
  const say = wordsIn(language, "shell");
  if (!account) return <a href="/sign-in">{say("signIn")}</a>;
  return (
    <>
      <a href="/account">{account.name}</a>
      <form action={signOutAction}>
        <button type="submit" className="button" data-size="small">
          {say("signOut")}
        </button>
      </form>
    </>
  );
}
