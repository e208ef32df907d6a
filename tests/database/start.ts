import type { TestProject } from "vitest/node";
import { generateClient } from "@/lib/operations/build";
import { startTestServer, template } from "./server";

declare module "vitest" {
  interface ProvidedContext {
    testServer: string;
    template: string;
  }
}

/** Once for a run of the integration tests. */
export default async function start({ provide }: TestProject) {
  await generateClient();
  const server = await startTestServer();
  provide("testServer", server.url("postgres"));
  provide("template", template);
  return server.stop;
}
