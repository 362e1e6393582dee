import type { SectionOutcome } from '@countersign/events';
import { sectionReason } from '../domain/failure.ts';
import { SECTION_ENDED, sectionCounts, sectionEnds } from '../domain/section-ends.ts';
import type { SectionEnded } from './record-command.ts';
import type { Transact } from './repositories.ts';

/** Writes down how a section ended, and answers it in the words that later stages and people read. */
export const recordSection =
  ({ transact, now }: { transact: Transact; now: () => Date }) =>
  async ({ runId, id, title, revision, section, status, failure }: SectionEnded): Promise<SectionOutcome> => {
    const reason = failure === null ? undefined : sectionReason(failure);
    await transact(async (repositories) => {
      await repositories.history.append({
        runId,
        at: now(),
        what: SECTION_ENDED[status],
        stage: 'validate',
        item: id,
        detail: reason,
      });
      await repositories.runs.update(
        runId,
        sectionCounts(sectionEnds(await repositories.history.ofRun(runId))),
      );
    });
    return { id, title, status, revision, ...(section && { section }), ...(reason && { reason }) };
  };
