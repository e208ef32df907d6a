import type { Officer } from "@/lib/auth/officer";
import { startPageOf } from "@/lib/auth/start-page";
import type { shell } from "./messages/id/shell";

export type Place = { href: string; word: keyof typeof shell.places };

const coverage: Place = { href: "/coverage/ID", word: "coverage" };
const work: Place = { href: "/work", word: "work" };
const findings: Place = { href: "/findings", word: "findings" };
const cooperatives: Place = { href: "/cooperatives", word: "cooperatives" };
const workers: Place = { href: "/worker-cooperatives", word: "workers" };
const people: Place = { href: "/people", word: "people" };
const centres: Place = { href: "/centres", word: "centres" };
const batches: Place = { href: "/batches", word: "batches" };
const schemes: Place = { href: "/schemes", word: "schemes" };
const check: Place = { href: "/check", word: "check" };
const applications: Place = { href: "/applications", word: "applications" };
const track: Place = { href: "/track", word: "track" };
const disputes: Place = { href: "/disputes", word: "disputes" };
const imports: Place = { href: "/imports", word: "imports" };
const requests: Place = { href: "/requests", word: "requests" };
const notices: Place = { href: "/notices", word: "notices" };
const audit: Place = { href: "/audit", word: "audit" };

/** The main navigation: what an officer's work begins on comes first. It only shows the way; pages decide access. */
export function placesFor(officer: Officer | null): Place[] {
  if (!officer) return [{ href: "/", word: "start" }, coverage, cooperatives, centres, schemes, check, track];

  const start = startPageOf(officer);
  switch (officer.role) {
    case "MINISTRY":
      return [
        coverage,
        work,
        cooperatives,
        people,
        workers,
        imports,
        requests,
        centres,
        batches,
        schemes,
        check,
        audit,
      ];
    case "MANPOWER":
      return [coverage, cooperatives, people, workers, centres, batches, applications, disputes, schemes, check];
    case "LOCAL_OFFICE":
      return [
        work,
        findings,
        { href: `/coverage/${officer.regionCode}`, word: "coverage" },
        ...[cooperatives, people, workers, imports, requests, notices, centres, schemes, check],
      ];
    case "COOPERATIVE":
      return [
        { href: start, word: "ownCooperative" },
        ...[people, imports, requests, notices, applications, coverage, centres, schemes, check],
      ];
    case "CENTRE":
      return [{ href: start, word: "ownCentre" }, batches, imports, notices, centres, coverage, schemes, check];
    case "CERTIFICATION_BODY":
      return [{ href: start, word: "ownBody" }, applications, batches, notices, coverage, schemes, check];
    case "ASSESSOR":
      return [{ href: start, word: "ownBody" }, ...[applications, batches, imports, notices, coverage, schemes, check]];
    case "AUDITOR":
      return [audit, people, coverage, cooperatives, schemes, check];
  }
}
