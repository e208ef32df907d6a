import type { Ids, Random } from "./random";
import type { Rows } from "./rows";
import { type SchemeIds, type SchemeName, schemeNames } from "./schemes";

/** LSP KUKMI's licence is attested; the others are attested by name, their numbers from 9001 on are invented. */
const bodies = {
  KUKMI: { name: "LSP KUKMI", licence: "BNSP-LSP-2479-ID", from: "2024-03-01", to: "2029-02-28" },
  LAPENKOP: {
    name: "LSP Lapenkop Dekopin (nomor contoh)",
    licence: "BNSP-LSP-9001-ID",
    from: "2022-06-01",
    to: "2027-05-31",
  },
  NUSANTARA: {
    name: "LSP Koperasi Nusantara (nomor contoh)",
    licence: "BNSP-LSP-9002-ID",
    from: "2023-01-15",
    to: "2028-01-14",
  },
  KJK: {
    name: "LSP Koperasi Jasa Keuangan (nomor contoh)",
    licence: "BNSP-LSP-9003-ID",
    from: "2022-02-01",
    to: "2027-01-31",
  },
};
export type BodyName = keyof typeof bodies;
export const bodyNames = Object.keys(bodies) as BodyName[];

/** The one that lsp@example.id and asesor@example.id belong to. */
export const demoBody: BodyName = "KUKMI";
export const demoBodyLicence = bodies[demoBody].licence;

export type Body = { key: BodyName; id: string; licence: string };
export type Bodies = Record<BodyName, Body>;

/** Where each signs is invented. */
const place = "Jakarta";

/**
 * Since when each may certify for a scheme: the two KDKMP ones from the day on which they were announced, the one for
 * supervisors some months later, when the first certificates of it had already been issued.
 */
function licensedSince(body: BodyName, scheme: SchemeName): string | null {
  if (scheme === "SAVINGS") return body === "KJK" ? bodies.KJK.from : null;
  return scheme === "SUPERVISORS" ? "2026-03-02" : "2025-08-25";
}

export function writeBodies(rows: Rows, ids: Ids, schemeIds: SchemeIds): Bodies {
  const entries = bodyNames.map((key) => {
    const { name, licence, from, to } = bodies[key];
    const id = ids.next();
    rows.add("certification_bodies", id, name, "P3", licence, from, to, place);
    for (const scheme of schemeNames) {
      const since = licensedSince(key, scheme);
      if (since !== null) rows.add("licensed_schemes", id, schemeIds[scheme].schemeId, since, null);
    }
    return [key, { key, id, licence }];
  });
  return Object.fromEntries(entries) as Bodies;
}

const sumatra = /^[12]/;
const java = /^3/;

/** Each assesses mostly where its people are; savings and loan is the trade of one. */
export function bodyFor(province: string, scheme: SchemeName, random: Random): BodyName {
  if (scheme === "SAVINGS") return "KJK";
  if (random.chance(0.1)) return random.pick(bodyNames);
  if (java.test(province)) return "KUKMI";
  return sumatra.test(province) ? "LAPENKOP" : "NUSANTARA";
}
