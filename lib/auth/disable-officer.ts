import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { transaction } from "@/lib/db/database";
import { ok, type Result, refused } from "@/lib/result";
import type { Officer } from "./officer";
import { endSessionsOf } from "./sign-out-everywhere";

export type DisableRefusal = "officer-not-found" | "own-account" | "already-disabled";

/** Closes an account: nobody signs in to it, and its sessions are over with the next request they make. */
export async function disableOfficer(officer: Officer, id: string): Promise<Result<null, DisableRefusal>> {
  // To whom accounts are no business of theirs, none exists.
  if (officer.role !== "MINISTRY") return refused("officer-not-found");
  if (officer.id === id) return refused("own-account");
  return transaction(async (tx) => {
    const closed = await tx.officer.updateMany({ where: { id, disabledAt: null }, data: { disabledAt: new Date() } });
    if (closed.count === 0)
      return refused((await tx.officer.findUnique({ where: { id } })) ? "already-disabled" : "officer-not-found");
    await endSessionsOf(tx, id);
    await recordAudit(tx, officer, { act: "officer.disabled", subjectId: id });
    return ok(null);
  });
}
