import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MIGRATIONS } from '../../migrations/index.ts';
import { testDatabase } from '../../testing/test-database.ts';
import { openDatabase, poolConfig } from './connection.ts';
import { migrate } from './migrate.ts';
import type { Database } from './schema.ts';

let server: Awaited<ReturnType<typeof testDatabase>>;
let db: ReturnType<typeof openDatabase>;
beforeAll(async () => {
  server = await testDatabase();
  db = openDatabase(server.url);
});
afterAll(async () => {
  await db.destroy();
  await server.close();
});

const BEFORE_SECTIONS = MIGRATIONS.slice(0, 17);

it('takes the ends of sections from the history of runs that an earlier version left, however many', async () => {
  await migrate(db, BEFORE_SECTIONS, false);
  await sql`
    INSERT INTO stage_history (history_id, run_id, at, what, item, detail)
    SELECT lpad(n::text, 6, '0'), 'run-' || (n % 1200), now(),
      CASE WHEN n < 1200 THEN 'section-failed' ELSE 'section-done' END, 'term',
      CASE WHEN n < 1200 THEN 'too long' END
    FROM generate_series(0, 2399) AS n`.execute(db);
  await sql`INSERT INTO stage_history (history_id, run_id, at, what, item)
    VALUES ('9', 'run-x', now(), 'dispatched', 'term'), ('91', 'run-x', now(), 'section-unsafe', 'term')`.execute(
    db,
  );
  await migrate(db, MIGRATIONS, false);
  const ends = db
    .selectFrom('runSection')
    .select(['status', 'reason'])
    .select(({ fn }) => fn.countAll().as('n'));
  const found = await ends.groupBy(['status', 'reason']).orderBy('status').execute();
  expect(found).toEqual([
    { status: 'done', reason: null, n: '1200' },
    { status: 'unsafe', reason: null, n: '1' },
  ]);
});

it('asks once and changes nothing the second time', async () => {
  await migrate(db, MIGRATIONS, false);
  const statements: string[] = [];
  const pool = new Pool(poolConfig(server.url));
  // A server may have dropped the database before a connection that ends has left.
  pool.on('error', () => {});
  pool.on('connect', (client) => void client.on('error', () => {}));
  const watched = new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => void statements.push(query.sql),
  });
  await migrate(watched, MIGRATIONS, false);
  await watched.destroy();
  expect(statements).toEqual([expect.stringMatching(/^SELECT count/)]);
  const { rows } = await sql<{ done: string }>`SELECT count(*) AS done FROM schema_migration`.execute(db);
  expect(rows[0]?.done).toBe(String(MIGRATIONS.length));
});
