import { Day } from "@/lib/calendar/day";
import type { Position } from "@/lib/cooperatives/positions";
import { findCoverage } from "@/lib/coverage/public-queries";
import { RegionCode } from "@/lib/regions/region-code";
import { aCertificate, aCertificationBody } from "./certificates";
import { aCooperative, aTerm } from "./cooperatives";
import { anOfficer } from "./officers";
import { aPerson } from "./people";
import { aRequiredScheme } from "./schemes";

type Which = { in: string; holders?: number; position?: Position; validFrom?: Day; validTo?: Day };

/** An LSP with two officers and an assessor, and holders of its certificates, each in office in the district. */
export async function anLsp({ in: district, holders: count = 1, position = "TREASURER", ...validity }: Which) {
  const [body, scheme] = [await aCertificationBody(), await aRequiredScheme({ for: [position] })];
  const office = { role: "CERTIFICATION_BODY", certificationBodyId: body.id } as const;
  const [first, second, assessor] = [
    await anOfficer(office),
    await anOfficer(office),
    await anOfficer({ role: "ASSESSOR", certificationBodyId: body.id }),
  ];
  const holders = [];
  for (let at = 0; at < count; at++) {
    const [{ id: personId, name }, { id: cooperativeId }] = [await aPerson(), await aCooperative({ in: district })];
    await aTerm({ personId, cooperativeId, position });
    const { id: certificateId, number } = await aCertificate({
      ...{ personId, schemeId: scheme.id, certificationBodyId: body.id },
      ...{ validFrom: Day.parse("2025-07-02"), ...validity },
    });
    holders.push({ personId, name, cooperativeId, certificateId, number });
  }
  return { body, scheme, district, first, second, assessor, holders };
}

/** How many posts are certified in a district on a day, as the ledger says. */
export async function certifiedIn(district: string, on: string): Promise<number> {
  const asked = { region: RegionCode.parse(district), asOf: Day.parse(on), cut: "ALL", knownAt: null } as const;
  return (await findCoverage(asked))?.counts.postsCertified ?? 0;
}

/** By how much the certified posts of a district differ from before, day by day, once the work is done. */
export async function movedBy(district: string, days: string[], work: () => Promise<unknown>): Promise<number[]> {
  const figures = () => Promise.all(days.map((day) => certifiedIn(district, day)));
  const before = await figures();
  await work();
  return (await figures()).map((figure, at) => figure - (before[at] ?? 0));
}
