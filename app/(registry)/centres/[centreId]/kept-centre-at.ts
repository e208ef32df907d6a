import { notFound } from "next/navigation";
import { uuidParam } from "@/app/uuid-param";
import type { Officer } from "@/lib/auth/officer";
import { findKeptCentre, type KeptCentre } from "@/lib/training/centres/queries";

/** The centre of an address, for whoever keeps its record; for everybody else there is no such page. */
export const keptCentreAt = async (officer: Officer, centreId: string): Promise<KeptCentre> =>
  (await findKeptCentre(officer, uuidParam(centreId))) ?? notFound();
