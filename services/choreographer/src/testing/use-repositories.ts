import { afterAll, beforeAll } from 'vitest';
import { openRepositories } from '../adapters/sql/open-repositories.ts';
import type { Transact } from '../app/repositories.ts';
import { testDatabase } from './test-database.ts';

/** Repositories on a PostgreSQL of their own for the tests of one file, which calls this at its top. */
export function useRepositories(): { readonly transact: Transact; url(): string } {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let repositories: ReturnType<typeof openRepositories>;
  beforeAll(async () => {
    database = await testDatabase();
    repositories = openRepositories(database.url);
  });
  afterAll(async () => {
    await repositories.close();
    await database.close();
  });
  return { transact: (work) => repositories.transact(work), url: () => database.url };
}
