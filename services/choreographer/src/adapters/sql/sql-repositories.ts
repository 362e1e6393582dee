import type { Kysely } from 'kysely';
import type { Repositories, Transact } from '../../app/repositories.ts';
import { announcementRepository } from './announcement-repository.ts';
import { bookmarkRepository } from './bookmark-repository.ts';
import { circuitRepository } from './circuit-repository.ts';
import { forgetRequestRepository } from './forget-request-repository.ts';
import { historyRepository } from './history-repository.ts';
import { mailRepository } from './mail-repository.ts';
import { queueRepository } from './queue-repository.ts';
import { retryConflicts } from './retry-conflicts.ts';
import { reviewRepository } from './review-repository.ts';
import { runRepository } from './run-repository.ts';
import type { Database } from './schema.ts';
import { sectionRepository } from './section-repository.ts';
import { spendingRepository } from './spending-repository.ts';
import { taskRepository } from './task-repository.ts';
import { wordRepository } from './word-repository.ts';

const repositoriesOf = (db: Kysely<Database>): Repositories => ({
  runs: runRepository(db),
  queue: queueRepository(db),
  tasks: taskRepository(db),
  sections: sectionRepository(db),
  history: historyRepository(db),
  reviews: reviewRepository(db),
  bookmarks: bookmarkRepository(db),
  circuits: circuitRepository(db),
  spending: spendingRepository(db),
  words: wordRepository(db),
  announcements: announcementRepository(db),
  forgetRequests: forgetRequestRepository(db),
  mails: mailRepository(db),
});

/**
 * Transactions on the database. Repeatable read is the only level of Aurora DSQL; asking for it everywhere makes
 * PostgreSQL report the same conflicts.
 */
export function sqlTransactions(db: Kysely<Database>, ready: () => Promise<void>): Transact {
  return async (work) => {
    await ready();
    return retryConflicts(() =>
      db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute((transaction) => work(repositoriesOf(transaction))),
    );
  };
}
