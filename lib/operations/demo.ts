import { buildPages } from "./build";
import { prepareDemonstration, welcome } from "./demonstration";
import { step } from "./progress";
import { demonstrationSettings } from "./settings";
import { operation } from "./shutdown";
import { mustBeFree, serve } from "./web-server";

/** From nothing to a registry of the whole country in the browser; the second time, straight to the browser. */
await operation(async () => {
  const settings = demonstrationSettings(process.env);
  await mustBeFree(settings.PORT);
  const environment = await prepareDemonstration(settings, { build: buildPages, mayShare: false });
  const server = await step("Memulai server web", () => serve("start", settings.PORT, environment));
  welcome(settings.PORT);
  await server.done;
});
