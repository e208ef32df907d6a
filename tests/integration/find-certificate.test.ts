import { randomInt, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { findCertificate } from "@/lib/certificates/find-certificate";
import { checkCertificate, findCertificationBody } from "@/lib/certificates/public-queries";
import { listRecentCertificates, searchCertificates } from "@/lib/certificates/queries";
import { database } from "@/lib/db/database";
import { RegionCode } from "@/lib/regions/region-code";
import { aCertificate, aCertificationBody } from "../factories/certificates";
import { aCooperative, aTerm } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aPerson } from "../factories/people";
import { aRegion } from "../factories/regions";
import { aRequiredScheme } from "../factories/schemes";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");
const aNumber = () => `47111 1120 4 ${randomInt(1_000_000, 8_000_000)} 2025`;

type Life = { revokedOn?: Day; suspensions?: { suspendedOn: Day; liftedOn: Day | null }[] };

async function aTreasurerWithCertificate(life: Life = {}) {
  const [body, scheme, person] = [
    await aCertificationBody(),
    await aRequiredScheme({ for: ["TREASURER"] }),
    await aPerson(),
  ];
  const cooperative = await aCooperative({ in: "92.06.01" });
  await aTerm({ personId: person.id, cooperativeId: cooperative.id, position: "TREASURER" });
  const number = aNumber();
  const days = { validFrom: day("2025-07-02"), validTo: day("2028-07-02") };
  const { id } = await aCertificate({
    personId: person.id,
    schemeId: scheme.id,
    certificationBodyId: body.id,
    number,
    ...days,
    ...life,
  });
  return { id, number, body, scheme, person, cooperative };
}

test("the public answer says what is on the paper and whether it counts, and nothing else of its holder", async () => {
  const { number, body, scheme, person } = await aTreasurerWithCertificate();
  await database.certificate.updateMany({
    where: { number },
    data: { registrationNumber: `KOP 9${body.licenceNumber.slice(9, 12)} 00012 2025` },
  });
  const { readAt, ...answer } = await checkCertificate(number, today);

  expect(answer).toEqual({
    number,
    asOf: today,
    certificate: {
      number,
      registrationNumber: `KOP 9${body.licenceNumber.slice(9, 12)} 00012 2025`,
      status: "VALID",
      statusSince: null,
      holderName: "Siti Aminah",
      scheme: { code: scheme.code, title: "Pengurus KDKMP Pemula", level: null, example: true },
      positions: ["TREASURER"],
      issuer: { id: body.id, name: body.name, licenceNumber: body.licenceNumber, printed: null },
      validFrom: "2025-07-02",
      validTo: "2028-07-02",
      replacedBy: null,
      renewedBy: null,
      history: [],
    },
    others: [],
  });
  expect(readAt).toBeInstanceOf(Date);
  expect(JSON.stringify(answer)).not.toContain(person.nationalId);
});

test("finds it however the number is typed, and by its registration number", async () => {
  const { number, body } = await aTreasurerWithCertificate();
  const registrationNumber = `KOP ${body.licenceNumber.slice(9, 13)} 00077 2025`;
  await database.certificate.updateMany({ where: { number }, data: { registrationNumber } });
  const typed = [
    number.replaceAll(" ", "."),
    ` ${number.replaceAll(" ", "  ")}\n`,
    number.replaceAll(" ", "\u00a0"),
    number.replaceAll(" ", ""),
  ];
  const registrations = [registrationNumber, registrationNumber.toLowerCase().replaceAll(" ", ".")];
  for (const text of [...typed, ...registrations])
    expect((await checkCertificate(text, today)).certificate?.number).toBe(number);
});

test.each([
  ["2025-07-01", "NOT_YET_VALID"],
  ["2025-07-02", "VALID"],
  ["2028-07-02", "VALID"],
  ["2028-07-03", "EXPIRED"],
] as const)("on %s it is %s", async (on, status) => {
  const { number } = await aTreasurerWithCertificate();
  expect((await checkCertificate(number, day(on))).certificate).toMatchObject({ status, statusSince: null });
});

test("suspended and revoked say since when", async () => {
  const suspensions = [
    { suspendedOn: day("2025-09-01"), liftedOn: day("2025-10-01") },
    { suspendedOn: day("2026-03-01"), liftedOn: null },
  ];
  const { number } = await aTreasurerWithCertificate({ suspensions });
  expect((await checkCertificate(number, today)).certificate).toMatchObject({
    status: "SUSPENDED",
    statusSince: "2026-03-01",
  });
  expect((await checkCertificate(number, day("2025-10-01"))).certificate).toMatchObject({
    status: "VALID",
    statusSince: null,
  });

  const { number: gone } = await aTreasurerWithCertificate({ revokedOn: day("2026-05-01"), suspensions });
  expect((await checkCertificate(gone, today)).certificate).toMatchObject({
    status: "REVOKED",
    statusSince: "2026-05-01",
  });
});

test.each([
  "47111 1120 4 0000000 1999",
  "",
  "  ",
  "bukan nomor",
  "'; DROP TABLE certificates; --",
  "9".repeat(5_000),
  "\u0000",
])("%j is unknown, and nothing more", async (typed) => {
  const answer = await checkCertificate(typed, today);
  expect(answer.certificate).toBeNull();
  expect(answer.readAt).toBeInstanceOf(Date);
});

test("a certificate is read by those whose business it is, and by nobody else", async () => {
  const { id, body, number, cooperative } = await aTreasurerWithCertificate();
  const elsewhere = await aCertificationBody();
  await aRegion("92.05");
  const may = [
    await anOfficer({ role: "MINISTRY" }),
    await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("92.06") }),
    await anOfficer({ role: "COOPERATIVE", cooperativeId: cooperative.id }),
    await anOfficer({ role: "ASSESSOR", certificationBodyId: body.id }),
  ];
  const mayNot = [
    await anOfficer({ role: "LOCAL_OFFICE", regionCode: RegionCode.parse("92.05") }),
    await anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: elsewhere.id }),
    await anOfficer({ role: "AUDITOR" }),
  ];
  for (const officer of may)
    expect(await findCertificate(officer, id, today)).toMatchObject({ number, mayChange: false });
  for (const officer of mayNot) expect(await findCertificate(officer, id, today)).toBeNull();
  const office = await anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: body.id });
  expect(await findCertificate(office, id, today)).toMatchObject({ number, status: "VALID", mayChange: true });
  expect(await findCertificate(office, randomUUID(), today)).toBeNull();
});

test("an LSP finds its own by number, registration number and name, and sees the latest", async () => {
  const { id, body, number, person } = await aTreasurerWithCertificate();
  await database.certificate.update({
    where: { id },
    data: { registrationNumber: `KOP ${body.licenceNumber.slice(9, 13)} 00042 2025` },
  });
  await aTreasurerWithCertificate();
  const office = await anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: body.id });
  const own = { certificationBodyId: body.id, limit: 10, on: today };

  for (const typed of [number, number.replaceAll(" ", "."), "00042", "siti", " AMINAH \0"])
    expect((await searchCertificates(office, typed, own)).certificates).toMatchObject([{ id, number }]);
  expect(await searchCertificates(office, "Zainal", own)).toEqual({ certificates: [], more: false });
  expect(await listRecentCertificates(office, own)).toMatchObject([{ id, holderName: "Siti Aminah", status: "VALID" }]);
  expect(await database.personRead.count({ where: { officerId: office.id, personId: person.id } })).toBeGreaterThan(0);

  const stranger = await anOfficer({ role: "CENTRE", centreId: await aCentre() });
  expect(await listRecentCertificates(stranger, own)).toEqual([]);
});

const aCentre = async () =>
  (
    await database.trainingCentre.create({
      data: { name: "BLKK Contoh", kind: "BLKK", owner: "COMMUNITY", regionCode: "92.06", capacity: 16 },
    })
  ).id;

test("an LSP is known to the public", async () => {
  const { id, name, licenceNumber } = await aCertificationBody();
  expect(await findCertificationBody(id)).toMatchObject({ name, licenceNumber, kind: "P3", licensedTo: "2035-12-31" });
  expect(await findCertificationBody(randomUUID())).toBeNull();
});
