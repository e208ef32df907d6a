import { inject } from "vitest";
import { withDatabase } from "@/lib/operations/databases";

// Each file of tests works on a fresh copy of the template.
const address = new URL(inject("testServer"));
const name = `kompeten_${process.env.VITEST_POOL_ID}`;
await withDatabase(address.href, async (client) => {
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${inject("template")}`);
});
address.pathname = name;
process.env.DATABASE_URL = address.href;
process.env.KOMPETEN_DATA_KEY = "0123456789abcdef".repeat(4);
process.env.AUTH_SECRET = "for the tests alone, thirty-two characters";
