import { Icon, type IconName } from "@/components/icon";
import type { Language } from "@/lib/language";
import { wordsIn } from "../messages/words";
import { type Theme, themes } from "./theme";

const languages = { id: "Indonesia", en: "English" } as const;
const themeIcons: Record<Theme, IconName> = { light: "sun", dark: "moon", system: "device" };

/** Language and theme as plain forms: each button sends itself. */
export function Switches({ language, theme }: { language: Language; theme: Theme }) {
  const say = wordsIn(language, "shell");
  return (
    <form className="switches" action="/preferences" method="post">
      <fieldset className="switch">
        <legend className="sr-only">{say("language")}</legend>
        {(["id", "en"] as const).map((code) => (
          <button
            key={code}
            type="submit"
            name="language"
            value={code}
            lang={code}
            title={languages[code]}
            aria-pressed={code === language}
          >
            <span className="sr-only">{languages[code]}</span>
            <span aria-hidden="true">{code.toUpperCase()}</span>
          </button>
        ))}
      </fieldset>
      <fieldset className="switch">
        <legend className="sr-only">{say("theme")}</legend>
        {themes.map((name) => (
          <button
            key={name}
            type="submit"
            name="theme"
            value={name}
            title={say(`themes.${name}`)}
            aria-pressed={name === theme}
          >
            <span className="sr-only">{say(`themes.${name}`)}</span>
            <Icon name={themeIcons[name]} />
          </button>
        ))}
      </fieldset>
    </form>
  );
}
