import { beforeAll, expect, test } from "vitest";
import { Day, daysAfter } from "@/lib/calendar/day";
import { type CooperativeKind, cooperativeKinds } from "@/lib/cooperatives/kinds";
import { type Position, positions, requiredPosts } from "@/lib/cooperatives/positions";
import { contributionsOf } from "@/lib/coverage/contributions";
import { CoverageCut, kindsOf, positionsOf } from "@/lib/coverage/cuts";
import { noCounts } from "@/lib/coverage/figures";
import { postsRequired } from "@/lib/coverage/posts";
import { findCoverage, listCooperativesIn, listVillageFigures } from "@/lib/coverage/public-queries";
import { database, transaction } from "@/lib/db/database";
import { shareText } from "@/lib/figures/share";
import { country, levelOf, RegionCode } from "@/lib/regions/region-code";
import { aCertificate } from "../factories/certificates";
import { aCooperative, aTerm } from "../factories/cooperatives";
import { aPerson } from "../factories/people";
import { aRequiredScheme } from "../factories/schemes";

const day = (text: string) => Day.parse(text);
const on = day("2026-06-15");
const [partly, suspended, changed, expiring, full] = ["91.01.01", "91.02.01", "91.03.01", "91.04.01", "91.05.01"];
const [chairThere, treasurerHere] = ["92.01.01", "92.02.01"];
const [mixed, factory] = ["93.01.01", "93.01.02"];

const fullBoard = [
  "CHAIR",
  "VICE_CHAIR_BUSINESS",
  "VICE_CHAIR_MEMBERSHIP",
  "SECRETARY",
  "TREASURER",
  "SUPERVISOR_CHAIR",
  "SUPERVISOR_MEMBER",
  "SUPERVISOR_MEMBER",
] as const;

async function aBoard(district: string) {
  const cooperative = await aCooperative({ in: district });
  const people: { id: string; position: (typeof fullBoard)[number] }[] = [];
  for (const position of fullBoard) {
    const person = await aPerson();
    await aTerm({ personId: person.id, cooperativeId: cooperative.id, position });
    people.push({ id: person.id, position });
  }
  return { cooperative, people, idOf: (at: number) => people[at]?.id ?? "" };
}

beforeAll(async () => {
  const schemeId = (await aRequiredScheme()).id;

  // Example 1: two of the board certified and valid, one supervisor's certificate expired yesterday.
  const one = await aBoard(partly);
  await aCertificate({ personId: one.idOf(0), schemeId });
  await aCertificate({ personId: one.idOf(4), schemeId });
  await aCertificate({ personId: one.idOf(6), schemeId, validTo: daysAfter(on, -1) });

  // Example 2: chair in one cooperative, treasurer in another, one certificate.
  const both = await aPerson();
  await aTerm({ personId: both.id, cooperativeId: (await aCooperative({ in: chairThere })).id, position: "CHAIR" });
  await aTerm({
    personId: both.id,
    cooperativeId: (await aCooperative({ in: treasurerHere })).id,
    position: "TREASURER",
  });
  await aCertificate({ personId: both.id, schemeId });

  // Example 3: suspended on 1 March, lifted on 1 April.
  const three = await aBoard(suspended);
  const suspensions = [{ suspendedOn: day("2026-03-01"), liftedOn: day("2026-04-01") }];
  await aCertificate({ personId: three.idOf(0), schemeId, suspensions });

  // Example 4: the village head changes on 10 May; the old one keeps the certificate, the post loses it.
  const { id: cooperativeId } = await aCooperative({ in: changed });
  const [old, young] = [await aPerson(), await aPerson()];
  await aTerm({ personId: old.id, cooperativeId, position: "SUPERVISOR_CHAIR", to: day("2026-05-10") });
  await aTerm({ personId: young.id, cooperativeId, position: "SUPERVISOR_CHAIR", from: day("2026-05-11") });
  await aCertificate({ personId: old.id, schemeId });

  // Example 5: the last day is 28 February 2027.
  const five = await aBoard(expiring);
  await aCertificate({ personId: five.idOf(0), schemeId, validTo: day("2027-02-28") });

  // All eight certified, of which one treasurer's certificate begins a month later.
  const six = await aBoard(full);
  for (const { id, position } of six.people)
    await aCertificate({
      personId: id,
      schemeId,
      validFrom: day(position === "TREASURER" ? "2026-07-01" : "2026-06-01"),
    });

  // Kinds: a union's cooperative with all six certified, whose treasurer is chair of a village one in the next district.
  const union = await aCooperative({ in: factory, kind: "UNION" });
  const village = await aCooperative({ in: mixed });
  for (const position of fullBoard.filter((it) => !it.startsWith("VICE"))) {
    const person = await aPerson();
    await aTerm({ personId: person.id, cooperativeId: union.id, position });
    await aCertificate({ personId: person.id, schemeId });
    if (position === "TREASURER") await aTerm({ personId: person.id, cooperativeId: village.id, position: "CHAIR" });
  }

  await transaction(
    (tx) => tx.$executeRaw`
    INSERT INTO coverage_lines (region_code, cut, effective_on, cooperatives, fully_certified, posts_filled,
                                posts_certified, people_in_office, people_certified, cause)
    SELECT *, 'test.arranged' FROM (${contributionsOf("everybody")}) contribution`,
  );
});

async function figures(code: string, asOf: Day, cut: CoverageCut = "ALL") {
  const coverage = await findCoverage({ region: RegionCode.parse(code), asOf, cut, knownAt: null });
  return coverage?.counts ?? noCounts;
}

test("example 1: two of eight posts, two of five in the board, none among the supervisors, no full cooperative", async () => {
  const all = await figures(partly, on);
  expect(shareText(all.postsCertified, postsRequired(all, "ALL"), "id")).toBe("25,0\u00a0%");
  expect(all).toMatchObject({ postsFilled: 8, peopleInOffice: 8, peopleCertified: 2, fullyCertified: 0 });
  const board = await figures(partly, on, "BOARD");
  expect(shareText(board.postsCertified, postsRequired(board, "BOARD"), "id")).toBe("40,0\u00a0%");
  const supervisors = await figures(partly, on, "SUPERVISORY");
  expect(shareText(supervisors.postsCertified, postsRequired(supervisors, "SUPERVISORY"), "id")).toBe("0,0\u00a0%");
  expect(await figures(partly, daysAfter(on, -1))).toMatchObject({ postsCertified: 3 });
});

test("example 2: one person in two posts counts as two posts and one person, in each region as far as it can see", async () => {
  expect(await figures("92", on)).toMatchObject({
    postsFilled: 2,
    postsCertified: 2,
    peopleInOffice: 1,
    peopleCertified: 1,
  });
  expect(await figures("92", on, "CHAIR")).toMatchObject({ postsFilled: 1, peopleInOffice: 1 });
  for (const district of [chairThere, treasurerHere])
    expect(await figures(district, on)).toMatchObject({ postsFilled: 1, peopleInOffice: 1, peopleCertified: 1 });
});

test("example 3: a suspended certificate does not count while it is suspended", async () => {
  expect(await figures(suspended, day("2026-02-28"))).toMatchObject({ postsCertified: 1 });
  expect(await figures(suspended, day("2026-03-15"))).toMatchObject({ postsCertified: 0, postsFilled: 8 });
  expect(await figures(suspended, day("2026-04-15"))).toMatchObject({ postsCertified: 1 });
});

test("example 4: a certificate leaves the post with its holder", async () => {
  expect(await figures(changed, day("2026-05-10"))).toMatchObject({ postsFilled: 1, postsCertified: 1 });
  expect(await figures(changed, day("2026-05-11"))).toMatchObject({ postsFilled: 1, postsCertified: 0 });
});

test("example 5: the end date is the last day that counts", async () => {
  expect(await figures(expiring, day("2027-02-28"))).toMatchObject({ postsCertified: 1 });
  expect(await figures(expiring, day("2027-03-01"))).toMatchObject({ postsCertified: 0 });
});

test("a cooperative is fully certified once all its required posts are, and the supervisors before the board", async () => {
  expect(await figures(full, on)).toMatchObject({ postsCertified: 7, fullyCertified: 0 });
  expect(await figures(full, on, "SUPERVISORY")).toMatchObject({ fullyCertified: 1 });
  expect(await figures(full, day("2026-07-01"))).toMatchObject({ postsCertified: 8, fullyCertified: 1 });
});

test("the headline is about village cooperatives; each kind has its own figure, and its own required posts", async () => {
  expect(await figures("93", on)).toMatchObject({ cooperatives: 1, postsFilled: 1, peopleInOffice: 1 });
  expect(await figures("93", on, "TREASURER")).toEqual({ ...noCounts, cooperatives: 1 });
  const union = await figures("93", on, "UNION");
  expect(union).toEqual({
    ...{ cooperatives: 1, fullyCertified: 1, postsFilled: 6, postsCertified: 6 },
    ...{ peopleInOffice: 6, peopleCertified: 6 },
  });
  expect(shareText(union.postsCertified, postsRequired(union, "UNION"), "id")).toBe("100,0\u00a0%");
  expect(await figures("93", on, "WORKER")).toEqual(noCounts);
});

test("a region tells each kind beside its own figures, a village counts them from the rows", async () => {
  const province = await findCoverage({ region: RegionCode.parse("93"), asOf: on, cut: "BOARD", knownAt: null });
  expect(province?.kinds.map(({ kind, counts }) => [kind, counts.cooperatives, counts.postsCertified])).toEqual([
    ["RURAL_VILLAGE", 1, 1],
    ["URBAN_VILLAGE", 0, 0],
    ["WORKER", 0, 0],
    ["UNION", 1, 6],
  ]);
  const asked = { region: RegionCode.parse(factory), asOf: on, cut: "UNION", knownAt: null } as const;
  const [seat] = await listVillageFigures(asked);
  const village = await findCoverage({ ...asked, region: seat?.code ?? asked.region, cut: "ALL" });
  expect(village?.counts).toEqual(noCounts);
  expect(village?.kinds.at(-1)).toMatchObject({ kind: "UNION", counts: { postsCertified: 6, fullyCertified: 1 } });
  expect(await listCooperativesIn(asked.region, "ALL", on)).toEqual([]);
  expect(await listCooperativesIn(asked.region, "UNION", on)).toMatchObject([{ postsFilled: 6, postsCertified: 6 }]);
});

test("the database and the rules ask for the same posts, and count them in the same figures", async () => {
  const required = await database.$queryRaw<{ kind: CooperativeKind; position: Position; required: number }[]>`
    SELECT kind::text, "position"::text, required FROM required_posts`;
  expect(required).toHaveLength(cooperativeKinds.length * positions.length);
  for (const { kind, position, required: asked } of required)
    expect([kind, position, asked]).toEqual([kind, position, requiredPosts(kind, position)]);
  const counted = await database.$queryRaw<{ kind: CooperativeKind; position: Position; cuts: string[] }[]>`
    SELECT kind::text, "position"::text, array_agg(cut::text ORDER BY cut) AS cuts FROM coverage_cuts_of_post GROUP BY 1, 2`;
  for (const { kind, position, cuts } of counted)
    expect([kind, position, cuts]).toEqual([
      kind,
      position,
      CoverageCut.options.filter((cut) => kindsOf(cut).includes(kind) && positionsOf(cut).includes(position)),
    ]);
});

test("parts add up to the whole, from the country down", async () => {
  const regions = [country, ...["91", "92", "91.01"].map((code) => RegionCode.parse(code))];
  for (const region of regions) {
    const coverage = await findCoverage({ region, asOf: on, cut: "ALL", knownAt: null });
    const sum = (of: "postsFilled" | "postsCertified" | "cooperatives") =>
      coverage?.children.reduce((total, { counts }) => total + counts[of], 0);
    for (const count of ["postsFilled", "postsCertified", "cooperatives"] as const)
      expect([levelOf(region), sum(count)]).toEqual([levelOf(region), coverage?.counts[count]]);
  }
});

test("a district's villages are counted from the rows and say the same; nobody is 0 of 0", async () => {
  const asked = { region: RegionCode.parse(partly), asOf: on, cut: "ALL", knownAt: null } as const;
  const [coverage, villages] = await Promise.all([findCoverage(asked), listVillageFigures(asked)]);
  expect(villages.map(({ counts }) => counts)).toEqual([coverage?.counts]);
  const [village] = villages;
  expect(await findCoverage({ ...asked, region: village?.code ?? asked.region })).toMatchObject({
    counts: coverage?.counts,
  });
  const nobody = await figures(partly, day("2020-01-01"));
  expect(nobody).toEqual(noCounts);
  expect(shareText(nobody.postsCertified, postsRequired(nobody, "ALL"), "id")).toBe("–");
});

test("what is no region is nothing", async () => {
  expect(await findCoverage({ region: RegionCode.parse("39.99"), asOf: on, cut: "ALL", knownAt: null })).toBeNull();
  expect(
    await findCoverage({ region: RegionCode.parse("91.01.01.9999"), asOf: on, cut: "ALL", knownAt: null }),
  ).toBeNull();
});
