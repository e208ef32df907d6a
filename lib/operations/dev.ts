import { prepareDemonstration, welcome } from "./demonstration";
import { step } from "./progress";
import { demonstrationSettings } from "./settings";
import { operation } from "./shutdown";
import { mustBeFree, serve } from "./web-server";

/** The demonstration with pages that follow the sources as they are edited. It may share a running demo's database. */
await operation(async () => {
  const settings = demonstrationSettings(process.env);
  await mustBeFree(settings.PORT);
  const environment = await prepareDemonstration(settings, { build: async () => {}, mayShare: true });
  const server = await step("Memulai server web", () => serve("dev", settings.PORT, environment));
  welcome(settings.PORT);
  await server.done;
});
