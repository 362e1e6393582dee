import { breakExecution } from './end-execution.ts';
import type { JournalTransaction } from './journal-transaction.ts';

/** Lets an execution fail that the engine cannot go on with, so that one damaged execution does not stop the rest. */
export function abandon(transaction: JournalTransaction, frameId: number, { message }: Error): void {
  const { executions, frames } = transaction.journal;
  const execution = executions.get(frames.get(frameId)?.executionId ?? 0);
  if (execution?.status !== 'RUNNING') return;
  const cause = `The embedded runtime cannot go on with the execution: ${message}`;
  breakExecution(transaction, execution, 'FAILED', { error: 'States.Runtime', cause });
}
