import type { Stage } from '@countersign/events';

export type HistoryEvent =
  | 'received'
  | 'linked'
  | 'dispatched'
  | 'answered'
  | 'failed'
  | 'section-done'
  | 'section-failed'
  | 'section-unsafe'
  | 'review-requested'
  | 'review-claimed'
  | 'review-decided'
  | 'review-escalated'
  | 'review-expired'
  | 'run-failed'
  | 'redriven'
  | 'completed'
  | 'partial'
  | 'rejected';

/** One line of a run's history. */
export interface HistoryEntry {
  readonly historyId: string;
  readonly runId: string;
  readonly at: Date;
  readonly what: HistoryEvent;
  readonly stage: Stage | null;
  readonly item: string | null;
  readonly taskId: string | null;
  readonly detail: string | null;
}
