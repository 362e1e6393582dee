import type { Stage } from '@countersign/events';

export type HistoryEvent =
  | 'scan-awaited'
  | 'scan-overdue'
  | 'quarantined'
  | 'received'
  | 'linked'
  | 'unlinked'
  | 'dispatched'
  | 'answered'
  | 'failed'
  | 'section-done'
  | 'section-failed'
  | 'section-unsafe'
  | 'review-requested'
  | 'review-claimed'
  | 'review-taken-over'
  | 'review-decided'
  | 'review-escalated'
  | 'review-expired'
  | 'run-failed'
  | 'redriven'
  | 'completed'
  | 'partial'
  | 'rejected'
  | 'forgotten';

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

type Occurred = 'runId' | 'at' | 'what';
type Optional<T> = { readonly [Field in keyof T]?: T[Field] | undefined };

/** A line to append; whatever it is not about is left out. */
export type NewHistoryEntry = Pick<HistoryEntry, Occurred> &
  Optional<Omit<HistoryEntry, Occurred | 'historyId'>>;
