import { type ObjectRef, type SectionOutcome, validatedSectionV1 } from '@countersign/events';
import { type ObjectStore, readJson, verdictReason } from '@countersign/shared';
import { sectionReason } from '../domain/failure.ts';
import { type RunSection, SECTION_ENDED, sectionCounts } from '../domain/run-section.ts';
import { giveUpTasks } from './give-up-tasks.ts';
import type { SectionEnded } from './record-command.ts';
import type { Repositories, Transact } from './repositories.ts';

/**
 * Whether the end is known: the state machine asks again when the answer was lost, and asked nobody else meanwhile. What it was
 * refused to ask, over a cap of cost or while a circuit is open, has left no task, and is another end.
 */
async function isKnown(
  { sections, tasks }: Repositories,
  { runId, sectionId, status, reason }: Pick<RunSection, 'runId' | 'sectionId' | 'status' | 'reason'>,
): Promise<boolean> {
  const row = (await sections.ofRun(runId)).find((each) => each.sectionId === sectionId);
  if (row === undefined || row.status !== status || row.reason !== reason) return false;
  const asked = (await tasks.ofRun(runId)).filter(({ item }) => item === sectionId);
  return asked.every(({ dispatchedAt }) => dispatchedAt < row.endedAt);
}

export interface RecordSectionPorts {
  readonly transact: Transact;
  readonly documents: ObjectStore;
  readonly now: () => Date;
}

/**
 * A verdict with the words that it quotes, which rows may hold until they are forgotten, and no event or state. No run
 * fails for want of them: null where they cannot be read.
 */
async function quoted(
  documents: ObjectStore,
  section: ObjectRef | null,
  failure: SectionEnded['failure'],
): Promise<string | null> {
  if (typeof failure !== 'string' || !section) return null;
  return readJson(documents, section, validatedSectionV1).then(verdictReason, () => null);
}

/** What the state machine gets back: an outcome for later stages, or a draft that it has repaired first. */
export type RecordedSection = Omit<SectionOutcome, 'status'> & Pick<SectionEnded, 'status'>;

/**
 * Writes down once how a section ended, and answers it in the words that later stages and people read. Of a rejected draft
 * nothing is written down: the section goes on.
 */
export const recordSection =
  ({ transact, documents, now }: RecordSectionPorts) =>
  async (ended: SectionEnded): Promise<RecordedSection> => {
    const { runId, id, title, revision, section, status, failure } = ended;
    const reason = failure === null ? undefined : sectionReason(failure);
    const recorded = { id, title, status, revision, ...(section && { section }), ...(reason && { reason }) };
    if (status === 'rejected') return recorded;
    const told = (await quoted(documents, section, failure)) ?? reason;
    const end = { runId, sectionId: id, status, reason: told ?? null };
    const at = now();
    await transact(async (repositories) => {
      if (await isKnown(repositories, end)) return;
      const { sections, history, runs } = repositories;
      // A step that timed out has left its task behind.
      await giveUpTasks(repositories, runId, ({ item }) => item === id);
      await sections.save({ ...end, endedAt: at });
      await history.append({
        runId,
        at,
        what: SECTION_ENDED[status],
        stage: 'validate',
        item: id,
        detail: told,
      });
      await runs.update(runId, sectionCounts(await sections.ofRun(runId)));
    });
    return recorded;
  };
