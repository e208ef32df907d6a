import { notFound } from "next/navigation";
import { sheetResponse } from "@/app/file-response";
import { languageOf, wordsIn } from "@/app/messages/words";
import { currentOfficer } from "@/lib/auth/require-officer";
import { mayImport } from "@/lib/cooperatives/visibility";

/** A file to begin from: the columns, and two rows of invented people. */
export async function GET() {
  const officer = await currentOfficer();
  if (!officer || !mayImport(officer)) notFound();
  const say = wordsIn(await languageOf(), "imports");
  const ofMany = officer.role !== "COOPERATIVE";
  const columns = [
    ...(ofMany ? (["villageCode", "cooperative"] as const) : []),
    ...(["name", "nationalId", "birthDate", "sex", "phone", "position", "startDate", "endDate"] as const),
  ];
  const cooperative = ofMany ? ["33.10.01.2001", "Koperasi Desa Merah Putih Contoh"] : [];
  const rows = [
    [
      "Siti Aminah",
      "9999995211870001",
      "1987-11-12",
      say("template.rows.female"),
      "0800 1234 5678",
      say("template.rows.chair"),
      "2026-01-15",
      null,
    ],
    [
      "Budi Santoso",
      "9999990403790002",
      "1979-03-04",
      say("template.rows.male"),
      null,
      say("template.rows.treasurer"),
      "2026-01-15",
      "2030-12-31",
    ],
  ];
  const head = columns.map((column) => say(`columns.${column}`));
  return sheetResponse(say("template.fileName"), {
    format: "xlsx",
    head,
    rows: rows.map((row) => [...cooperative, ...row]),
  });
}
