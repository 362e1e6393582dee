import {
  contractCompletedV1,
  contractFailedV1,
  contractReceivedV1,
  contractReviewClaimedV1,
  contractReviewEscalatedV1,
  contractReviewRequestedV1,
  contractRoutedV1,
  contractRoutingRequestedV1,
  contractSectionValidatedV1,
  type DataOf,
  type EventContract,
} from '@countersign/events';
import type { ArchivedEvent } from '../../domain/record.ts';

/** What an event says, and when it was. */
export type Said<C extends EventContract> = DataOf<C> & { readonly eventTime: string };

/** What the records say of one round of review. */
export interface RecordedReview {
  requested?: Said<typeof contractReviewRequestedV1>;
  escalated?: Said<typeof contractReviewEscalatedV1>;
  claimed?: Said<typeof contractReviewClaimedV1>;
}

/** What the records say of one run, by the newest of each kind. */
export interface RecordedRun {
  received?: Said<typeof contractReceivedV1>;
  routed?: Said<typeof contractRoutedV1>;
  completed?: Said<typeof contractCompletedV1>;
  failed?: Said<typeof contractFailedV1>;
  /** What it was weighed by. */
  weighed?: Said<typeof contractRoutingRequestedV1>;
  /** Verdicts on sections, by section and revision. */
  readonly verdicts: Map<string, Said<typeof contractSectionValidatedV1>['outcome']>;
  /** Of its newest request to a service or a person: after a failure, the run went on. */
  requestedAt?: string;
  readonly reviews: Map<string, RecordedReview>;
  /** Whether anything was said of it as of a contract; what an operator did is about something else. */
  isOfContract?: boolean;
  /** Of its newest event. */
  newest: string;
}

const isLater = (time: string, known: string | undefined) => known === undefined || time >= known;

/** What the event says, if it is of the contract and no older than what is known. */
function newer<C extends EventContract>(
  contract: C,
  { type, time, data }: ArchivedEvent,
  known: Said<C> | undefined,
): Said<C> | undefined {
  if (type !== contract.type || !isLater(time, known?.eventTime)) return known;
  const said = contract.data.safeParse(data);
  return said.success ? ({ ...said.data, eventTime: time } as Said<C>) : known;
}

/** One draft of a section. */
export const verdictKey = (sectionId: string, revision: number): string => `${sectionId} ${revision}`;

const reviewIdIn = (data: unknown): string | undefined =>
  typeof data === 'object' && data !== null && 'reviewId' in data && typeof data.reviewId === 'string'
    ? data.reviewId
    : undefined;

/** Adds `key` where there is something to add: what is not known is left out. */
function set<T, K extends keyof T>(target: T, key: K, value: T[K] | undefined): void {
  if (value !== undefined) target[key] = value;
}

/** Keeps of a run what its event says. */
export function collectRun(runs: Map<string, RecordedRun>, event: ArchivedEvent): void {
  const { subject, time, type } = event;
  const run: RecordedRun = runs.get(subject) ?? { reviews: new Map(), verdicts: new Map(), newest: time };
  runs.set(subject, run);
  if (isLater(time, run.newest)) run.newest = time;
  if (type.startsWith('contract.')) run.isOfContract = true;
  if (/-requested\.v\d+$/.test(type) && isLater(time, run.requestedAt)) run.requestedAt = time;
  set(run, 'received', newer(contractReceivedV1, event, run.received));
  set(run, 'weighed', newer(contractRoutingRequestedV1, event, run.weighed));
  const verdict = newer(contractSectionValidatedV1, event, undefined);
  if (verdict) run.verdicts.set(verdictKey(verdict.sectionId, verdict.revision), verdict.outcome);
  set(run, 'routed', newer(contractRoutedV1, event, run.routed));
  set(run, 'completed', newer(contractCompletedV1, event, run.completed));
  set(run, 'failed', newer(contractFailedV1, event, run.failed));
  const reviewId = reviewIdIn(event.data);
  if (reviewId === undefined) return;
  const review = run.reviews.get(reviewId) ?? {};
  run.reviews.set(reviewId, review);
  set(review, 'requested', newer(contractReviewRequestedV1, event, review.requested));
  set(review, 'escalated', newer(contractReviewEscalatedV1, event, review.escalated));
  set(review, 'claimed', newer(contractReviewClaimedV1, event, review.claimed));
}
