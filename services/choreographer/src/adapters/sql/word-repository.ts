import type { Kysely } from 'kysely';
import type { WordRepository } from '../../app/repositories.ts';
import type { Database } from './schema.ts';

/** Whatever a table may hold of a contract's words: what reviewers, models and errors said of it. */
export const wordRepository = (db: Kysely<Database>): WordRepository => ({
  async forget(runId) {
    const ofRun = ['runId', '=', runId] as const;
    await db
      .updateTable('pipelineRun')
      .set({ failureMessage: null })
      .where(...ofRun)
      .execute();
    await db
      .updateTable('stageTask')
      .set({ answer: null, errorMessage: null })
      .where(...ofRun)
      .execute();
    await db
      .updateTable('runSection')
      .set({ reason: null })
      .where(...ofRun)
      .execute();
    await db
      .updateTable('stageHistory')
      .set({ detail: null })
      .where(...ofRun)
      .where('what', '!=', 'forgotten')
      .execute();
    await db
      .updateTable('pendingReview')
      .set({ why: null })
      .where(...ofRun)
      .execute();
    await db
      .updateTable('reviewDecision')
      .set({ comment: null, changes: '[]', severityChanges: '[]' })
      .where(...ofRun)
      .execute();
    // The same bytes may come again, and are then read anew.
    await db
      .deleteFrom('contentOwner')
      .where(...ofRun)
      .execute();
  },
});
