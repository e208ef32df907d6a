import { wordsIn } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import { Section } from "@/components/section";
import { listReadsOf } from "@/lib/audit/queries";
import { isReadPurpose } from "@/lib/audit/read-purpose";
import type { Officer } from "@/lib/auth/officer";
import { instantText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";

type Props = { officer: Officer; personId: string; language: Language };

/** Who was shown this person's data, for those who answer the person for it (UU 27/2022 art. 32). */
export async function Reads({ officer, personId, language }: Props) {
  const page = await listReadsOf(officer, personId);
  if (!page) return null;
  const [say, audit] = [wordsIn(language, "people"), wordsIn(language, "audit")];
  return (
    <Section
      title={say("reads")}
      text={say("readsText")}
      actions={page.next && <a href={`/audit/reads?person=${personId}`}>{say("allReads")}</a>}
    >
      {page.lines.length === 0 ? (
        <p className="text-soft">{say("readsEmpty")}</p>
      ) : (
        <DataTable
          caption={say("reads")}
          captionHidden
          phone="stack"
          columns={[
            { key: "at", header: say("read.at"), cell: ({ at }) => instantText(at, language) },
            {
              key: "officer",
              header: say("read.officer"),
              cell: (line) => line.officer?.name ?? say("unknownOfficer"),
            },
            {
              key: "purpose",
              header: say("read.purpose"),
              cell: ({ purpose }) => (isReadPurpose(purpose) ? audit(`purposes.${purpose}`) : purpose),
            },
          ]}
          rows={page.lines}
          rowKey={({ id }) => String(id)}
        />
      )}
    </Section>
  );
}
