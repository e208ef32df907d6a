import { randomUUID } from "node:crypto";
import { type Day, dateOf } from "@/lib/calendar/day";
import type { TermBasis } from "@/lib/db/generated/enums";
import type { Effect } from "@/lib/imports/kind";
import { similarNames } from "@/lib/people/duplicate-rules";
import type { Identity } from "@/lib/people/identity";
import { basisOf, organOf } from "../positions";
import { districtOf } from "../seat";
import { endRefusal, startRefusal } from "../term-rules";
import type { PeopleAct, PeopleNote, PeopleReason, PeopleReasonCode } from "./codes";
import type { EnteredRow } from "./entered-row";
import { type BoardTerm, certifiedKey, type Ground, type KnownCooperative, type KnownPerson, withTerm } from "./ground";
import { addNewcomer, mayBeAmong } from "./newcomers";
import { findingsBroughtBy, type RowFinding } from "./row-findings";
import { whichCooperative } from "./which-cooperative";

/** What a row that is taken does. Whatever is null stays as it is. */
export type Plan = {
  cooperativeId: string;
  basis: TermBasis;
  person: { id: string; hash: string; register: Identity | null; phone: string | null };
  term: { before: BoardTerm | null; after: BoardTerm };
};

export type Decision =
  | { outcome: "REFUSED"; reasons: PeopleReason[]; notes: PeopleNote[] }
  | {
      outcome: "ENTERS" | "CHANGES" | "SAME";
      acts: PeopleAct[];
      notes: PeopleNote[];
      plan: Plan | null;
      effect: Effect | null;
      cooperativeId: string;
      /** What the board rules would find because of it, on the board as it stands after this row. */
      findings: RowFinding[];
    };

/** A first day this near to the known one puts it right; further away it is that of another term. */
const mostDaysToCorrect = 366;

type Asked = { row: EnteredRow; hash: string; newId: string; fixed: string | null };

/**
 * What a row comes to on this ground. Whoever is known by their national id must bear the same name; the term is found
 * by person, post and first day; anything else begins a new one, by the rules of the form for a single post.
 */
export function decideRow({ row, hash, newId, fixed }: Asked, ground: Ground): Decision {
  const found = whichCooperative(row, ground, fixed);
  if ("reason" in found) return { outcome: "REFUSED", reasons: [found.reason], notes: [] };
  const { cooperative, notes } = found;
  const refuse = (code: PeopleReasonCode, column?: string): Decision => ({
    outcome: "REFUSED",
    reasons: [{ code, column }],
    notes,
  });

  const known = ground.people.get(hash);
  const { identity } = row;
  if (known && !known.names.some((name) => similarNames(name, identity.name)))
    return refuse("national-id-known-other-name", "nationalId");
  if (known && !known.names.some((name) => name.toUpperCase() === identity.name.toUpperCase()))
    notes.push({ code: "name-kept", column: "name" });
  if (!known && (ground.likely.has(hash) || mayBeAmong(ground.newcomers, comparedTo(identity, cooperative))))
    return refuse("possible-duplicate", "name");

  const person = known ?? newPerson(newId, identity);
  const term = known ? sameTerm(row, person, cooperative) : null;
  const basis = basisOf(cooperative.kind, row.position);
  const change = term
    ? changeTo(term, row, cooperative, ground.today)
    : beginning({ row, person, basis, isKnown: known !== undefined }, cooperative, ground.today);
  if (typeof change === "string") return refuse(change, columnOf(change));

  const phone = known && row.phone !== null && row.phone !== known.phone ? row.phone : null;
  const acts: PeopleAct[] = [
    ...(known ? [] : ["person-registered" as const]),
    ...change.acts,
    ...(phone === null ? [] : ["phone-changed" as const]),
  ];
  const cooperativeId = cooperative.id;
  if (acts.length === 0) return { outcome: "SAME", acts, notes, plan: null, effect: null, cooperativeId, findings: [] };

  const moves = change.acts.length > 0 && basis === "EX_OFFICIO";
  if (moves && ground.exOfficioNeedsApproval) return refuse("needs-approval", "position");

  const plan: Plan = {
    cooperativeId,
    basis,
    person: { id: person.id, hash, register: known ? null : identity, phone },
    term: { before: term, after: change.term },
  };
  const standing = ground.standing.get(cooperativeId);
  const findings =
    standing && change.acts.length > 0
      ? findingsBroughtBy(change.term, { standing, ...cooperative, changes: ground.ruleChanges, today: ground.today })
      : [];
  take(plan, { cooperative, person, hash, ground });
  return {
    ...{ outcome: term ? "CHANGES" : "ENTERS", acts, notes, plan, cooperativeId, findings },
    effect: effectOf(plan.term, person.id, cooperative, ground),
  };
}

const comparedTo = ({ name, birthDate, sex, phone }: Identity, { village }: KnownCooperative) => ({
  ...{ name, birthDate, sex, phone },
  districts: [districtOf(village)],
});

const newPerson = (id: string, { name, birthDate, sex, phone }: Identity): KnownPerson => ({
  ...{ id, names: [name], birthDate, sex, phone },
});

/** The term that the row speaks of: the one that began that day, or one not yet over that began near it. */
function sameTerm(row: EnteredRow, person: KnownPerson, { terms }: KnownCooperative): BoardTerm | null {
  const own = terms.filter(({ personId, position }) => personId === person.id && position === row.position);
  const near = own
    .filter(({ endDate }) => endDate === null || row.startDate <= endDate)
    .filter(({ startDate }) => daysBetween(startDate, row.startDate) <= mostDaysToCorrect);
  return own.find(({ startDate }) => startDate === row.startDate) ?? near[0] ?? null;
}

const daysBetween = (one: Day, other: Day) => Math.abs(dateOf(one).getTime() - dateOf(other).getTime()) / 86_400_000;

type Change = { acts: PeopleAct[]; term: BoardTerm };

/** An empty last day says nothing: a term that has one keeps it. */
function changeTo(
  term: BoardTerm,
  row: EnteredRow,
  cooperative: KnownCooperative,
  today: Day,
): Change | PeopleReasonCode {
  const acts: PeopleAct[] = [];
  let changed = term;
  if (row.startDate !== term.startDate) {
    if (term.endDate !== null && term.endDate < today) return "already-ended";
    const others = { ...cooperative, terms: cooperative.terms.filter(({ id }) => id !== term.id) };
    const start = { ...term, birthDate: row.identity.birthDate, startDate: row.startDate };
    const refusal = startRefusal(start, others, today);
    if (refusal) return refusal;
    changed = { ...changed, startDate: row.startDate };
    acts.push("start-corrected");
  }
  if (row.endDate !== null && row.endDate !== term.endDate) {
    const ends = { endDate: row.endDate, reason: "TERM_ENDED" } as const;
    const refusal = endRefusal(changed, ends, cooperative, today);
    if (refusal) return refusal;
    changed = { ...changed, endDate: row.endDate, endReason: term.endReason ?? "TERM_ENDED" };
    acts.push(term.endDate === null ? "term-ended" : "end-changed");
  }
  return { acts, term: acts.length === 0 ? term : { ...changed, version: term.version + 1 } };
}

type Beginning = { row: EnteredRow; person: KnownPerson; basis: TermBasis; isKnown: boolean };

function beginning(
  { row, person, basis, isKnown }: Beginning,
  cooperative: KnownCooperative,
  today: Day,
): Change | PeopleReasonCode {
  const { position, startDate, endDate } = row;
  const start = { personId: isKnown ? person.id : null, birthDate: person.birthDate, position, startDate, endDate };
  const refusal = startRefusal(start, cooperative, today);
  if (refusal === "post-taken" && position === "CHAIR") return "second-chair";
  if (refusal === "already-in-this-cooperative" && isInOtherOrgan(row, person, cooperative)) return "in-both-organs";
  if (refusal) return refusal;
  const term = {
    id: randomUUID(),
    personId: person.id,
    sex: person.sex,
    position,
    basis,
    startDate,
    endDate,
    version: 1,
  };
  return { acts: ["term-started"], term: { ...term, endReason: endDate === null ? null : "TERM_ENDED" } };
}

/** Whoever watches over the board may not sit in it (UU 25/1992). */
const isInOtherOrgan = ({ position, startDate }: EnteredRow, person: KnownPerson, { terms }: KnownCooperative) =>
  terms.some(
    (term) =>
      term.personId === person.id &&
      organOf(term.position) !== organOf(position) &&
      (term.endDate === null || startDate <= term.endDate),
  );

/** Puts on the ground what the row does. */
function take(
  { person: { register, phone }, term }: Plan,
  {
    cooperative,
    person,
    hash,
    ground,
  }: { cooperative: KnownCooperative; person: KnownPerson; hash: string; ground: Ground },
) {
  ground.cooperatives.set(cooperative.id, withTerm(cooperative, term.after));
  ground.people.set(hash, phone === null ? person : { ...person, phone });
  if (register) addNewcomer(ground.newcomers, comparedTo(register, cooperative));
}

/** By how much the posts filled and certified today move: one term at most, as the gate would answer today. */
function effectOf(
  { before, after }: Plan["term"],
  personId: string,
  { village }: KnownCooperative,
  { today, certified }: Ground,
): Effect {
  const filled = Number(isOpen(after, today)) - Number(before !== null && isOpen(before, today));
  const holderPasses = certified.has(certifiedKey(personId, after.position));
  return { district: districtOf(village), filled, certified: holderPasses ? filled : 0 };
}

const isOpen = ({ startDate, endDate }: BoardTerm, on: Day) => startDate <= on && (endDate === null || on <= endDate);

/** Where in the row to look. */
function columnOf(refusal: PeopleReasonCode): string | undefined {
  if (refusal.startsWith("end") || refusal === "dies-in-the-future") return "endDate";
  if (["post-taken", "second-chair", "already-in-this-cooperative", "in-both-organs"].includes(refusal))
    return "position";
  return refusal === "under-17" ? "birthDate" : "startDate";
}
