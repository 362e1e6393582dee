import type { Frame } from '../journal/frame.ts';
import { type JournalTransaction, makeReady } from './journal-transaction.ts';

/**
 * Goes on with a Map or Parallel state after something inside it changed:
 * joins when all inside has succeeded, else starts queued iterations up to the concurrency of the state.
 */
export function fillSlots(transaction: JournalTransaction, parent: Frame): void {
  const { frames } = transaction.journal;
  const { total, succeeded, running } = frames.count(parent.id);
  if (succeeded === total) {
    makeReady(transaction, { ...parent, todo: { do: 'join' } });
    return;
  }
  const free = (parent.visit.concurrency ?? total) - running;
  for (const child of free > 0 ? frames.queued(parent.id, free) : []) {
    makeReady(transaction, { ...child, lastEvent: parent.lastEvent });
  }
  frames.save(parent);
}
