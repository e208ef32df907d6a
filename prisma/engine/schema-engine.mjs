#!/usr/bin/env node
/**
 * Stands in for Prisma's native schema engine, which the CLI would download: the same engine in WebAssembly, on the
 * `pg` driver. The CLI starts this file (PRISMA_SCHEMA_ENGINE_BINARY) either with a sub-command or to speak JSON-RPC
 * over stdio, one message a line.
 */
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { databaseOf, PostgresFactory, withServer } from "./postgres.mjs";
import { wasmEngine } from "./wasm.mjs";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { datamodels: { type: "string", multiple: true }, datasource: { type: "string" } },
});
const datasourceUrl = options.datasource && JSON.parse(options.datasource).url;

const canConnect = (url) => withServer(url, (client) => client.query("SELECT 1"));

async function createDatabase(url) {
  const databaseName = databaseOf(url);
  await withServer(
    url,
    (client) => client.query(`CREATE DATABASE ${client.escapeIdentifier(databaseName)}`),
    "postgres",
  );
  return { databaseName };
}

/** The CLI reads log lines from stderr and skips the first. */
async function runSubcommand(name) {
  const subcommands = { "can-connect-to-database": canConnect, "create-database": createDatabase };
  try {
    await subcommands[name](datasourceUrl);
  } catch (error) {
    const fields = { message: error.message, error_code: prismaCode(error) };
    const lines = [
      { level: "INFO", fields: {} },
      { level: "ERROR", target: "schema_engine::logger", fields },
    ];
    process.stderr.write(lines.map((line) => JSON.stringify(line)).join("\n"));
    process.exitCode = 1;
  }
}

/** P1003: no such database. P1001: nobody answers. P1000: wrong password. */
function prismaCode(error) {
  if (error.code === "3D000") return "P1003";
  if (error.code === "28P01" || error.code === "28000") return "P1000";
  return /^P\d{4}$/.test(error.code) ? error.code : "P1001";
}

let engine;
const wasm = () => {
  const datamodels = options.datamodels?.map((path) => [path, readFileSync(path, "utf8")]);
  engine ??= wasmEngine(datamodels, new PostgresFactory(datasourceUrl));
  return engine;
};

const methods = {
  createDatabase: () => createDatabase(datasourceUrl),
  ensureConnectionValidity: () => canConnect(datasourceUrl).then(() => ({})),
  getDatabaseVersion: async () => (await wasm()).version(),
  async diff(params) {
    const result = await (await wasm()).diff(params);
    send({ id: "print", method: "print", params: { content: result.stdout ?? "" } });
    return result;
  },
};

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);

async function answer({ id, method, params }) {
  try {
    const result = methods[method] ? await methods[method](params) : await (await wasm())[method](params);
    send({ id, result: result ?? {} });
  } catch (error) {
    const { message = String(error), code } = error;
    send({ id, error: { code: 4466, message, data: { is_panic: false, message, meta: null, error_code: code } } });
  }
}

if (positionals[0] === "cli") {
  await runSubcommand(positionals[1]);
} else {
  for await (const line of createInterface({ input: process.stdin })) {
    const message = JSON.parse(line);
    if (message.method) await answer(message);
  }
  process.exit();
}
