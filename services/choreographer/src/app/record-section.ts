import type { SectionOutcome } from '@countersign/events';
import { sectionReason } from '../domain/failure.ts';
import { SECTION_ENDED, sectionCounts } from '../domain/run-section.ts';
import { giveUpTasks } from './give-up-tasks.ts';
import type { SectionEnded } from './record-command.ts';
import type { Repositories, Transact } from './repositories.ts';

/** Whether the end is known: the state machine asks again when the answer was lost, and asked nobody else meanwhile. */
async function isKnown({ sections, tasks }: Repositories, runId: string, id: string): Promise<boolean> {
  const row = (await sections.ofRun(runId)).find(({ sectionId }) => sectionId === id);
  if (row === undefined) return false;
  const asked = (await tasks.ofRun(runId)).filter(({ item }) => item === id);
  return asked.every(({ dispatchedAt }) => dispatchedAt < row.endedAt);
}

/** Writes down once how a section ended, and answers it in the words that later stages and people read. */
export const recordSection =
  ({ transact, now }: { transact: Transact; now: () => Date }) =>
  async ({ runId, id, title, revision, section, status, failure }: SectionEnded): Promise<SectionOutcome> => {
    const reason = failure === null ? undefined : sectionReason(failure);
    const at = now();
    await transact(async (repositories) => {
      if (await isKnown(repositories, runId, id)) return;
      const { sections, history, runs } = repositories;
      // A step that timed out has left its task behind.
      await giveUpTasks(repositories, runId, ({ item }) => item === id);
      await sections.save({ runId, sectionId: id, status, reason: reason ?? null, endedAt: at });
      await history.append({
        runId,
        at,
        what: SECTION_ENDED[status],
        stage: 'validate',
        item: id,
        detail: reason,
      });
      await runs.update(runId, sectionCounts(await sections.ofRun(runId)));
    });
    return { id, title, status, revision, ...(section && { section }), ...(reason && { reason }) };
  };
