import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../migrations/index.ts';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { openDatabase } from './connection.ts';
import { grantRoles } from './grant-roles.ts';
import { type FunctionName, GRANTS, roleOf, TABLES } from './grants.ts';
import { migrate } from './migrate.ts';
import type { Database } from './schema.ts';

const NOT_ALLOWED = { code: '42501' };
let server: TestDatabase;
let db: Kysely<Database>;
beforeAll(async () => {
  server = await testDatabase();
  db = openDatabase(server.url);
  await migrate(db, MIGRATIONS, false);
  await grantRoles(db);
});
afterAll(async () => {
  await db.destroy();
  await server.close();
});

/** Does a statement as the role of a function, and takes it back. */
const as = (name: FunctionName, statement: string) =>
  db
    .transaction()
    .execute(async (transaction) => {
      await sql.raw(`SET LOCAL ROLE ${roleOf(name)}`).execute(transaction);
      await sql.raw(statement).execute(transaction);
      throw new Error('taken back');
    })
    .catch((error: unknown) => {
      if (!(error instanceof Error) || error.message !== 'taken back') throw error;
    });

describe.each(Object.keys(GRANTS) as FunctionName[])('the role of %s', (name) => {
  it.each(TABLES)('reads %s', async (table) => {
    await as(name, `SELECT count(*) FROM ${table}`);
  });

  it.each(TABLES)('changes %s only as it may', async (table) => {
    const statements = {
      INSERT: `INSERT INTO ${table} SELECT * FROM ${table}`,
      UPDATE: `SELECT 1 FROM ${table} FOR UPDATE`,
      DELETE: `DELETE FROM ${table}`,
    };
    for (const writing of ['INSERT', 'UPDATE', 'DELETE'] as const) {
      const granted: readonly string[] = GRANTS[name][writing];
      const done = as(name, statements[writing]);
      if (granted.includes(table)) await done;
      else await expect(done, writing).rejects.toMatchObject(NOT_ALLOWED);
    }
  });

  it.each([
    'DROP TABLE pipeline_run',
    'TRUNCATE pipeline_run',
    'ALTER TABLE pipeline_run ADD COLUMN mine text',
    'CREATE TABLE mine (id text)',
    'CREATE ROLE other WITH LOGIN',
  ])('may not %s', async (statement) => {
    await expect(as(name, statement)).rejects.toThrow();
  });
});

it('lets nobody delete a run, a task, a decision or what happened', () => {
  const deletable = Object.values(GRANTS).flatMap(({ DELETE }) => DELETE);
  for (const table of ['pipeline_run', 'stage_task', 'review_decision', 'stage_history'])
    expect(deletable).not.toContain(table);
});

it('takes back what an earlier version granted and this one does not', async () => {
  await sql.raw('GRANT DELETE, UPDATE ON pipeline_run TO countersign_record').execute(db);
  await grantRoles(db);
  await expect(as('record', 'DELETE FROM pipeline_run')).rejects.toMatchObject(NOT_ALLOWED);
  await as('record', 'UPDATE pipeline_run SET alerts = 0');
});
