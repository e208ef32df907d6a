import type { Day } from "@/lib/calendar/day";
import { similarNames } from "@/lib/people/duplicate-rules";
import type { NamedBatch } from "./read-named";

/** Why the batch or the participant that a row names is none that is known here. */
export type NamedReasonCode =
  | ("batch-not-named" | "batch-not-found" | "batch-ambiguous")
  | ("participant-not-named" | "participant-not-found" | "participant-ambiguous" | "participant-name-differs")
  | "birth-year-needed";

/** By its id, or by its title and, of several of one title, its first day. */
export function whichBatch<Batch extends { id: string; title: string; startsOn: Day }>(
  { id, title, startsOn }: NamedBatch,
  batches: Batch[],
  fixed: string | null,
): Batch | NamedReasonCode {
  if (id === null && title === null && fixed === null) return "batch-not-named";
  const [batch, other] = batches.filter(
    (one) =>
      (fixed === null || one.id === fixed) &&
      (id === null || one.id === id.toLowerCase()) &&
      (title === null || sameText(one.title, title)) &&
      (startsOn === null || one.startsOn === startsOn),
  );
  if (!batch) return "batch-not-found";
  return other ? "batch-ambiguous" : batch;
}

const sameText = (one: string, other: string) => bare(one) === bare(other);
const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

type Said = { name: string | null; birthYear: number | null; hash: string | null };
type Known = { personId: string; name: string; birthYear: number };
/** Whom a national id means, with the names the person is or was known by. */
export type KnownByNumber = { id: string; names: string[] };

type Noting = (code: "name-kept", column: string) => void;

/** By national id, else by name and, of several of one name or of another spelling, the year of birth. */
export function whichParticipant<Participant extends Known>(
  { name, birthYear, hash }: Said,
  participants: Participant[],
  people: ReadonlyMap<string, KnownByNumber>,
  note: Noting,
): Participant | NamedReasonCode {
  if (hash !== null) {
    const person = people.get(hash);
    const found = person && participants.find(({ personId }) => personId === person.id);
    if (!found) return "participant-not-found";
    if (name !== null && ![found.name, ...person.names].some((known) => similarNames(known, name)))
      return "participant-name-differs";
    return kept(found, name, note);
  }
  if (name === null) return "participant-not-named";
  const named = participants.filter((one) => similarNames(one.name, name));
  const exact = named.filter((one) => sameText(one.name, name));
  const likely = exact.length > 0 ? exact : named;
  if (likely.length === 0) return "participant-not-found";
  // A name that one participant alone bears needs no more.
  if (birthYear === null && exact.length !== 1) return "birth-year-needed";
  const [found, other] = likely.filter((one) => birthYear === null || one.birthYear === birthYear);
  if (!found) return "participant-not-found";
  return other ? "participant-ambiguous" : kept(found, name, note);
}

function kept<Participant extends Known>(found: Participant, name: string | null, note: Noting) {
  if (name !== null && !sameText(found.name, name)) note("name-kept", "name");
  return found;
}

/** Where in the row to look. */
export function columnOf(code: NamedReasonCode, byNumber: boolean): string {
  if (code === "birth-year-needed" || code === "participant-ambiguous") return "birthYear";
  return byNumber && code !== "participant-name-differs" ? "nationalId" : "name";
}
