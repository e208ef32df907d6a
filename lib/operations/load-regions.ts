import { today } from "@/lib/calendar/today";
import { transaction } from "@/lib/db/database";
import { loadRelease } from "@/lib/regions/load-release";
import { installedRelease } from "@/lib/regions/release";

/** Brings the regions to the installed release of the code list and says what that changed. */
const release = await installedRelease();
const report = await transaction((tx) => loadRelease(tx, release, today()), { timeout: 600_000 });

const findings: Record<string, string[]> = {
  baru: report.added.map(({ code, name }) => `${code} ${name}`),
  "berganti nama": report.renamed.map(({ code, before, name }) => `${code} ${before} menjadi ${name}`),
  "tidak lagi ada": report.gone.map(({ code, name }) => `${code} ${name}`),
  "ada kembali": report.returned.map(({ code, name }) => `${code} ${name}`),
  "koperasi dan balai tanpa wilayah pengganti": report.unmapped.map(({ regionCode, name }) => `${regionCode} ${name}`),
};
const linesShown = 10;
const count = (list: unknown[]) => list.length.toLocaleString("id-ID");

console.log(`Wilayah menurut ${release.version}: ${count(release.regions)} kode.`);
for (const [what, lines] of Object.entries(findings)) {
  console.log(`- ${what}: ${count(lines)}`);
  for (const line of lines.slice(0, linesShown)) console.log(`    ${line}`);
  if (lines.length > linesShown) console.log(`    … dan ${count(lines.slice(linesShown))} lainnya`);
}
process.exit();
