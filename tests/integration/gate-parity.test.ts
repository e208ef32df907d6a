import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Day, dateOf, daysAfter } from "@/lib/calendar/day";
import { heldByOne, positions } from "@/lib/cooperatives/positions";
import { database } from "@/lib/db/database";
import { gateFacts, readFacts } from "@/lib/gate/facts";
import { mayManage } from "@/lib/gate/may-manage";
import { findGate } from "@/lib/gate/queries";
import { aCertificationBody } from "../factories/certificates";
import { aCooperative } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aPerson } from "../factories/people";
import { aScheme } from "../factories/schemes";

/*
 * The coverage ledger counts with the view post_days, screens and API with mayManage: the two must say the same of every
 * person on every day. Each run fills six posts, each with a person and facts of its own.
 */

const posts = positions.filter(heldByOne);
const firstDay = Day.parse("2026-01-01");
const length = 40;
const dayAt = (offset: number) => daysAfter(firstDay, offset);
const dateAt = (offset: number) => dateOf(dayAt(offset));
const dateOrNull = (offset: number | null) => (offset === null ? null : dateAt(offset));

const anOffset = fc.integer({ min: 0, max: length });
const aSpan = fc
  .tuple(anOffset, anOffset)
  .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }));
type Closed = { from: number; to: number };
type Span = { from: number; to: number | null };
const anOpenSpan: fc.Arbitrary<Span> = fc.oneof(
  aSpan,
  aSpan.map(({ from }) => ({ from, to: null })),
);

/** Spans of which no two share a day, as the database wants terms of one post, requirements and suspensions. */
const spansApart = (most: number) =>
  fc.array(anOpenSpan, { maxLength: most }).map((spans) => {
    const apart: Span[] = [];
    for (const span of spans.toSorted((one, other) => one.from - other.from)) {
      const last = apart.at(-1);
      if (!last || (last.to !== null && last.to + 1 < span.from)) apart.push(span);
    }
    return apart;
  });

// Mostly in office, required and certified, so that what ends a yes is met more often than what prevents one.
const always: fc.Arbitrary<Span[]> = fc.constant([{ from: 0, to: null }]);
const mostly = (most: number) => fc.oneof(always, always, spansApart(most));
type Holder = {
  terms: Span[];
  requirements: (Span & { schemes: number[] })[];
  certificates: {
    scheme: number;
    span: Closed;
    revokedOn: number | null;
    annulled: { on: number; cause: "REPLACED" | "NUMBER_OF_ANOTHER" } | null;
    suspensions: Span[];
    holds: Span[];
  }[];
};
const aHolder: fc.Arbitrary<Holder> = fc.record({
  terms: mostly(2),
  requirements: mostly(3).chain((spans) =>
    fc.tuple(...spans.map((span) => fc.subarray([0, 1], { minLength: 1 }).map((schemes) => ({ ...span, schemes })))),
  ),
  certificates: fc.array(
    fc.record({
      scheme: fc.constantFrom(0, 0, 1, 1, 2),
      span: fc.oneof(aSpan, fc.constant<Closed>({ from: 0, to: length })),
      revokedOn: fc.oneof(fc.constant(null), fc.constant(null), anOffset),
      annulled: fc.option(
        fc.record({ on: anOffset, cause: fc.constantFrom("REPLACED" as const, "NUMBER_OF_ANOTHER" as const) }),
        { freq: 1 },
      ),
      suspensions: fc.oneof(fc.constant<Span[]>([]), spansApart(2)),
      holds: fc.oneof(fc.constant<Span[]>([]), fc.constant<Span[]>([]), spansApart(2)),
    }),
    { maxLength: 2 },
  ),
});
const schemes = await Promise.all([aScheme(), aScheme(), aScheme()]);
const schemeId = (scheme: number) => schemes[scheme]?.id ?? "";
const { id: certificationBodyId } = await aCertificationBody();
const { id: cooperativeId } = await aCooperative({ foundedOn: firstDay });
const officer = await anOfficer({ role: "MINISTRY" });
const { id: disputeId } = await database.numberDispute.create({
  data: { number: "contoh", openedById: officer.id, openedOn: dateOf(firstDay) },
});

/** The people in the order of the posts; whoever held these before has left. */
async function fill(holders: Holder[]): Promise<string[]> {
  await database.officeTerm.deleteMany({ where: { cooperativeId } });
  await database.requirementScheme.deleteMany();
  await database.requirement.deleteMany();
  const people = await Promise.all(holders.map(async () => (await aPerson()).id));
  const each = holders.flatMap((holder, at) => {
    const [personId, position] = [people[at], posts[at]];
    return personId && position ? [{ ...holder, personId, position }] : [];
  });
  await database.officeTerm.createMany({
    data: each.flatMap(({ personId, position, terms }) =>
      terms.map(({ from, to }) => ({
        cooperativeId,
        personId,
        position,
        basis: "ELECTED" as const,
        startDate: dateAt(from),
        endDate: dateOrNull(to),
      })),
    ),
  });
  const requirements = each.flatMap(({ position, requirements: asked }) =>
    asked.map(({ from, to, schemes: qualifying }) => ({ id: randomUUID(), position, from, to, qualifying })),
  );
  await database.requirement.createMany({
    data: requirements.map(({ id, position, from, to }) => ({
      id,
      position,
      validFrom: dateAt(from),
      validTo: dateOrNull(to),
      legalBasis: "contoh",
    })),
  });
  await database.requirementScheme.createMany({
    data: requirements.flatMap(({ id, qualifying }) =>
      qualifying.map((scheme) => ({ requirementId: id, schemeId: schemeId(scheme) })),
    ),
  });
  const certificates = each.flatMap(({ personId, certificates: held }) =>
    held.map((certificate) => ({ ...certificate, id: randomUUID(), personId })),
  );
  await database.certificate.createMany({
    data: certificates.map(({ id, personId, scheme, span }) => ({
      id,
      number: `contoh ${id}`,
      personId,
      holderName: "Siti Aminah",
      schemeId: schemeId(scheme),
      certificationBodyId,
      validFrom: dateAt(span.from),
      validTo: dateAt(span.to),
    })),
  });
  await database.certificateRevocation.createMany({
    data: certificates.flatMap(({ id, revokedOn }) =>
      revokedOn === null
        ? []
        : [{ certificateId: id, revokedOn: dateAt(revokedOn), revokedById: officer.id, reason: "contoh" }],
    ),
  });
  await database.certificateAnnulment.createMany({
    data: certificates.flatMap(({ id, annulled }) =>
      annulled === null
        ? []
        : [
            {
              ...{ certificateId: id, cause: annulled.cause, annulledOn: dateAt(annulled.on) },
              ...{ annulledById: officer.id, reason: "contoh" },
            },
          ],
    ),
  });
  await database.certificateHold.createMany({
    data: certificates.flatMap(({ id, holds }) =>
      // The row names the first day that counts again, and a hold may end on the day on which it began.
      holds.map(({ from, to }) => ({
        ...{ certificateId: id, disputeId, heldOn: dateAt(from), clearedOn: dateOrNull(to) },
      })),
    ),
  });
  await database.certificateSuspension.createMany({
    data: certificates.flatMap(({ id, suspensions }) =>
      // The row names the first day that counts again; a suspension of no day is none.
      suspensions
        .filter(({ from, to }) => to === null || from < to)
        .map(({ from, to }) => ({
          certificateId: id,
          suspendedOn: dateAt(from),
          liftedOn: dateOrNull(to),
          reason: "contoh",
        })),
    ),
  });
  return people;
}

const days = Array.from({ length: length + 3 }, (_, offset) => dayAt(offset - 1));

async function certifiedDays(personId: string): Promise<string[]> {
  const rows = await database.$queryRaw<{ day: string }[]>`
    SELECT day::text FROM unnest(${days}::date[]) day
     WHERE EXISTS (SELECT FROM post_days WHERE person_id = ${personId}::uuid AND certified @> day)`;
  return rows.map(({ day }) => day);
}

test("the view counts a post as certified on exactly the days on which the gate says yes", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(aHolder, { minLength: posts.length, maxLength: posts.length }),
      anOffset,
      async (holders, asked) => {
        const people = await fill(holders);
        for (const [at, position] of posts.entries()) {
          const personId = people[at] ?? "";
          const { facts, requirements } = await readFacts(database, personId);
          const terms = holders[at]?.terms.map(({ from, to }) => ({
            startDate: dayAt(from),
            endDate: to === null ? null : dayAt(to),
          }));
          const post = gateFacts(facts, requirements, { position, terms: terms ?? [] });
          expect(days.filter((on) => mayManage(post, on).mayManage)).toEqual(await certifiedDays(personId));

          // What pages and the API are told comes from the same facts.
          const answer = await findGate(officer, { cooperativeId, personId, position }, dayAt(asked));
          expect(answer).toEqual(mayManage(post, dayAt(asked)));
        }
      },
    ),
    // On a failure, the search for a smaller one takes time: half a minute of it says enough.
    { numRuns: 25, interruptAfterTimeLimit: 40_000 },
  );
}, 60_000);
