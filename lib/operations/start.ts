import { existsSync } from "node:fs";
import { mustAnswer } from "./databases";
import { migrate } from "./migrate";
import { OperatorError } from "./operator-error";
import { step } from "./progress";
import { installationSettings } from "./settings";
import { operation } from "./shutdown";
import { mustBeFree, serve } from "./web-server";

/** The production way: on a database and with secrets that the environment names, after `npm run build`. */
await operation(async () => {
  const { PORT, ...settings } = installationSettings(process.env);
  if (!existsSync(`${process.env.NEXT_DIST_DIR ?? ".next"}/BUILD_ID`)) {
    throw new OperatorError("Halaman belum dibangun: jalankan `npm run build` lebih dulu [run `npm run build` first].");
  }
  await mustBeFree(PORT);
  await mustAnswer(settings.DATABASE_URL);
  await step("Memutakhirkan skema", () => migrate(settings.DATABASE_URL));
  const server = await step("Memulai server web", () => serve("start", PORT, settings));
  console.log(`Kompeten siap di porta ${PORT}.`);
  await server.done;
});
