import { transaction } from "@/lib/db/database";
import { firstFindingDifference } from "@/lib/findings/verify";
import { checkBoards } from "./check-boards";

/** Holds what is kept of every board's findings against the rules, on a live database, and reports the first difference. */
const begun = performance.now();
const listed = await checkBoards();
if (listed > 0) console.log(`${listed.toLocaleString("id")} koperasi dalam daftar periksa diperiksa dulu.`);
const difference = await transaction((tx) => firstFindingDifference(tx), {
  isolationLevel: "RepeatableRead",
  timeout: 600_000,
});
if (difference) console.log(JSON.stringify(difference, null, 2));
const seconds = ((performance.now() - begun) / 1000).toFixed(1);
console.log(
  difference
    ? "Temuan TIDAK tepat: lihat beda pertama di atas."
    : `Temuan tepat: yang tersimpan sama dengan aturan, setiap koperasi dan setiap hari (${seconds} detik).`,
);
process.exit(difference ? 1 : 0);
