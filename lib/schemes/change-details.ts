import * as z from "zod";
import { Day } from "@/lib/calendar/day";
import { Position, SchemeChangeKind, SchemeKind } from "@/lib/db/generated/enums";

export type { SchemeChangeKind };
export const schemeChangeKinds = Object.values(SchemeChangeKind);

export const SchemeUnits = z.array(z.object({ code: z.string(), title: z.string(), core: z.boolean() }));
export type SchemeUnits = z.infer<typeof SchemeUnits>;

const NewScheme = z.object({
  kind: z.literal("NEW_SCHEME"),
  code: z.string(),
  title: z.string(),
  schemeKind: z.enum(SchemeKind),
  level: z.number().int().nullable(),
  validityMonths: z.number().int(),
  /** KBLI and ISCO-08 parts of the certificate numbers. */
  businessField: z.string(),
  occupation: z.string(),
  owner: z.string(),
  units: SchemeUnits,
});
const NewVersion = z.object({
  kind: z.literal("NEW_VERSION"),
  schemeId: z.uuid(),
  owner: z.string(),
  units: SchemeUnits,
});
/** From the day on, these schemes and no others qualify for each of these positions. */
const Mapping = z.object({
  kind: z.literal("MAPPING"),
  positions: z.array(z.enum(Position)),
  schemeIds: z.array(z.uuid()),
});
const Supersession = z.object({
  kind: z.literal("SUPERSESSION"),
  schemeId: z.uuid(),
  successorId: z.uuid(),
  /** Last day on which certificates of the superseded scheme count; null where the two are equivalent. */
  countsUntil: Day.nullable(),
});

/** What is to change. Which day, on which basis and why is the same for all kinds and stands beside it. */
export const ChangeDetails = z.discriminatedUnion("kind", [NewScheme, NewVersion, Mapping, Supersession]);
export type ChangeDetails = z.infer<typeof ChangeDetails>;

export type SchemeChangeAsked = { details: ChangeDetails; effectiveOn: Day; legalBasis: string; reason: string };
