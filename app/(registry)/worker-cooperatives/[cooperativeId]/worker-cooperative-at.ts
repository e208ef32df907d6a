import { notFound } from "next/navigation";
import { uuidParam } from "@/app/uuid-param";
import type { Officer } from "@/lib/auth/officer";
import { findWorkerCooperative } from "@/lib/worker-cooperatives/queries";

/** The workers' cooperative of this address; one of somebody else's is not found. */
export const workerCooperativeAt = async (officer: Officer, cooperativeId: string) =>
  (await findWorkerCooperative(officer, uuidParam(cooperativeId))) ?? notFound();
