import { afterAll, beforeAll } from 'vitest';
import { openBooks } from '../adapters/sql/open-books.ts';
import type { Transact } from '../app/books.ts';
import { testDatabase } from './test-database.ts';

/** Books on a PostgreSQL of their own for the tests of one file, which calls this at its top. */
export function useBooks(): { readonly transact: Transact; url(): string } {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let books: ReturnType<typeof openBooks>;
  beforeAll(async () => {
    database = await testDatabase();
    books = openBooks(database.url);
  });
  afterAll(async () => {
    await books.close();
    await database.close();
  });
  return { transact: (work) => books.transact(work), url: () => database.url };
}
