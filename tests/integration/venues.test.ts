import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { listVenues, saveVenue, verifyVenue } from "@/lib/assessment/venues";
import { Day, dateOf } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { RegionCode } from "@/lib/regions/region-code";
import { aVenue } from "../factories/applications";
import { aCertificationBody } from "../factories/certificates";
import { anOfficer } from "../factories/officers";
import { aRegion } from "../factories/regions";

const today = Day.parse("2026-06-15");

async function anOffice() {
  const body = await aCertificationBody();
  await aRegion("91.01");
  const office = await anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: body.id });
  const assessor = await anOfficer({ role: "ASSESSOR", certificationBodyId: body.id });
  return { body, office, assessor };
}
const venue = (name: string, region = "91.01") => ({
  ...{ submissionKey: randomUUID(), name, kind: "WORKPLACE" as const, regionCode: RegionCode.parse(region) },
  address: "Jalan Contoh 1",
});
const verification = (venueId: string, from: string, to: string) => ({
  ...{ submissionKey: randomUUID(), venueId, validFrom: Day.parse(from), validTo: Day.parse(to) },
});

test("an office adds a venue and verifies it, once however often the form arrives", async () => {
  const { body, office, assessor } = await anOffice();
  const form = venue("TUK Gerai");
  const answers = await Promise.all([1, 2].map(() => saveVenue(office, form)));
  expect(answers[0]).toMatchObject({ ok: true, value: { name: "TUK Gerai" } });
  expect(answers[1]).toEqual(answers[0]);
  expect(await listVenues(assessor, body.id, today)).toMatchObject([{ name: "TUK Gerai", standing: "UNVERIFIED" }]);
  const id = answers[0]?.ok ? answers[0].value.venueId : "";
  expect(await verifyVenue(office, verification(id, "2026-01-01", "2026-12-31"))).toMatchObject({ ok: true });
  expect(await listVenues(assessor, body.id, today)).toMatchObject([{ standing: "VERIFIED" }]);
  const acts = await database.auditEntry.findMany({ where: { subjectId: id } });
  expect(acts.map(({ act }) => act).toSorted()).toEqual(["venue.saved", "venue.verified"]);
});

test("names are told apart, regions are regencies, and verifications never overlap", async () => {
  const { office, body } = await anOffice();
  await saveVenue(office, venue("TUK Gerai"));
  expect(await saveVenue(office, venue(" TUK  Gerai "))).toEqual({ ok: false, refusal: "name-taken" });
  expect(await saveVenue(office, venue(" "))).toEqual({ ok: false, refusal: "name-missing" });
  expect(await saveVenue(office, venue("TUK Lain", "91"))).toEqual({ ok: false, refusal: "region-unknown" });
  expect(await saveVenue(office, venue("TUK Lain", "99.99"))).toEqual({ ok: false, refusal: "region-unknown" });
  const { id } = await aVenue(body.id, { validFrom: Day.parse("2026-01-01"), validTo: Day.parse("2026-06-30") });
  expect(await verifyVenue(office, verification(id, "2026-06-30", "2026-12-31"))).toEqual({
    ok: false,
    refusal: "overlaps",
  });
  const answers = await Promise.all(
    [1, 2].map(() => verifyVenue(office, verification(id, "2026-07-01", "2026-12-31"))),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const again = { venueId: id, validFrom: dateOf(today), validTo: dateOf(today), verifiedById: office.id };
  await expect(database.venueVerification.create({ data: again })).rejects.toThrow(/one_at_a_time/);
});

test("others see nothing of it and change nothing", async () => {
  const { body, assessor } = await anOffice();
  const stranger = await anOffice();
  const { id } = await aVenue(body.id);
  expect(await listVenues(stranger.office, body.id, today)).toEqual([]);
  expect(await saveVenue(assessor, venue("TUK Gerai"))).toEqual({ ok: false, refusal: "not-permitted" });
  for (const officer of [assessor, stranger.office])
    expect(await verifyVenue(officer, verification(id, "2028-01-01", "2028-12-31"))).toEqual({
      ok: false,
      refusal: "venue-not-found",
    });
});
