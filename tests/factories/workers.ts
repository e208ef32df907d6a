import { randomUUID } from "node:crypto";
import { Day, dateOf } from "@/lib/calendar/day";
import type { WorkerKind } from "@/lib/cooperatives/kinds";
import { database } from "@/lib/db/database";
import type { DialogueKind } from "@/lib/worker-cooperatives/lists";
import { aCooperative } from "./cooperatives";
import { aRegion } from "./regions";

type Which = {
  in?: string;
  kind?: WorkerKind;
  name?: string;
  company?: string;
  union?: string | null;
  village?: string;
};

/** A cooperative of the workers of a company, or of a union; its company works in the regency of its office. */
export async function aWorkerCooperative({
  in: district = "91.01.01",
  kind = "WORKER",
  name = `Koperasi Karyawan Contoh ${randomUUID()}`,
  company = "PT Contoh",
  union = kind === "UNION" ? "SP Contoh" : null,
  village,
}: Which = {}) {
  const cooperative = await aCooperative({ in: district, kind, name, village, foundedOn: Day.parse("2015-03-02") });
  const regency = cooperative.seatVillageCode.slice(0, 5);
  await database.workerCooperative.create({
    data: {
      cooperativeId: cooperative.id,
      companyName: company,
      companySector: "MANUFACTURING",
      companySize: "LARGE",
      companyRegionCode: regency,
      unionName: union,
      facilities: ["CANTEEN", "HEALTH"],
      businessUnits: ["Toko"],
    },
  });
  return { ...cooperative, regency };
}

type Held = { in?: string; title?: string; kind?: DialogueKind; from?: Day; to?: Day; invited?: string[] };

/** A dialogue in a regency, with whom it invited. */
export async function aDialogue({
  in: regency = "91.01",
  title = "Dialog kesejahteraan pekerja",
  kind = "DIALOGUE",
  from = Day.parse("2026-05-04"),
  to = from,
  invited = [],
}: Held = {}) {
  await aRegion(regency);
  return database.dialogue.create({
    data: {
      ...{ title, kind, regionCode: regency, startsOn: dateOf(from), endsOn: dateOf(to) },
      ...{ venue: "Balai", organiser: "Kemnaker", topics: ["Kantin"] },
      participants: { create: invited.map((cooperativeId) => ({ cooperativeId })) },
    },
  });
}

/** What was agreed there. */
export const aFollowUp = (dialogueId: string, dueOn: Day, doneOn: Day | null = null) =>
  database.dialogueFollowUp.create({
    data: { dialogueId, what: "Menyusun berkas", who: "Dinas", dueOn: dateOf(dueOn), doneOn: doneOn && dateOf(doneOn) },
  });
