import { generateClient } from "./build";
import { asServerCode, ChildFailed, runNode } from "./child";
import { demonstrationEnvironment } from "./demonstration";
import { migrate } from "./migrate";
import { demonstrationSettings } from "./settings";
import { operation, shutDown } from "./shutdown";

/** Runs the script that the arguments name on the database that DATABASE_URL names or, without it, the demonstration's. */
await operation(async () => {
  const settings = demonstrationSettings(process.env);
  const environment = await demonstrationEnvironment(settings, { mayShare: true, onlyWhole: false });
  await generateClient();
  await migrate(environment.DATABASE_URL);
  try {
    await runNode([...asServerCode, ...process.argv.slice(2)], { env: environment, inherit: true });
  } catch (error) {
    if (!(error instanceof ChildFailed)) throw error;
    await shutDown(typeof error.exit === "number" ? error.exit : 1);
  }
});
