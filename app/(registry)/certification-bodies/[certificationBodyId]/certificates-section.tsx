import { wordsIn } from "@/app/messages/words";
import { EmptyState } from "@/components/empty-state";
import { SearchBox } from "@/components/search-box";
import { Section } from "@/components/section";
import type { Officer } from "@/lib/auth/officer";
import { today } from "@/lib/calendar/today";
import { listRecentCertificates, searchCertificates } from "@/lib/certificates/queries";
import type { Language } from "@/lib/language";
import { CertificateTable } from "./certificate-table";
import { bodyHref } from "./stations";

type Props = { certificationBodyId: string; officer: Officer; typed: string; language: Language };

/** The LSP's own certificates: those searched for, or else those issued last. */
export async function CertificatesSection({ certificationBodyId, officer, typed, language }: Props) {
  const say = wordsIn(language, "certificationBody");
  const searched = typed.trim() !== "";
  return (
    <Section id="certificates" title={say("certificates")}>
      <div className="grid gap-5">
        <SearchBox
          action={`${bodyHref(certificationBodyId)}#certificates`}
          name="q"
          label={say("search")}
          hint={say("searchHint")}
          value={typed}
          submit={say("searchSubmit")}
        />
        {searched ? (
          <Found {...{ certificationBodyId, officer, typed, language }} />
        ) : (
          <Recent {...{ certificationBodyId, officer, language }} />
        )}
      </div>
    </Section>
  );
}

async function Found({ certificationBodyId, officer, typed, language }: Props) {
  const say = wordsIn(language, "certificationBody");
  const asked = { certificationBodyId, limit: 30, on: today() };
  const { certificates, more } = await searchCertificates(officer, typed, asked);
  if (certificates.length === 0) {
    return (
      <EmptyState title={say("noneFound")}>
        <p>{say("noneFoundText")}</p>
      </EmptyState>
    );
  }
  const caption = say("found", { typed });
  return (
    <div>
      <h3 className="mb-2">{caption}</h3>
      <CertificateTable {...{ caption, certificationBodyId, certificates, language }} />
      {more && <p className="mt-3 text-sm text-soft">{say("moreFound", { count: certificates.length })}</p>}
    </div>
  );
}

async function Recent({ certificationBodyId, officer, language }: Omit<Props, "typed">) {
  const say = wordsIn(language, "certificationBody");
  const certificates = await listRecentCertificates(officer, { certificationBodyId, limit: 10, on: today() });
  if (certificates.length === 0) return <EmptyState title={say("noneIssued")} />;
  return (
    <div>
      <h3 className="mb-2">{say("recent")}</h3>
      <CertificateTable caption={say("recent")} {...{ certificationBodyId, certificates, language }} />
    </div>
  );
}
