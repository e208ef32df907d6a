import { randomBytes, randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Day, dateOf, daysAfter, monthsAfter } from "@/lib/calendar/day";
import type { Instant } from "@/lib/calendar/instant";
import { cooperativeKinds } from "@/lib/cooperatives/kinds";
import { basisOf, positions } from "@/lib/cooperatives/positions";
import { changingCoverage, type Touched } from "@/lib/coverage/change-coverage";
import { extendCheckpoints, lastSettledLine } from "@/lib/coverage/checkpoints";
import { CoverageCut } from "@/lib/coverage/cuts";
import { noCounts } from "@/lib/coverage/figures";
import { countLinesFrom } from "@/lib/coverage/public-kept-sums";
import { findCoverage } from "@/lib/coverage/public-queries";
import {
  firstDiscrepancyOfChanges,
  firstDiscrepancyOfCheckpoints,
  firstDiscrepancyOnPage,
} from "@/lib/coverage/verify";
import { database, type Transaction, transaction } from "@/lib/db/database";
import { country, RegionCode } from "@/lib/regions/region-code";
import { ok } from "@/lib/result";

/** Two provinces, three regencies, four districts, a village in each. */
const districts = ["91.01.01", "91.01.02", "91.02.01", "92.01.01"];
const villages = districts.map((district) => `${district}.2001`);
const firstDay = Day.parse("2025-06-01");
const dayAt = (offset: number) => daysAfter(firstDay, offset);

/** A small country with nobody in office: cooperatives, people and two schemes with changing requirements. */
async function aCountry() {
  const codes = new Set(villages.flatMap((code) => [code.slice(0, 2), code.slice(0, 5), code.slice(0, 8), code]));
  await database.region.upsert({
    where: { code: "ID" },
    create: { code: "ID", name: "Indonesia", kind: "COUNTRY" },
    update: {},
  });
  for (const code of [...codes].sort()) {
    const parentCode = code.length === 2 ? "ID" : code.replace(/\.\d+$/, "");
    const kind =
      ({ 2: "PROVINCE", 5: "REGENCY", 8: "DISTRICT", 13: "RURAL_VILLAGE" } as const)[code.length] ?? "DISTRICT";
    await database.region.upsert({ where: { code }, create: { code, name: code, kind, parentCode }, update: {} });
  }
  const [early, late] = await Promise.all(
    ["early", "late"].map((title) =>
      database.scheme.create({
        data: {
          code: randomUUID(),
          title,
          kind: "OCCUPATION",
          businessField: "47111",
          occupation: "1120",
        },
      }),
    ),
  );
  if ((await database.requirement.count()) === 0)
    for (const position of positions)
      for (const [from, to, schemes] of [
        [0, 99, [early]],
        [100, null, [early, late]],
      ] as const)
        await database.requirement.create({
          data: {
            position,
            validFrom: dateOf(dayAt(from)),
            validTo: to === null ? null : dateOf(dayAt(to)),
            legalBasis: "-",
            schemes: { create: schemes.map((scheme) => ({ schemeId: scheme?.id ?? "" })) },
          },
        });
  const body = await database.certificationBody.upsert({
    where: { licenceNumber: "BNSP-LSP-0001-ID" },
    create: {
      name: "LSP",
      kind: "P3",
      licenceNumber: "BNSP-LSP-0001-ID",
      licensedFrom: dateOf(firstDay),
      licensedTo: dateOf(dayAt(2000)),
    },
    update: {},
  });
  const people = await database.person.createManyAndReturn({
    data: Array.from({ length: 8 }, () => ({
      name: "Contoh",
      nationalIdSealed: randomBytes(8),
      nationalIdHash: randomBytes(32),
      birthDate: dateOf(Day.parse("1990-01-01")),
      sex: "FEMALE" as const,
    })),
  });
  return {
    schemes: (await database.scheme.findMany()).map(({ id }) => id),
    bodyId: body.id,
    people: people.map(({ id }) => id),
    cooperatives: [] as string[],
    certificates: [] as { id: string; personId: string }[],
  };
}
type Country = Awaited<ReturnType<typeof aCountry>>;

/** What can happen to the facts that coverage rests on; numbers pick whom and when. */
const happening = fc.record({
  what: fc.constantFrom(
    "found",
    "dissolve",
    "move",
    "become another kind",
    "start",
    "start",
    "start",
    "end",
    "issue",
    "issue",
    "suspend",
    "lift",
    "revoke",
    "take a revocation back",
    "hold",
    "clear",
    "annul",
    "sum up",
  ),
  who: fc.nat(1000),
  where: fc.nat(1000),
  position: fc.constantFrom(...positions),
  // Village cooperatives the more often: nearly all cuts are theirs.
  kind: fc.constantFrom(...cooperativeKinds, "RURAL_VILLAGE" as const),
  from: fc.nat(400),
  length: fc.option(fc.nat(300)),
});
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

const pick = <T>(list: T[], at: number) => list[at % list.length];

/** Lets it happen, or nothing at all where the database refuses it. */
async function happen(land: Country, it: Happening) {
  const person = pick(land.people, it.who) ?? "";
  const cooperative = pick(land.cooperatives, it.where);
  const from = dateOf(dayAt(it.from));
  const to = it.length === null ? null : dateOf(dayAt(it.from + it.length));
  const moving = (touched: Touched, write: (tx: Transaction) => Promise<unknown>) =>
    transaction((tx) =>
      changingCoverage(tx, touched, { act: `test.${it.what}`, subjectId: randomUUID() }, async () =>
        ok(await write(tx)),
      ),
    ).catch((fault: unknown) => {
      if (!/check_violation|exclusion|constraint|append|2[3]\w{3}/i.test(String(fault))) throw fault;
    });
  if (it.what === "sum up") {
    const settled = await transaction((tx) => lastSettledLine(tx));
    await transaction((tx) => extendCheckpoints(tx, settled, 3));
  } else if (it.what === "found") {
    const id = randomUUID();
    const seatVillageCode = pick(villages, it.where) ?? "";
    await moving({ people: [], cooperatives: [id] }, (tx) =>
      tx.cooperative.create({ data: { id, legalName: id, kind: it.kind, seatVillageCode, foundedOn: from } }),
    );
    // Nobody else knows of it before it is there: what does not exist cannot be locked.
    land.cooperatives.push(id);
  } else if (cooperative && it.what === "dissolve") {
    await moving({ people: [], cooperatives: [cooperative] }, (tx) =>
      tx.cooperative.updateMany({ where: { id: cooperative }, data: { dissolvedOn: to } }),
    );
  } else if (cooperative && (it.what === "move" || it.what === "become another kind")) {
    const seatVillageCode = pick(villages, it.who) ?? "";
    const data = it.what === "move" ? { seatVillageCode } : { kind: it.kind };
    const holdersIn = async (client: Pick<Transaction, "officeTerm">) =>
      (await client.officeTerm.findMany({ where: { cooperativeId: cooperative } }))
        .map(({ personId }) => personId)
        .sort();
    const people = await holdersIn(database);
    await moving({ people, cooperatives: [cooperative] }, async (tx) => {
      // Whoever came meanwhile is not locked: a command that moves a seat has to look again.
      if (JSON.stringify(await holdersIn(tx)) !== JSON.stringify(people)) return;
      await tx.cooperative.update({ where: { id: cooperative }, data });
    });
  } else if (cooperative && it.what === "start") {
    const data = {
      cooperativeId: cooperative,
      personId: person,
      position: it.position,
      basis: basisOf(it.kind, it.position),
      startDate: from,
      endDate: to,
    };
    await moving({ people: [person], cooperatives: [cooperative] }, (tx) => tx.officeTerm.create({ data }));
  } else if (it.what === "end") {
    const term = await database.officeTerm.findFirst({ where: { personId: person }, orderBy: { id: "asc" } });
    if (term)
      await moving({ people: [person], cooperatives: [] }, (tx) =>
        tx.officeTerm.update({ where: { id: term.id }, data: { endDate: from } }),
      );
  } else if (it.what === "issue") {
    const certificate = { id: randomUUID(), personId: person };
    land.certificates.push(certificate);
    await moving({ people: [person], cooperatives: [] }, (tx) =>
      tx.certificate.create({
        data: {
          ...certificate,
          number: certificate.id,
          holderName: "Contoh",
          schemeId: pick(land.schemes, it.where) ?? "",
          certificationBodyId: land.bodyId,
          validFrom: from,
          validTo: to ?? dateOf(monthsAfter(dayAt(it.from), 36)),
        },
      }),
    );
  } else {
    const certificate = pick(land.certificates, it.who);
    if (!certificate) return;
    const certificateId = certificate.id;
    const touched = { people: [certificate.personId], cooperatives: [] };
    if (it.what === "suspend")
      await moving(touched, (tx) =>
        tx.certificateSuspension.create({ data: { certificateId, suspendedOn: from, liftedOn: to, reason: "-" } }),
      );
    if (it.what === "lift")
      await moving(touched, (tx) =>
        tx.certificateSuspension.updateMany({ where: { certificateId, liftedOn: null }, data: { liftedOn: from } }),
      );
    if (it.what === "take a revocation back")
      await moving(touched, (tx) => tx.certificateRevocation.deleteMany({ where: { certificateId } }));
    if (it.what === "hold")
      await moving(touched, async (tx) => {
        const data = { number: randomUUID(), openedById: randomUUID(), openedOn: from };
        const { id: disputeId } = await tx.numberDispute.create({ data });
        await tx.certificateHold.create({ data: { certificateId, disputeId, heldOn: from, clearedOn: to } });
      });
    if (it.what === "clear")
      await moving(touched, (tx) =>
        tx.certificateHold.updateMany({ where: { certificateId, clearedOn: null }, data: { clearedOn: from } }),
      );
    if (it.what === "annul")
      await moving(touched, (tx) =>
        tx.certificateAnnulment.create({
          data: {
            ...{ certificateId, cause: "NUMBER_OF_ANOTHER" as const, annulledOn: from },
            ...{ annulledById: randomUUID(), reason: "-" },
          },
        }),
      );
    if (it.what === "revoke")
      await moving(touched, (tx) =>
        tx.certificateRevocation.create({
          data: { certificateId, revokedOn: from, revokedById: randomUUID(), reason: "-" },
        }),
      );
  }
}

/** Every page of the small country, on some days and in some cuts, and the whole ledger day by day. */
async function expectExact(days: number[], cuts: CoverageCut[]) {
  await transaction(
    async (tx) => {
      expect(await firstDiscrepancyOfChanges(tx)).toBeNull();
      expect(await firstDiscrepancyOfCheckpoints(tx)).toBeNull();
      for (const offset of days)
        for (const cut of cuts) {
          expect(await firstDiscrepancyOnPage(tx, country, "PROVINCE", cut, dayAt(offset))).toBeNull();
          for (const region of ["91", "92"].map((code) => RegionCode.parse(code)))
            expect(await firstDiscrepancyOnPage(tx, region, "REGENCY", cut, dayAt(offset))).toBeNull();
          for (const region of ["91.01", "91.02", "92.01"].map((code) => RegionCode.parse(code)))
            expect(await firstDiscrepancyOnPage(tx, region, "DISTRICT", cut, dayAt(offset))).toBeNull();
        }
    },
    { isolationLevel: "RepeatableRead" },
  );
}

const founding: Happening[] = [0, 1, 2, 3, 0, 1].map((where, at) => ({
  what: "found",
  who: 0,
  where,
  position: "CHAIR",
  kind: at < 4 ? "RURAL_VILLAGE" : at === 4 ? "WORKER" : "UNION",
  from: 0,
  length: null,
}));

test("whatever happens, the ledger is what a plain count of the rows says, at every level, day and cut", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 10, maxLength: 40 }),
      fc.array(fc.nat(800), { minLength: 3, maxLength: 3 }),
      fc.subarray([...CoverageCut.options], { minLength: 2, maxLength: 3 }),
      async (happenings, days, cuts) => {
        const land = await aCountry();
        for (const it of [...founding, ...happenings]) await happen(land, it);
        await expectExact(days, ["ALL", "WORKER", ...cuts]);
      },
    ),
    { numRuns: 12 },
  );
}, 300_000);

test("many at once leave the ledger as exact as one after another", async () => {
  const land = await aCountry();
  for (const it of founding) await happen(land, it);
  const happenings = fc.sample(happening, 120);
  const lanes = Array.from({ length: 8 }, (_, lane) => happenings.filter((_, at) => at % 8 === lane));
  await Promise.all(
    lanes.map(async (lane) => {
      for (const it of lane) await happen(land, it);
    }),
  );
  await expectExact(
    [0, 50, 99, 100, 200, 500, 800],
    ["ALL", "BOARD", "SUPERVISOR_MEMBER", "RURAL_VILLAGE", "WORKER", "UNION"],
  );
}, 300_000);

test("what was known at an instant stays readable, whatever is recorded later", async () => {
  const land = await aCountry();
  for (const it of founding) await happen(land, it);
  const asked = { region: RegionCode.parse("91"), asOf: dayAt(150), cut: "ALL" as const };
  const printed: { at: Instant; page: unknown }[] = [];
  for (const it of fc.sample(happening, 60)) {
    await happen(land, it);
    const coverage = await findCoverage({ ...asked, knownAt: null });
    if (coverage) printed.push({ at: coverage.readAt, page: [coverage.counts, coverage.children] });
  }
  for (const { at, page } of printed) {
    const again = await findCoverage({ ...asked, knownAt: at });
    expect([again?.counts, again?.children]).toEqual(page);
  }
}, 300_000);

test("figures kept from the last time are those of this moment, also while others write", async () => {
  const land = await aCountry();
  for (const it of founding) await happen(land, it);
  const asked = { region: RegionCode.parse("91"), asOf: dayAt(150), cut: "ALL" as const, knownAt: null };
  const shown = (coverage: Awaited<ReturnType<typeof findCoverage>>) => [coverage?.counts, coverage?.children];
  const expectThisMoment = async () => {
    const addedUp = await transaction((tx) => findCoverage(asked, tx));
    // The first may add up anew, the second is kept.
    expect(shown(await findCoverage(asked))).toEqual(shown(addedUp));
    expect(shown(await findCoverage(asked))).toEqual(shown(addedUp));
  };
  countLinesFrom(await transaction((tx) => lastSettledLine(tx)));
  const happenings = fc.sample(happening, 80);
  for (const it of happenings.slice(0, 40)) {
    await happen(land, it);
    if (it.what === "sum up") countLinesFrom(await transaction((tx) => lastSettledLine(tx)));
    await expectThisMoment();
  }
  await Promise.all(happenings.slice(40).flatMap((it) => [happen(land, it), findCoverage(asked)]));
  await expectThisMoment();
}, 300_000);

test("a row that the ledger did not hear of is found, with its region and day", async () => {
  await aCountry();
  const before = daysAfter(firstDay, -1);
  const cooperativeId = randomUUID();
  await database.cooperative.create({
    data: {
      ...{ id: cooperativeId, legalName: "DIAM-DIAM", kind: "RURAL_VILLAGE", foundedOn: dateOf(before) },
      seatVillageCode: villages[3] ?? "",
    },
  });
  const found = await transaction((tx) => firstDiscrepancyOfChanges(tx));
  expect(found).toMatchObject({ regionCode: "92", day: before, ledger: noCounts, rows: { cooperatives: 1 } });
  const page = await transaction((tx) => firstDiscrepancyOnPage(tx, country, "PROVINCE", "ALL", before));
  expect(page?.rows.cooperatives).toBe((page?.ledger.cooperatives ?? 0) + 1);
});
