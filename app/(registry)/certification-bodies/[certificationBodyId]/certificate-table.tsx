import { StatusBadge } from "@/app/(public)/check/status-badge";
import { wordsIn } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import { shortDayText } from "@/lib/calendar/day-text";
import type { CertificateSummary } from "@/lib/certificates/summary";
import type { Language } from "@/lib/language";
import { bodyHref } from "./stations";

type Props = {
  caption: string;
  certificationBodyId: string;
  certificates: CertificateSummary[];
  language: Language;
};

export function CertificateTable({ caption, certificationBodyId, certificates, language }: Props) {
  const say = wordsIn(language, "certificationBody");
  return (
    <DataTable
      caption={caption}
      captionHidden
      phone="stack"
      rows={certificates}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "holder",
          header: say("holder"),
          cell: ({ id, holderName, number, scheme }) => (
            <>
              <a href={`${bodyHref(certificationBodyId)}/certificates/${id}`}>{holderName}</a>
              <small className="[word-spacing:0.25em]">{number}</small>
              <small>{scheme}</small>
            </>
          ),
        },
        {
          key: "issued",
          header: say("issued"),
          align: "end",
          cell: ({ validFrom }) => shortDayText(validFrom, language),
        },
        {
          key: "validTo",
          header: say("validTo"),
          align: "end",
          cell: ({ validTo }) => shortDayText(validTo, language),
        },
        {
          key: "status",
          header: say("status"),
          cell: ({ status }) => <StatusBadge status={status} language={language} />,
        },
      ]}
    />
  );
}
