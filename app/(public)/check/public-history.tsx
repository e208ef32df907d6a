import { momentTones } from "@/app/certificate-moments";
import { wordsIn } from "@/app/messages/words";
import { Panel } from "@/components/panel";
import { type Moment, Timeline } from "@/components/timeline";
import { dayText } from "@/lib/calendar/day-text";
import type { PublicCertificate } from "@/lib/certificates/public-queries";
import type { Language } from "@/lib/language";

type Props = { certificate: PublicCertificate; language: Language };

/** What became of a certificate, in days and without names or reasons. Nothing where nothing has. */
export function PublicHistory({ certificate, language }: Props) {
  const { history, validFrom } = certificate;
  if (history.length === 0) return null;
  const [say, moments] = [wordsIn(language, "check"), wordsIn(language, "certificates")];
  const all: Moment[] = [
    { key: "issued", day: dayText(validFrom, language), title: moments("page.moments.issued"), tone: "good" },
    ...history.map(({ kind, on }) => ({
      ...{ key: `${kind} ${on}`, day: dayText(on, language), tone: momentTones[kind] },
      title: moments(`page.moments.${kind}`),
    })),
  ];
  return (
    <Panel title={say("history")}>
      <Timeline moments={all} />
    </Panel>
  );
}
