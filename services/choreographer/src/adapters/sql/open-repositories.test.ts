import { DownstreamError } from '@countersign/shared';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { openDatabase } from './connection.ts';
import { bringUpToDate, openRepositories } from './open-repositories.ts';

let server: TestDatabase;
beforeEach(async () => {
  server = await testDatabase();
});
afterEach(() => server.close());

const upToDate = () => bringUpToDate(server.url, () => 'arn:aws:iam::000000000000:role/none');

// PGlite lets anybody in under any name: as whom they act is told by grant-roles.test.ts and by the embedded runtime.
const role = 'admin';

it('asks for tables that are not there, once for all that begin at the same time', async () => {
  const askMigrator = vi.fn(upToDate);
  const { transact, close } = openRepositories(server.url, { role, askMigrator });
  const found = await Promise.all([1, 2, 3].map(() => transact(({ bookmarks }) => bookmarks.find('x'))));
  expect(found).toEqual(['', '', '']);
  expect(askMigrator).toHaveBeenCalledTimes(1);
  await close();
});

it('asks nobody where tables and grants are those of this version', async () => {
  await upToDate();
  const askMigrator = vi.fn();
  const { transact, close } = openRepositories(server.url, { role, askMigrator });
  await transact(({ bookmarks }) => bookmarks.find('x'));
  expect(askMigrator).not.toHaveBeenCalled();
  await close();
});

it('asks where the grants are those of another version', async () => {
  await upToDate();
  const db = openDatabase(server.url);
  await sql.raw("UPDATE schema_grant SET hash = 'of another version'").execute(db);
  await db.destroy();
  const askMigrator = vi.fn(upToDate);
  for (const asked of [1, 1]) {
    const { transact, close } = openRepositories(server.url, { role, askMigrator });
    await transact(({ bookmarks }) => bookmarks.find('x'));
    await close();
    expect(askMigrator).toHaveBeenCalledTimes(asked);
  }
});

it('goes on after a migrator of another version, and asks again until it is of this one', async () => {
  await upToDate();
  const db = openDatabase(server.url);
  await sql.raw("UPDATE schema_grant SET hash = 'of another version'").execute(db);
  await db.destroy();
  const askMigrator = vi.fn(upToDate).mockResolvedValueOnce(undefined);
  const { transact, close } = openRepositories(server.url, { role, askMigrator });
  for (const asked of [1, 2, 2]) {
    expect(await transact(({ bookmarks }) => bookmarks.find('x'))).toBe('');
    expect(askMigrator).toHaveBeenCalledTimes(asked);
  }
  await close();
});

it('asks again after it could not be done', async () => {
  const askMigrator = vi
    .fn(upToDate)
    .mockRejectedValueOnce(new DownstreamError('DatabaseFailed', 'Tables: away'));
  const { transact, close } = openRepositories(server.url, { role, askMigrator });
  await expect(transact(({ bookmarks }) => bookmarks.find('x'))).rejects.toThrow('Tables: away');
  expect(await transact(({ bookmarks }) => bookmarks.find('x'))).toBe('');
  expect(askMigrator).toHaveBeenCalledTimes(2);
  await close();
});

it('asks, too, where the database does not let it in, and says what the migrator says', async () => {
  const askMigrator = vi.fn().mockRejectedValue(new DownstreamError('DatabaseFailed', 'Tables: away'));
  const { transact, close } = openRepositories('postgresql://admin@127.0.0.1:1/none', { role, askMigrator });
  await expect(transact(({ bookmarks }) => bookmarks.find('x'))).rejects.toThrow('Tables: away');
  expect(askMigrator).toHaveBeenCalledTimes(1);
  await close();
});
