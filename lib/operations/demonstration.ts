import { demoAccounts, demoPassword } from "@/lib/auth/demo-accounts";
import { generateClient } from "./build";
import { asServerCode, runNode } from "./child";
import { withDatabase } from "./databases";
import { filledWith, openDatabase } from "./demonstration-database";
import type { FillingProgress } from "./fill-demonstration";
import { migrate } from "./migrate";
import { OperatorError } from "./operator-error";
import { type Report, step } from "./progress";
import { keptSecrets } from "./secrets";
import type { DemonstrationSettings } from "./settings";

type Options = { build: (report: Report) => Promise<void>; mayShare: boolean };

/**
 * Brings up the database, migrated and filled, and the pages, at the same time where one does not need the other.
 * `mayShare` allows a database server that another process started. Gives what the web server is started with.
 */
export async function prepareDemonstration(settings: DemonstrationSettings, { build, mayShare }: Options) {
  const generated = step("Menyiapkan klien basis data", generateClient);
  const built = generated.then(() => step("Membangun halaman", build));

  const fillDatabase = async () => {
    const environment = await demonstrationEnvironment(settings, { mayShare, onlyWhole: true });
    await generated;
    await step("Memutakhirkan skema", () => migrate(environment.DATABASE_URL));
    await fill(settings, environment);
    return environment;
  };
  const [environment] = await Promise.all([fillDatabase(), built]);
  return environment;
}

export async function demonstrationEnvironment(
  settings: DemonstrationSettings,
  sharing: { mayShare: boolean; onlyWhole: boolean },
) {
  const secrets = keptSecrets(settings.DATA_DIR);
  return {
    DATABASE_URL: await step("Memulai basis data", () => openDatabase(settings, secrets.databasePassword, sharing)),
    AUTH_SECRET: settings.AUTH_SECRET ?? secrets.authSecret,
    KOMPETEN_DATA_KEY: settings.KOMPETEN_DATA_KEY ?? secrets.dataKey,
    KOMPETEN_DEMO: "1",
    KOMPETEN_TODAY: settings.KOMPETEN_TODAY ?? "",
  };
}

async function fill(settings: DemonstrationSettings, environment: { DATABASE_URL: string }) {
  const cooperatives = settings.DEMO_COOPERATIVES;
  const before = await filledWith(environment.DATABASE_URL);
  if (before === null) {
    await mustBeEmpty(environment.DATABASE_URL);
    await step(`Mengisi negara contoh, ${cooperatives.toLocaleString("id")} koperasi`, (report) =>
      // Rows stream through: the heap may stay small, so that filling and building fit beside each other.
      runNode(["--max-old-space-size=256", ...asServerCode, "lib/operations/fill-demonstration.ts"], {
        env: environment,
        onMessage: (message) => report(...(message as FillingProgress)),
      }),
    );
  } else if (before !== cooperatives && process.env.DEMO_COOPERATIVES) {
    console.log(
      `Negara contoh tetap ${before.toLocaleString("id")} koperasi; hapus ${settings.DATA_DIR} untuk mengisi lagi.`,
    );
  }
}

/** Somebody's own database may hold something that is not ours to replace. */
async function mustBeEmpty(url: string) {
  const { rows } = await withDatabase(url, (client) =>
    client.query("SELECT EXISTS (SELECT FROM cooperatives) OR EXISTS (SELECT FROM officers) AS used"),
  );
  if (!rows[0]?.used) return;
  throw new OperatorError(
    "Basis data di DATABASE_URL berisi, tetapi bukan negara contoh yang lengkap: beri basis data kosong [the database of DATABASE_URL is not empty].",
  );
}

export function welcome(port: number) {
  const width = Math.max(...demoAccounts.map(({ email }) => email.length)) + 2;
  console.log(
    `\nKompeten siap di http://localhost:${port}, dengan data contoh. Kata sandi setiap akun: ${demoPassword}`,
  );
  for (const { email, name } of demoAccounts) console.log(`  ${email.padEnd(width)}${name}`);
  console.log("Tekan Ctrl-C untuk berhenti.");
}
