import type { BoardFacts } from "@/lib/board-rules/board-facts";
import type { RuleChange } from "@/lib/board-rules/rule-changes";
import { Prisma, type Transaction } from "@/lib/db/database";

export type KnownFacts = { cooperativeId: string; facts: BoardFacts };
export type FactsRow = KnownFacts & { changes: RuleChange[] };

/** What the ministry has decided about the rules, as a JSON array. */
export const allRuleChanges = Prisma.sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object(
           'rule', rule, 'validFrom', valid_from, 'severity', severity, 'threshold', threshold,
           'legalBasis', legal_basis) ORDER BY valid_from, rule), '[]')
    FROM board_rule_changes)`;

/**
 * What the rules look at of the cooperatives that meet a condition on `cooperative`, a row for each. A relation declared
 * of somebody who has since been merged into another person is that person's; what it was declared of stays as it is, so
 * that undoing the merge undoes this as well.
 */
export const boardFactsOf = (condition: Prisma.Sql) => Prisma.sql`
  WITH RECURSIVE asked AS MATERIALIZED (
    SELECT * FROM cooperatives cooperative WHERE ${condition}
  ), members AS (
    SELECT DISTINCT asked.id AS cooperative_id, term.person_id AS kept, term.person_id AS id
      FROM asked JOIN office_terms term ON term.cooperative_id = asked.id
    UNION
    SELECT members.cooperative_id, members.kept, merge.merged_id
      FROM members JOIN person_merges merge ON merge.kept_id = members.id AND merge.undone_at IS NULL
  ), pairs AS (
    SELECT one.cooperative_id, jsonb_agg(jsonb_build_object(
             'id', relation.id, 'personId', one.kept, 'otherPersonId', other.kept, 'kind', relation.kind,
             'declaredOn', relation.declared_on, 'withdrawnOn', relation.withdrawn_on)
             ORDER BY relation.declared_on, relation.id) AS relations
      FROM members one
      JOIN person_relations relation ON relation.person_id = one.id
      JOIN members other ON other.id = relation.other_person_id AND other.cooperative_id = one.cooperative_id
     WHERE one.kept <> other.kept
     GROUP BY one.cooperative_id
  ), boards AS (
    SELECT term.cooperative_id, jsonb_agg(jsonb_build_object(
             'id', term.id, 'personId', term.person_id, 'sex', person.sex, 'position', term."position",
             'basis', term.basis, 'startDate', term.start_date, 'endDate', term.end_date,
             'endReason', term.end_reason) ORDER BY term.start_date, term.id) AS terms
      FROM asked JOIN office_terms term ON term.cooperative_id = asked.id JOIN people person ON person.id = term.person_id
     GROUP BY term.cooperative_id
  )
  SELECT asked.id AS "cooperativeId", ${allRuleChanges} AS changes, jsonb_build_object(
           'kind', asked.kind, 'village', asked.seat_village_code, 'foundedOn', asked.founded_on,
           'dissolvedOn', asked.dissolved_on, 'legalEntityNumber', asked.legal_entity_number,
           'legalEntityOn', asked.legal_entity_on, 'registryNumber', asked.registry_number,
           'latitude', asked.latitude, 'longitude', asked.longitude,
           'terms', coalesce(boards.terms, '[]'), 'relations', coalesce(pairs.relations, '[]'),
           -- By district: the comparison of an expression keeps the index of trigrams out, which nearly all names share.
           'hasNamesake', EXISTS (
             SELECT FROM cooperatives other
              WHERE other.seat_village_code > left(asked.seat_village_code, 8) || '.'
                AND other.seat_village_code < left(asked.seat_village_code, 8) || '/'
                AND other.legal_name || '' = asked.legal_name AND other.id <> asked.id)) AS facts
    FROM asked LEFT JOIN boards ON boards.cooperative_id = asked.id LEFT JOIN pairs ON pairs.cooperative_id = asked.id`;

/** The facts of these cooperatives as they stand at this point of the transaction, and the changes of the rules. */
export async function readBoardFacts(
  tx: Transaction,
  cooperatives: string[],
): Promise<{ known: KnownFacts[]; changes: RuleChange[] }> {
  const known = await tx.$queryRaw<
    FactsRow[]
  >`${boardFactsOf(Prisma.sql`cooperative.id = ANY(${cooperatives}::uuid[])`)}`;
  return { known, changes: known[0]?.changes ?? [] };
}
