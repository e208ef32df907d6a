import type { ReactNode } from "react";
import { Emblem } from "@/components/emblem";
import { Icon } from "@/components/icon";
import type { Officer } from "@/lib/auth/officer";
import type { Language } from "@/lib/language";
import { wordsIn } from "./messages/words";
import { placesFor } from "./navigation";
import { NavigationLinks } from "./navigation-links";
import { Switches } from "./preferences/switches";
import type { Theme } from "./preferences/theme";

type Props = { language: Language; theme: Theme; demo: boolean; visitor: Officer | null; account: ReactNode };

/** `account` is whoever is signed in with a way out, or the way in. */
export function SiteHeader({ language, theme, demo, visitor, account }: Props) {
  const say = wordsIn(language, "shell");
  const links = placesFor(visitor).map(({ href, word }) => ({ href, label: say(`places.${word}`) }));
  return (
    <header>
      {demo && (
        <p className="demo">
          <span className="frame">
            <strong>{say("demo")}</strong> {say("demoNote")}
          </span>
        </p>
      )}
      <div className="head">
        <div className="frame">
          <a className="brand" href="/">
            <Emblem />
            <span>
              <b>{say("name")}</b>
              <small>{say("tagline")}</small>
            </span>
          </a>
          <button type="button" className="button menu-button" data-size="small" popoverTarget="menu">
            <Icon name="menu" />
            {say("menu")}
          </button>
          <div className="menu" id="menu" popover="auto">
            <button
              type="button"
              className="button menu-close"
              data-size="small"
              popoverTarget="menu"
              popoverTargetAction="hide"
            >
              <Icon name="cross" />
              {say("close")}
            </button>
            <nav aria-label={say("navigation")}>
              <NavigationLinks links={links} />
            </nav>
            <Switches language={language} theme={theme} />
            <div className="account">{account}</div>
          </div>
        </div>
      </div>
    </header>
  );
}
