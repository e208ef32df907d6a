import { wordsIn } from "@/app/messages/words";
import { Badge, type BadgeIcon, type Tone } from "@/components/badge";
import type { CertificateStatus } from "@/lib/certificates/validity";
import type { Language } from "@/lib/language";

export const statusLooks: Record<CertificateStatus, { tone: Tone; icon: BadgeIcon }> = {
  VALID: { tone: "good", icon: "check" },
  NOT_YET_VALID: { tone: "note", icon: "clock" },
  EXPIRED: { tone: "warn", icon: "clock" },
  SUSPENDED: { tone: "warn", icon: "pause" },
  HELD: { tone: "warn", icon: "pause" },
  REPLACED: { tone: "note", icon: "info" },
  ANNULLED: { tone: "bad", icon: "cross" },
  REVOKED: { tone: "bad", icon: "cross" },
};

/** The status of a certificate in a word. */
export function StatusBadge({ status, language }: { status: CertificateStatus; language: Language }) {
  return <Badge {...statusLooks[status]}>{wordsIn(language, "certificates")(`status.${status}`)}</Badge>;
}
