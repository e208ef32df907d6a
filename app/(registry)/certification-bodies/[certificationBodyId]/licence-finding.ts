import { wordsIn } from "@/app/messages/words";
import type { Day } from "@/lib/calendar/day";
import { dayText } from "@/lib/calendar/day-text";
import type { Licence, LicenceFinding } from "@/lib/certificates/certificate-findings";
import type { Language } from "@/lib/language";

type About = { licence: Licence; scheme: { title: string }; on: Day; language: Language };

/** What is doubtful about an LSP certifying for a scheme on a day, in a sentence. */
export const findingText = (finding: LicenceFinding, { licence, scheme, on, language }: About) =>
  wordsIn(language, "certificates")(`findings.${finding}`, {
    day: dayText(on, language),
    from: dayText(licence.licensedFrom, language),
    to: dayText(licence.licensedTo, language),
    scheme: scheme.title,
  });
