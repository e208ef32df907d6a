import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import { Client } from "pg";

/** Separate fields: where a connection string is given as well, `database` is ignored. */
function fieldsOf(connectionString) {
  const { host, port, user, password, database, ssl } = new Client({ connectionString });
  return { host, port, user, password, database, ssl };
}

export const databaseOf = (url) => fieldsOf(url).database;

/** `database` takes the place of the one that the address names. */
export async function withServer(url, work, database = databaseOf(url)) {
  const client = new Client({ ...fieldsOf(url), database });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Gives the engine its connections: to the database, and to an empty one that is thrown away afterwards. */
export class PostgresFactory {
  provider = "postgres";
  adapterName = "@prisma/adapter-pg";

  constructor(url) {
    this.url = url;
  }

  connect() {
    return connected(fieldsOf(this.url));
  }

  async connectToShadowDb() {
    const name = `prisma_migrate_shadow_db_${randomUUID()}`;
    await withServer(this.url, (client) => client.query(`CREATE DATABASE "${name}"`));
    const shadow = await connected({ ...fieldsOf(this.url), database: name });
    const disconnect = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await disconnect();
      await withServer(this.url, (client) => client.query(`DROP DATABASE "${name}" WITH (FORCE)`));
    };
    return shadow;
  }
}

const connected = async (fields) => fitForMigrations(await new PrismaPg(fields).connect());

/**
 * The adapter is made for the client's queries. The engine also reads the catalogue, whose columns of type "char" the
 * adapter refuses, and runs whole migrations, which the adapter would cut apart at every semicolon.
 */
function fitForMigrations(adapter) {
  adapter.executeScript = async (script) => {
    await adapter
      .underlyingDriver()
      .query(script)
      .catch((error) => adapter.onError(error));
  };

  const startTransaction = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (...options) => readingChars(await startTransaction(...options));
  return readingChars(adapter);
}

const charOid = 18;
const textOid = 25;

/** "char" is read as text and reported to the engine as the single character it is. */
function readingChars(queryable) {
  const { queryRaw, performIO } = Object.getPrototypeOf(queryable);

  queryable.queryRaw = async (query) => {
    const chars = new Set();
    const asText = (field, column) => {
      if (field.dataTypeID !== charOid) return field;
      chars.add(column);
      return { ...field, dataTypeID: textOid };
    };
    const reading = Object.create(queryable);
    reading.performIO = async (io) => {
      const { fields, rows } = await performIO.call(queryable, io);
      return { rows, fields: fields.map(asText) };
    };
    const result = await queryRaw.call(reading, query);
    const columnTypes = result.columnTypes.map((type, column) => (chars.has(column) ? ColumnTypeEnum.Character : type));
    return { ...result, columnTypes };
  };
  return queryable;
}
