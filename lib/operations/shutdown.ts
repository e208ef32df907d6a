import { OperatorError } from "./operator-error";

const cleanups: (() => Promise<unknown>)[] = [];
let stopping: Promise<never> | undefined;

/** Cleanups run in the reverse order: what was started last stops first. */
export function atShutdown(cleanup: () => Promise<unknown>) {
  cleanups.unshift(cleanup);
}

async function stop(exitCode: number): Promise<never> {
  for (const cleanup of cleanups) await cleanup().catch((error) => console.error(error));
  process.exit(exitCode);
}

/** Ends this process after everything it started; a second call waits for the first. */
export function shutDown(exitCode: number): Promise<never> {
  stopping ??= stop(exitCode);
  return stopping;
}

/**
 * Runs a command of the operator from beginning to end. Ctrl-C and SIGTERM stop it in good order at any point; that is
 * success. `work` may end or wait for ever, as a server does.
 */
export async function operation(work: () => Promise<unknown>): Promise<never> {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (!stopping) console.log("\nMenghentikan …");
      void shutDown(0);
    });
  }
  try {
    await work();
    return await shutDown(0);
  } catch (error) {
    if (!stopping) console.error(error instanceof OperatorError ? `\n${error.message}` : error);
    return shutDown(1);
  }
}
