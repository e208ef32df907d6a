import { notFound } from "next/navigation";
import * as z from "zod";
import { uuidParam } from "@/app/uuid-param";
import type { Officer } from "@/lib/auth/officer";
import { findKeptIdentity, type KeptIdentity } from "@/lib/cooperatives/identity-queries";

/** What is on record of a cooperative that the officer keeps; somebody else's is not found. */
export const identityAt = async (officer: Officer, cooperativeId: string): Promise<KeptIdentity> =>
  (await findKeptIdentity(officer, uuidParam(cooperativeId))) ?? notFound();

const Saved = z.enum([
  ...(["stage", "formation", "registry", "meeting", "reported", "verified", "returned", "document"] as const),
]);
export type Saved = z.infer<typeof Saved>;

/** What the address says has just been saved. */
export const savedIn = (search: Record<string, string | string[] | undefined>): Saved | null =>
  Saved.safeParse(search.saved).data ?? null;
