import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { revokeCertificate } from "@/lib/certificates/revoke-certificate";
import { suspendCertificate } from "@/lib/certificates/suspend-certificate";
import { findCoverage } from "@/lib/coverage/public-queries";
import { database } from "@/lib/db/database";
import { RegionCode } from "@/lib/regions/region-code";
import { aCertificate, aCertificationBody } from "../factories/certificates";
import { aCooperative, aTerm } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { aPerson } from "../factories/people";
import { aRequiredScheme } from "../factories/schemes";

const day = (text: string) => Day.parse(text);
const today = day("2026-06-15");

async function aChair() {
  const [body, scheme, { id: personId }] = [
    await aCertificationBody(),
    await aRequiredScheme({ for: ["CHAIR"] }),
    await aPerson(),
  ];
  const cooperative = await aCooperative({ in: "92.05.01" });
  await aTerm({ personId, cooperativeId: cooperative.id });
  const validFrom = day("2025-07-02");
  const { id: certificateId, number } = await aCertificate({
    personId,
    schemeId: scheme.id,
    certificationBodyId: body.id,
    validFrom,
  });
  const office = await anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: body.id });
  return { certificateId, number, office };
}
type Chair = Awaited<ReturnType<typeof aChair>>;

const revoked = ({ certificateId }: Chair, on = "2026-05-01", reason = "Bukti asesmen palsu") => ({
  ...{ submissionKey: randomUUID(), certificateId, revokedOn: day(on), reason },
});
const auditOf = ({ certificateId }: Chair) => database.auditEntry.findMany({ where: { subjectId: certificateId } });

test("revokes once, with one audit entry, however often the same form arrives", async () => {
  const chair = await aChair();
  const form = revoked(chair);
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => revokeCertificate(chair.office, form, today)));
  expect(answers).toEqual(Array(5).fill({ ok: true, value: { number: chair.number } }));

  const { certificateId, office } = chair;
  expect(await database.certificateRevocation.findMany({ where: { certificateId } })).toMatchObject([
    { revokedOn: new Date("2026-05-01"), revokedById: office.id, reason: "Bukti asesmen palsu" },
  ]);
  expect(await auditOf(chair)).toMatchObject([
    {
      ...{ officerId: office.id, act: "certificate.revoked" },
      details: { revokedOn: "2026-05-01", reason: "Bukti asesmen palsu" },
    },
  ]);
});

test("from its day it never counts again; the days before stay as they were", async () => {
  const chair = await aChair();
  const days = ["2026-04-30", "2026-05-01", "2026-06-15", "2028-07-01"];
  const figures = () =>
    Promise.all(
      ["92.05.01", "92.05", "92", "ID"].map((code) =>
        Promise.all(
          days.map(async (asOf) => {
            const asked = { region: RegionCode.parse(code), asOf: day(asOf), cut: "ALL", knownAt: null } as const;
            return (await findCoverage(asked))?.counts.postsCertified ?? 0;
          }),
        ),
      ),
    );
  const before = await figures();
  await revokeCertificate(chair.office, revoked(chair), today);
  const after = await figures();
  const moved = after.map((figures, region) => figures.map((figure, at) => figure - (before[region]?.[at] ?? 0)));
  expect(moved).toEqual(Array(4).fill([0, -1, -1, -1]));
});

test("of two officers at once, one is told it is revoked already", async () => {
  const chair = await aChair();
  const answers = await Promise.all([1, 2].map(() => revokeCertificate(chair.office, revoked(chair), today)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, refusal: "already-revoked" });
  expect(await auditOf(chair)).toHaveLength(1);
});

test("refusals name their rule and leave no trace", async () => {
  const chair = await aChair();
  const revoking = (...typed: [on: string, reason?: string]) =>
    revokeCertificate(chair.office, revoked(chair, ...typed), today);
  expect(await revoking("2026-06-16")).toEqual({ ok: false, refusal: "in-the-future" });
  expect(await revoking("2025-07-01")).toEqual({ ok: false, refusal: "before-issue" });
  expect(await revoking("2026-05-01", "")).toEqual({ ok: false, refusal: "reason-missing" });
  expect(await auditOf(chair)).toEqual([]);
});

test("what is revoked cannot be suspended", async () => {
  const chair = await aChair();
  await revokeCertificate(chair.office, revoked(chair), today);
  const { certificateId, office } = chair;
  const suspension = { submissionKey: randomUUID(), certificateId, suspendedOn: today, reason: "Surveilan" };
  expect(await suspendCertificate(office, suspension, today)).toEqual({ ok: false, refusal: "already-revoked" });
});

test("another LSP can neither revoke it nor learn that it exists", async () => {
  const chair = await aChair();
  const { id } = await aCertificationBody();
  const stranger = await anOfficer({ role: "CERTIFICATION_BODY", certificationBodyId: id });
  expect(await revokeCertificate(stranger, revoked(chair), today)).toEqual({
    ok: false,
    refusal: "certificate-not-found",
  });
});
