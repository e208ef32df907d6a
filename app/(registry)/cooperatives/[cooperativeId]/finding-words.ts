import { wordsIn } from "@/app/messages/words";
import type { RelationFacts, TermFacts } from "@/lib/board-rules/board-facts";
import type { Finding } from "@/lib/board-rules/findings-on";
import type { BoardRule } from "@/lib/board-rules/rules";
import type { CooperativeKind } from "@/lib/cooperatives/kinds";
import { type Organ, organOf, type Position, positions, requiredPosts } from "@/lib/cooperatives/positions";
import type { Language } from "@/lib/language";

type Cooperative = { id: string; legalName: string; kind: CooperativeKind };

/** Who is meant by an id, by name. */
export type Names = ReadonlyMap<string, string>;

/** "Ani adalah orang tua Budi". */
export function relationText(relation: RelationFacts, names: Names, language: Language) {
  const [one, other] = [names.get(relation.personId) ?? "", names.get(relation.otherPersonId) ?? ""];
  return wordsIn(language, "relations")(relation.kind, { one, other });
}

/** What is found, in a sentence that names whom it is about. */
export function findingText(finding: Finding, rule: BoardRule, names: Names, language: Language) {
  const [say, posts] = [wordsIn(language, "findings"), wordsIn(language, "coverage")];
  const held = ({ personId, position }: TermFacts) => `${names.get(personId) ?? ""} (${posts(`cuts.${position}`)})`;
  const subjects = [
    ...(finding.positions ?? []).map((position) => posts(`cuts.${position}`)),
    ...(finding.terms ?? []).map(held),
    ...(finding.relations ?? []).map((relation) => relationText(relation, names, language)),
  ];
  return say(`found.${finding.rule}`, {
    held: finding.held ?? 0,
    threshold: rule.threshold ?? 0,
    list: subjects.join("; "),
  });
}

/** The forms in which a finding can be settled, for whoever enters the people of the cooperative. */
export function waysToMend(
  finding: Finding,
  { cooperative, names, open }: { cooperative: Cooperative; names: Names; open: TermFacts[] },
  language: Language,
): { href: string; label: string }[] {
  const [say, posts] = [wordsIn(language, "findings"), wordsIn(language, "coverage")];
  const path = `/cooperatives/${cooperative.id}`;
  const fill = (position: Position) => ({
    href: `${path}/posts/${position}/new`,
    label: say("act.fill", { position: posts(`cuts.${position}`) }),
  });
  const term = (what: "replace" | "end", { id, personId }: TermFacts) => ({
    href: `${path}/terms/${id}/${what}`,
    label: say(`act.${what}`, { name: names.get(personId) ?? "" }),
  });
  const vacantIn = (organ: Organ) =>
    positions.filter(
      (position) =>
        organOf(position) === organ &&
        open.filter((one) => one.position === position).length < requiredPosts(cooperative.kind, position),
    );
  const [terms, further] = [finding.terms ?? [], organOfRule(finding)];
  switch (finding.rule) {
    case "NOBODY_IN_OFFICE":
      return [fill("CHAIR")];
    case "BOARD_TOO_SMALL":
    case "SUPERVISORS_TOO_FEW":
      return [fill(vacantIn(further)[0] ?? memberOf(further))];
    case "BOARD_EVEN":
    case "SUPERVISORS_EVEN":
      return [fill(vacantIn(further)[0] ?? memberOf(further))];
    case "NAMED_POST_VACANT":
      return (finding.positions ?? []).map(fill);
    case "SUPERVISOR_CHAIR_ELECTED":
    case "OVER_TWO_TERMS":
      return terms.map((one) => term("replace", one));
    case "TERM_OVER_FIVE_YEARS":
      return terms.map((one) => term("end", one));
    case "FIRST_DEGREE_RELATION":
      return [{ href: `${path}/relations`, label: say("act.relations") }];
    case "SAME_NAME_IN_DISTRICT":
      return [{ href: `/cooperatives?q=${encodeURIComponent(cooperative.legalName)}`, label: say("act.namesakes") }];
    case "KIND_DIFFERS_FROM_VILLAGE":
    case "LEGAL_ENTITY_NUMBER_UNUSUAL":
    case "REGISTRY_NUMBER_NOT_13_DIGITS":
    case "COORDINATES_UNLIKELY":
      return [{ href: `${path}#identity`, label: say("act.identity") }];
    case "NO_WOMAN_IN_OFFICE":
      return [];
  }
}

const organOfRule = ({ rule }: Finding): Organ => (rule.startsWith("SUPERVISORS") ? "SUPERVISORY" : "BOARD");
const memberOf = (organ: Organ): Position => (organ === "BOARD" ? "BOARD_MEMBER" : "SUPERVISOR_MEMBER");
