import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { Client } from 'pg';

/** A database of its own for one test file. */
export interface TestDatabase {
  readonly url: string;
  close(): Promise<void>;
}

/** PGlite in memory, or a database of the server at `COUNTERSIGN_TEST_POSTGRES`, as `test/elsewhere` sets it. */
export const testDatabase = (): Promise<TestDatabase> => {
  const server = process.env.COUNTERSIGN_TEST_POSTGRES;
  return server === undefined ? inMemory() : onServer(server);
};

async function inMemory(): Promise<TestDatabase> {
  const db = await PGlite.create();
  const server = new PGLiteSocketServer({ db, port: 0, host: '127.0.0.1', maxConnections: 20 });
  await server.start();
  return {
    url: `postgresql://admin@${server.getServerConn()}/postgres`,
    async close() {
      await server.stop();
      await db.close();
    },
  };
}

async function onServer(server: string): Promise<TestDatabase> {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await ask(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = name;
  return { url: url.href, close: () => ask(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function ask(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}
