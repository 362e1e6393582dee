import type { Frame } from '../journal/frame.ts';
import type { EventDraft } from '../journal/history.ts';
import type { Journal } from '../journal/journal.ts';

/** One transaction on the journal, and what has to happen once it is committed. */
export interface Ledger {
  readonly journal: Journal;
  readonly now: number;
  readonly region: string;
  /** Frames whose turn it is. */
  readonly ready: number[];
  /** Frames whose task must be handed to Lambda. */
  readonly calls: number[];
}

/** Appends an event to the frame's line of history. */
export function record(ledger: Ledger, frame: Frame, draft: EventDraft): Frame {
  const { journal, now } = ledger;
  return { ...frame, lastEvent: journal.history.append(frame.executionId, now, frame.lastEvent, draft) };
}

/** Appends events to the frame's line of history. */
export const recordAll = (ledger: Ledger, frame: Frame, drafts: readonly EventDraft[]): Frame =>
  drafts.reduce((it, draft) => record(ledger, it, draft), frame);

/** Gives a frame its next turn. */
export function makeReady(ledger: Ledger, frame: Frame): void {
  ledger.journal.frames.save({ ...frame, status: 'ready', dueAt: null });
  ledger.ready.push(frame.id);
}
