import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Officer } from "@/lib/auth/officer";
import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import { database, type Transaction } from "@/lib/db/database";
import { levelOf, type RegionCode } from "@/lib/regions/region-code";
import { ok, type Result, refused } from "@/lib/result";
import { once } from "@/lib/submissions/once";
import { standingOn, type VenueKind, type VenueStanding, type Verification, verifyRefusal } from "./venue-rules";
import { venuesKeptBy, venuesVisibleTo } from "./visibility";

export const longestName = 120;
export const longestAddress = 300;

export type SaveVenue = {
  submissionKey: string;
  name: string;
  kind: VenueKind;
  regionCode: RegionCode;
  address: string;
};

export type SaveVenueRefusal = "not-permitted" | "name-missing" | "text-too-long" | "region-unknown" | "name-taken";

/** The office of an LSP adds a place where it assesses. It is no fit one until it is verified. */
export function saveVenue(
  officer: Officer,
  { submissionKey, kind, regionCode, ...typed }: SaveVenue,
): Promise<Result<{ venueId: string; name: string }, SaveVenueRefusal>> {
  return once<{ venueId: string; name: string }, SaveVenueRefusal>(officer, submissionKey, async (tx) => {
    if (officer.role !== "CERTIFICATION_BODY") return refused("not-permitted");
    const { certificationBodyId } = officer;
    const [name, address] = [typed.name, typed.address].map((text) => text.trim().replace(/\s+/g, " ")) as [
      string,
      string,
    ];
    if (name === "") return refused("name-missing");
    if (name.length > longestName || address.length > longestAddress) return refused("text-too-long");
    const wide = ["COUNTRY", "PROVINCE"].includes(levelOf(regionCode));
    if (wide || (await tx.region.count({ where: { code: regionCode } })) === 0) return refused("region-unknown");

    const data = { id: randomUUID(), certificationBodyId, name, kind, regionCode, address };
    // ON CONFLICT DO NOTHING: of two officers at once, one gets no row back.
    const [saved] = await tx.assessmentVenue.createManyAndReturn({ data, skipDuplicates: true });
    if (!saved) return refused("name-taken");
    await recordAudit(tx, officer, { act: "venue.saved", subjectId: saved.id, certificationBodyId, name, kind });
    return ok({ venueId: saved.id, name });
  });
}

export type VerifyVenue = Verification & { submissionKey: string; venueId: string };
export type VerifyVenueRefusal = "venue-not-found" | "end-before-start" | "overlaps";

/** The LSP looked at a venue and holds it for fit, from a day to a day. */
export function verifyVenue(
  officer: Officer,
  { submissionKey, venueId, validFrom, validTo }: VerifyVenue,
): Promise<Result<{ name: string }, VerifyVenueRefusal>> {
  return once<{ name: string }, VerifyVenueRefusal>(officer, submissionKey, async (tx) => {
    const venue = await lockVenue(tx, officer, venueId);
    if (!venue) return refused("venue-not-found");
    const refusal = verifyRefusal({ validFrom, validTo }, venue.verifications.map(toSpan));
    if (refusal) return refused(refusal);

    const span = { validFrom: dateOf(validFrom), validTo: dateOf(validTo) };
    await tx.venueVerification.create({ data: { venueId, ...span, verifiedById: officer.id } });
    await recordAudit(tx, officer, { act: "venue.verified", subjectId: venueId, validFrom, validTo });
    return ok({ name: venue.name });
  });
}

/** Of two at once the second waits here, then sees the days that the first wrote. */
async function lockVenue(tx: Transaction, officer: Officer, venueId: string) {
  await tx.$queryRaw`SELECT id FROM assessment_venues WHERE id = ${venueId}::uuid FOR NO KEY UPDATE`;
  return tx.assessmentVenue.findFirst({
    where: { AND: [venuesKeptBy(officer), { id: venueId }] },
    select: { name: true, verifications: { select: { validFrom: true, validTo: true } } },
  });
}

const toSpan = ({ validFrom, validTo }: { validFrom: Date; validTo: Date }): Verification => ({
  validFrom: dayOf(validFrom),
  validTo: dayOf(validTo),
});

export type Venue = {
  id: string;
  name: string;
  kind: VenueKind;
  address: string;
  region: string;
  verifications: Verification[];
  standing: VenueStanding;
};

/** The venues of an LSP, as this officer may see them, with what each is on the day. */
export async function listVenues(officer: Officer, certificationBodyId: string, on: Day): Promise<Venue[]> {
  const rows = await database.assessmentVenue.findMany({
    where: { AND: [venuesVisibleTo(officer), { certificationBodyId }] },
    select: {
      ...{ id: true, name: true, kind: true, address: true },
      region: { select: { name: true, parent: { select: { name: true } } } },
      verifications: { select: { validFrom: true, validTo: true }, orderBy: { validFrom: "desc" } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: mostVenues,
  });
  return rows.map(({ region, verifications, ...venue }) => {
    const spans = verifications.map(toSpan);
    const place = [region.name, region.parent?.name].filter(Boolean).join(", ");
    return { ...venue, region: place, verifications: spans, standing: standingOn(on, spans) };
  });
}

/** More than any LSP has. */
const mostVenues = 500;
