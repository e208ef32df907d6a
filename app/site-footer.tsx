import type { Language } from "@/lib/language";
import { wordsIn } from "./messages/words";

/** Whom to ask about one's data; an installation names its own officer. */
const protectionContact = process.env.PROTECTION_CONTACT ?? "pdp@example.id";

export function SiteFooter({ language, demo }: { language: Language; demo: boolean }) {
  const say = wordsIn(language, "shell");
  return (
    <footer className="foot">
      <div className="frame">
        <section>
          <h2>{say("footer.about")}</h2>
          <p>{say("footer.aboutNote")}</p>
          <p>{say("footer.reference")}</p>
        </section>
        <section>
          <h2>{say("footer.protection")}</h2>
          <p>
            {say("footer.protectionNote")} <a href={`mailto:${protectionContact}`}>{protectionContact}</a>
          </p>
        </section>
        {demo && (
          <section>
            <h2>{say("footer.demo")}</h2>
            <p>{say("footer.demoNote")}</p>
          </section>
        )}
      </div>
    </footer>
  );
}
