import type { BoardFacts, RelationFacts, TermFacts } from "@/lib/board-rules/board-facts";
import { findingSpans } from "@/lib/board-rules/finding-spans";
import type { CooperativeKind } from "@/lib/cooperatives/kinds";
import type { RegionCode } from "@/lib/regions/region-code";
import { kindOf } from "@/lib/regions/region-kind";
import type { Cooperative } from "./cooperatives";
import { type DayNumber, dayOfNumber } from "./days";
import { type Ids, Random } from "./random";
import type { Rows } from "./rows";
import { relatedVillage } from "./showcase-villages";

const relatedShare = 0.002;

/** What the board rules find of the demonstration, and the relations that some boards have declared. */
export class Findings {
  readonly #random = new Random("relations");
  readonly #declared: RelationFacts[] = [];

  constructor(
    readonly rows: Rows,
    readonly ids: Ids,
    readonly today: DayNumber,
  ) {}

  /** All terms of a new village cooperative are known; some boards declare a relation. */
  consider(cooperative: Cooperative, terms: TermFacts[]) {
    const relations = this.#relationsAmong(cooperative, terms);
    this.#declared.push(...relations);
    const kind = kindOf(cooperative.seat) === "URBAN_VILLAGE" ? "URBAN_VILLAGE" : "RURAL_VILLAGE";
    const { id, seat, foundedOn } = cooperative;
    this.keep({ id, kind, seat, foundedOn, terms, relations });
  }

  /** What is found of a cooperative, on whatever day, goes down as a command keeps it. */
  keep({ id, kind, seat, foundedOn, terms, relations = [], ...more }: Founded) {
    const facts = { ...blameless, ...more, kind, village: seat, foundedOn: dayOfNumber(foundedOn), terms, relations };
    for (const { rule, fromDay, toDay, sinceDay, count } of findingSpans(facts, []))
      this.rows.add("board_findings", id, rule, fromDay, toDay, sinceDay, count);
  }

  /** Once there is an officer who may have declared them. */
  writeRelations(declaredBy: string) {
    for (const { id, personId, otherPersonId, kind, declaredOn } of this.#declared)
      this.rows.add("person_relations", id, personId, otherPersonId, kind, declaredOn, declaredBy);
  }

  #relationsAmong({ seat, electedOn }: Cooperative, terms: TermFacts[]): RelationFacts[] {
    const open = terms.filter(({ endDate }) => endDate === null || endDate > dayOfNumber(this.today));
    if (seat !== relatedVillage && !this.#random.chance(relatedShare)) return [];
    const [one, other] = this.#random.shuffled(open);
    if (!one || !other) return [];
    return [
      {
        id: this.ids.next(),
        personId: one.personId,
        otherPersonId: other.personId,
        kind: one.sex === other.sex ? "PARENT" : "SPOUSE",
        declaredOn: dayOfNumber(this.#random.between(electedOn, this.today)),
        withdrawnOn: null,
      },
    ];
  }
}

export type Founded = {
  id: string;
  kind: CooperativeKind;
  seat: RegionCode;
  foundedOn: DayNumber;
  terms: TermFacts[];
  relations?: RelationFacts[];
  registryNumber?: string | null;
  hasNamesake?: boolean;
};

/** The cooperatives' own data are as they should be, and so need not be told. */
const blameless = {
  dissolvedOn: null,
  legalEntityNumber: null,
  legalEntityOn: null,
  registryNumber: null,
  latitude: null,
  longitude: null,
  hasNamesake: false,
} satisfies Partial<BoardFacts>;
