import type { Kysely } from 'kysely';
import type { Books, Transact } from '../../app/books.ts';
import { historyBook } from './history-book.ts';
import { retryConflicts } from './retry-conflicts.ts';
import { reviewBook } from './review-book.ts';
import { runBook } from './run-book.ts';
import type { Database } from './schema.ts';
import { taskBook } from './task-book.ts';

const booksOf = (db: Kysely<Database>): Books => ({
  runs: runBook(db),
  tasks: taskBook(db),
  history: historyBook(db),
  reviews: reviewBook(db),
});

/**
 * Transactions on the books. Repeatable read is the only level of Aurora DSQL; asking for it everywhere makes
 * PostgreSQL report the same conflicts.
 */
export function sqlBooks(db: Kysely<Database>, ready: () => Promise<void>): Transact {
  return async (work) => {
    await ready();
    return retryConflicts(() =>
      db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute((transaction) => work(booksOf(transaction))),
    );
  };
}
