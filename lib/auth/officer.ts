import * as z from "zod";
import { RegionCode } from "@/lib/regions/region-code";

/** Whoever is acting. Every query and command takes one; nothing else in lib reads the session. */
export const Officer = z.discriminatedUnion("role", [
  /** Kemenkop: the country. */
  z.object({ id: z.uuid(), role: z.literal("MINISTRY") }),
  /** Kemnaker: training and certification of the country. */
  z.object({ id: z.uuid(), role: z.literal("MANPOWER") }),
  /** A dinas of a province, regency or city. */
  z.object({ id: z.uuid(), role: z.literal("LOCAL_OFFICE"), regionCode: RegionCode }),
  z.object({ id: z.uuid(), role: z.literal("COOPERATIVE"), cooperativeId: z.uuid() }),
  z.object({ id: z.uuid(), role: z.literal("CENTRE"), centreId: z.uuid() }),
  /** The LSP's office: its pleno decides and it issues. */
  z.object({ id: z.uuid(), role: z.literal("CERTIFICATION_BODY"), certificationBodyId: z.uuid() }),
  /** An assessor of an LSP: recommends, never decides. */
  z.object({ id: z.uuid(), role: z.literal("ASSESSOR"), certificationBodyId: z.uuid() }),
  z.object({ id: z.uuid(), role: z.literal("AUDITOR") }),
]);
export type Officer = z.infer<typeof Officer>;
export type OfficerRole = Officer["role"];
