import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { Unreadable } from "@/components/unreadable";
import { currentAccount } from "@/lib/auth/require-officer";
import { AccountMenu } from "./account/account-menu";
import { dataReadable } from "./data-readable";
import { jakarta } from "./fonts";
import { languageOf, words } from "./messages/words";
import { themeOf } from "./preferences/theme";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const say = await words("shell");
  const name = `${say("name")} – ${say("tagline")}`;
  return { title: { default: name, template: `%s – ${say("name")}` }, description: say("description") };
}

export const viewport: Viewport = { colorScheme: "light dark", width: "device-width", initialScale: 1 };

/** The frame of every page. Pages return what stands inside <main> and bring their own <h1>. It decides no access. */
export default async function Layout({ children }: { children: ReactNode }) {
  const [language, theme, say] = await Promise.all([languageOf(), themeOf(), words("shell")]);
  // Said here and not by an error page, because React shows those with scripts only.
  const readable = await dataReadable();
  const account = readable ? await currentAccount() : null;
  const demo = process.env.KOMPETEN_DEMO === "1";
  return (
    <html lang={language} data-theme={theme === "system" ? undefined : theme} className={jakarta.variable}>
      <body>
        <a className="skip" href="#content">
          {say("skip")}
        </a>
        <SiteHeader
          language={language}
          theme={theme}
          demo={demo}
          visitor={account?.officer ?? null}
          account={<AccountMenu account={account} language={language} />}
        />
        <main className="frame content" id="content" tabIndex={-1}>
          {readable ? children : <Unreadable />}
        </main>
        <SiteFooter language={language} demo={demo} />
      </body>
    </html>
  );
}
