import type { Frame } from '../journal/frame.ts';
import type { EventDraft } from '../journal/history.ts';
import type { Journal } from '../journal/journal.ts';

/** One transaction on the journal, and what has to happen once it is committed. */
export interface JournalTransaction {
  readonly journal: Journal;
  readonly now: number;
  readonly region: string;
  /** Frames whose turn it is. */
  readonly ready: number[];
  /** Frames whose task must be handed to Lambda. */
  readonly calls: number[];
}

/** Where a line of history has got to: a frame, as a rule. */
export type Line = Pick<Frame, 'executionId' | 'lastEvent'>;

/** Appends an event to a line of history. */
export function appendEvent<It extends Line>(
  { journal, now }: JournalTransaction,
  line: It,
  draft: EventDraft,
): It {
  return { ...line, lastEvent: journal.history.append(line.executionId, now, line.lastEvent, draft) };
}

/** Appends events to a line of history. */
export const appendEvents = <It extends Line>(
  transaction: JournalTransaction,
  line: It,
  drafts: readonly EventDraft[],
): It => drafts.reduce((it, draft) => appendEvent(transaction, it, draft), line);

/** Gives a frame its next turn. */
export function makeReady(transaction: JournalTransaction, frame: Frame): void {
  transaction.journal.frames.save({ ...frame, status: 'ready', dueAt: null });
  transaction.ready.push(frame.id);
}
