import { generateClient } from "./build";
import { asServerCode, boundedHeap, startNode } from "./child";
import { mustAnswer } from "./databases";
import { demonstrationEnvironment } from "./demonstration";
import { migrate } from "./migrate";
import { step } from "./progress";
import { demonstrationSettings, installationSettings } from "./settings";
import { operation } from "./shutdown";

/** Background work in a process of its own: on the database that DATABASE_URL names or, without it, the demonstration's. */
await operation(async () => {
  const environment = process.env.DATABASE_URL
    ? installationSettings(process.env)
    : await demonstrationEnvironment(demonstrationSettings(process.env), { mayShare: true, onlyWhole: true });
  const { DATABASE_URL, KOMPETEN_DATA_KEY } = environment;
  await mustAnswer(DATABASE_URL);
  await generateClient();
  await step("Memutakhirkan skema", () => migrate(DATABASE_URL));
  const today =
    "KOMPETEN_TODAY" in environment ? { KOMPETEN_DEMO: "1", KOMPETEN_TODAY: environment.KOMPETEN_TODAY } : {};
  const worker = startNode([...boundedHeap, ...asServerCode, "lib/operations/work.ts"], {
    env: { DATABASE_URL, KOMPETEN_DATA_KEY, ...today },
    inherit: true,
  });
  console.log("Pekerja latar siap.");
  await worker.done;
});
