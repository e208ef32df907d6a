import type { Say } from "@/app/messages/words";
import { searchHref } from "@/components/search-href";
import type { AuditLine } from "@/lib/audit/queries";

export function OfficerName({ officer, say }: { officer: AuditLine["officer"]; say: Say<"audit"> }) {
  if (!officer) return say("unknownOfficer");
  return (
    <>
      {officer.name}
      <small>
        <a href={searchHref("/audit", { officer: officer.email })}>{officer.email}</a>
      </small>
    </>
  );
}
