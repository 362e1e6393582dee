import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openRepositories } from '../services/choreographer/src/adapters/sql/open-repositories.ts';
import { testDatabase } from '../services/choreographer/src/testing/test-database.ts';
import { readTracked, trackedFiles } from './tracked-files.ts';

const BLOCK = /```sql\n([\s\S]*?)```/g;
const INLINE = /`(select [^`]+)`/gi;

/** What pages tell to ask the database. */
const statements = trackedFiles('*.md')
  .filter((file) => !file.startsWith('docs/adr/'))
  .flatMap((file) => {
    const page = readTracked(file);
    const blocks = [...page.matchAll(BLOCK)].flatMap(([, block = '']) => block.split(';'));
    const inline = [...page.matchAll(INLINE)].map(([, statement = '']) => statement);
    return [...blocks, ...inline].map((each) => each.trim()).filter(Boolean);
  });

let database: Awaited<ReturnType<typeof testDatabase>>;
let client: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  const { transact, close } = openRepositories(database.url);
  await transact(async () => {});
  await close();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.close();
});

it('finds the statements that pages tell', () => expect(statements.length).toBeGreaterThan(5));

it.each(statements)('the tables answer %s', async (statement) => {
  await expect(client.query(statement)).resolves.toMatchObject({ rows: [] });
});
