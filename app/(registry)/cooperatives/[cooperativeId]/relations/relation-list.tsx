import { wordsIn } from "@/app/messages/words";
import { Badge } from "@/components/badge";
import { ButtonLink } from "@/components/button-link";
import type { DeclaredRelations, ShownRelation } from "@/lib/board-rules/find-relations";
import { dayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import { type Names, relationText } from "../finding-words";

/** The latest first, those withdrawn as well. */
export function RelationList({ declared, language }: { declared: DeclaredRelations; language: Language }) {
  const { cooperative, keeps, people, relations } = declared;
  const say = wordsIn(language, "relations");
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (
    <ul className="panel divide-y divide-line py-0">
      {relations.map((relation) => (
        <li key={relation.id} className="grid gap-2 py-4">
          <Declared relation={relation} names={names} language={language} />
          {keeps && relation.withdrawnOn === null && (
            <p>
              <ButtonLink size="small" href={`/cooperatives/${cooperative.id}/relations/${relation.id}/withdraw`}>
                {say("withdraw.open")}
              </ButtonLink>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Declared({ relation, names, language }: { relation: ShownRelation; names: Names; language: Language }) {
  const say = wordsIn(language, "relations");
  const { declaredOn, withdrawnOn, withdrawnReason, bothInOffice } = relation;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{relationText(relation, names, language)}</span>
        <Badge tone={bothInOffice ? "warn" : "idle"}>{say(bothInOffice ? "inOffice" : "notInOffice")}</Badge>
      </p>
      <p className="text-sm text-soft">
        {say("since", { day: dayText(declaredOn, language) })}
        {withdrawnOn !== null &&
          `, ${say("withdrawn", { day: dayText(withdrawnOn, language), reason: withdrawnReason ?? "" })}`}
      </p>
    </>
  );
}
