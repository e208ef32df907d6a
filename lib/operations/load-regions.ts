import { today } from "@/lib/calendar/today";
import { transaction } from "@/lib/db/database";
import { type LoadReport, loadRelease } from "@/lib/regions/load-release";
import { installedRelease } from "@/lib/regions/release";

const linesShown = 10;

/** Brings the regions to the installed release of the code list and says what that changed. */
export async function loadRegions(): Promise<LoadReport> {
  const release = await installedRelease();
  const report = await transaction((tx) => loadRelease(tx, release, today()));
  console.log(`Wilayah menurut ${release.version}: ${count(release.regions)} kode.`);
  show(
    "baru",
    report.added.map(({ code, name }) => `${code} ${name}`),
  );
  show(
    "berganti nama",
    report.renamed.map(({ code, before, name }) => `${code} ${before} menjadi ${name}`),
  );
  show(
    "tidak lagi ada",
    report.gone.map(({ code, name }) => `${code} ${name}`),
  );
  show(
    "ada kembali",
    report.returned.map(({ code, name }) => `${code} ${name}`),
  );
  show(
    "tanpa pengganti wilayah",
    report.unmapped.map(({ regionCode, name }) => `${name} (${regionCode})`),
  );
  return report;
}

const count = (list: unknown[]) => list.length.toLocaleString("id-ID");

function show(what: string, lines: string[]) {
  console.log(`- ${what}: ${count(lines)}`);
  for (const line of lines.slice(0, linesShown)) console.log(`    ${line}`);
  if (lines.length > linesShown) console.log(`    … dan ${count(lines.slice(linesShown))} lainnya`);
}
