import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPostgres, type Postgres } from './index.ts';
import { passwordOfRole } from './password.ts';
import type { PostgresProcess } from './postgres-process.ts';

let dataDir: string;
let postgres: Postgres;
let running: PostgresProcess;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'pg-'));
  postgres = createPostgres({ dataDir, log: () => {} });
  running = await postgres.start();
});

afterAll(async () => {
  await postgres.close();
  await rm(dataDir, { recursive: true });
});

async function connect(password = postgres.password): Promise<pg.Client> {
  const client = new pg.Client({ host: '127.0.0.1', port: running.port, user: 'admin', password });
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** Connects, while the database may be starting again. */
async function reconnect(): Promise<pg.Client> {
  for (;;) {
    try {
      return await connect();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

it.each(['', 'guess'])('lets nobody in with the password "%s"', async (password) => {
  await expect(connect(password)).rejects.toMatchObject({ code: '28P01' });
});

it('carries out nothing of a client that sends its query along instead of a password', async () => {
  const socket = createConnection(running.port, '127.0.0.1');
  const startup = Buffer.from('\0\0\0\x14\0\x03\0\0user\0admin\0\0', 'latin1');
  const query = Buffer.from('Q\0\0\0\x1dCREATE TABLE smuggled (a int)\0', 'latin1');
  query.writeInt32BE(query.length - 1, 1);
  socket.resume().write(Buffer.concat([startup, query]));
  await once(socket, 'close');
  const client = await connect();
  const { rows } = await client.query("SELECT to_regclass('smuggled') AS found");
  expect(rows).toEqual([{ found: null }]);
  await client.end();
});

/** Signs in as a role, with the password that its functions get. */
async function connectAs(user: string, password = passwordOfRole(postgres.password, user)) {
  const client = new pg.Client({ host: '127.0.0.1', port: running.port, user, password });
  client.on('error', () => {});
  await client.connect();
  return client;
}

it('holds a connection to the grants of its role, and others between its queries to theirs', async () => {
  const admin = await connect();
  for (const statement of [
    'CREATE TABLE granted (a int)',
    'CREATE ROLE writer WITH LOGIN',
    'GRANT SELECT, INSERT ON granted TO writer',
  ])
    await admin.query(statement);
  const writer = await connectAs('writer');
  for (let turn = 0; turn < 3; turn += 1) {
    await writer.query('INSERT INTO granted VALUES ($1)', [turn]);
    await expect(writer.query('DELETE FROM granted')).rejects.toMatchObject({ code: '42501' });
    await admin.query('DELETE FROM granted WHERE a = $1', [turn]);
  }
  await writer.query('BEGIN');
  await writer.query('INSERT INTO granted VALUES (4)');
  const waiting = admin.query('DELETE FROM granted');
  await expect(writer.query('DROP TABLE granted')).rejects.toMatchObject({ code: '42501' });
  await writer.query('ROLLBACK');
  await waiting;
  await Promise.all([writer.end(), admin.end()]);
});

it('turns away a role that is not there, and whoever brings the password of another', async () => {
  await expect(connectAs('nobody')).rejects.toMatchObject({ code: '28000' });
  const others = passwordOfRole(postgres.password, 'other');
  await expect(connectAs('writer', others)).rejects.toMatchObject({ code: '28P01' });
  await expect(connectAs('admin', others)).rejects.toMatchObject({ code: '28P01' });
});

it('keeps its password in the data folder', async () => {
  expect(await readFile(join(dataDir, 'database-password'), 'utf8')).toBe(postgres.password);
});

it('keeps the parameters of queries that run at the same time apart', async () => {
  const clients = await Promise.all(Array.from({ length: 8 }, () => connect()));
  const ask = async (client: pg.Client, index: number) => {
    const text =
      index % 2 ? 'SELECT $1::int AS a, $2::int AS b' : 'SELECT $2::int AS b, $1::int AS a, $3::text';
    for (let turn = 0; turn < 25; turn += 1) {
      const { rows } = await client.query(text, index % 2 ? [index, turn] : [index, turn, 'x']);
      expect(rows[0]).toMatchObject({ a: index, b: turn });
    }
  };
  await Promise.all(clients.map(ask));
  await Promise.all(clients.map((client) => client.end()));
});

it('keeps transactions apart', async () => {
  const [one, two, three] = await Promise.all([connect(), connect(), connect()]);
  await one.query('CREATE TABLE account (id int PRIMARY KEY, balance int)');
  await one.query('INSERT INTO account VALUES (1, 0)');
  const add = async (client: pg.Client, commit: boolean) => {
    await client.query('BEGIN');
    const { rows } = await client.query('SELECT balance FROM account WHERE id = $1', [1]);
    await new Promise((resolve) => setImmediate(resolve));
    await client.query('UPDATE account SET balance = $1 WHERE id = 1', [rows[0].balance + 1]);
    await client.query(commit ? 'COMMIT' : 'ROLLBACK');
  };
  const rounds = Array.from({ length: 10 }, () => [add, add, add] as const);
  for (const [first, second, third] of rounds)
    await Promise.all([first(one, true), second(two, true), third(three, false)]);
  const { rows } = await two.query('SELECT balance FROM account');
  expect(rows).toEqual([{ balance: 20 }]);
  await Promise.all([one.end(), two.end(), three.end()]);
});

it('goes on after an error of one connection', async () => {
  const [good, bad] = await Promise.all([connect(), connect()]);
  const failed = bad.query('SELECT $1::int / 0', [1]);
  const worked = good.query('SELECT $1::int AS one', [1]);
  await expect(failed).rejects.toMatchObject({ code: '22012' });
  expect((await worked).rows).toEqual([{ one: 1 }]);
  await Promise.all([good.end(), bad.end()]);
});

it('rolls back what a broken connection had open', async () => {
  const [lost, other] = await Promise.all([connect(), connect()]);
  await other.query('CREATE TABLE note (id int)');
  await lost.query('BEGIN');
  await lost.query('INSERT INTO note VALUES (1)');
  (lost as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
  expect((await other.query('SELECT * FROM note')).rows).toEqual([]);
  await other.end();
});

it('keeps what was committed when its process is killed', async () => {
  const before = await connect();
  await before.query('CREATE TABLE kept (id int)');
  for (let id = 0; id < 50; id += 1) await before.query('INSERT INTO kept VALUES ($1)', [id]);
  process.kill(running.pid, 'SIGKILL');
  const after = await reconnect();
  expect((await after.query('SELECT count(*)::int AS count FROM kept')).rows).toEqual([{ count: 50 }]);
  await after.end();
});

it('stands for a DSQL cluster', async () => {
  const place = { logicalId: 'C', stackName: 's', region: 'eu-central-1', accountId: '0', properties: {} };
  const created = await postgres.providers[0]!.create({ type: 'AWS::DSQL::Cluster', ...place });
  expect(created.attributes!.Endpoint).toBe(`127.0.0.1:${running.port}`);
});

it('leaves no file to other users of the machine, its cache of the catalogue included', async () => {
  const client = await reconnect();
  await client.query('CREATE TABLE IF NOT EXISTS kept (a int)');
  await client.end();
  const entries = await readdir(join(dataDir, 'postgres'), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const open: string[] = [];
  for (const path of files) if (((await stat(path)).mode & 0o077) !== 0) open.push(path);
  expect(files.some((path) => path.endsWith('pg_internal.init'))).toBe(true);
  expect(open).toEqual([]);
});

it('pauses longer and longer before starts of a database whose port another took', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pg-'));
  const pauses: unknown[] = [];
  const log = (_: string, told: object = {}) => void pauses.push((told as { seconds?: number }).seconds);
  const other = createPostgres({ dataDir: folder, log });
  const { pid, port, close } = await other.start();
  const thief = createServer();
  const take = () => thief.listen(port, '127.0.0.1');
  thief.on('error', () => setTimeout(take, 1));
  process.kill(pid, 'SIGKILL');
  take();
  await expect.poll(() => pauses.length, { timeout: 120_000 }).toBeGreaterThanOrEqual(3);
  expect(pauses.slice(0, 3)).toEqual([0, 0.5, 1]);
  await close();
  thief.close();
  await rm(folder, { recursive: true });
}, 150_000);
