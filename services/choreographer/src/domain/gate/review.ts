import type { DutyException, ReviewDecision, RiskLevel } from '@countersign/events';
import type { Actor } from '../actor.ts';

/** How a round of review ended. */
export type ReviewOutcome = 'approved' | 'rejected' | 'changes-requested';

/** One round of the human gate, open to a group until it is due. */
export interface Review {
  readonly reviewId: string;
  readonly runId: string;
  readonly round: number;
  /** `expired`: overdue twice; a redrive opens it again. */
  readonly status: 'open' | 'closed' | 'expired';
  readonly reviewerGroup: string;
  readonly lead: string;
  readonly escalated: boolean;
  readonly approvalsRequired: number;
  readonly riskLevel: RiskLevel;
  readonly contractType: string;
  readonly fileName: string;
  /** Why a person has to decide, as a sentence; unknown for reviews of earlier versions. */
  readonly why: string | null;
  readonly requestedAt: Date;
  readonly dueAt: Date;
  /** When its group was told; null until then, and again once it goes to the lead. */
  readonly announcedAt: Date | null;
  /** When they were called to mind that it is due soon, as far as anybody knows. */
  readonly remindedAt: Date | null;
  /** When that was begun; without `remindedAt` nobody knows whether it was sent. */
  readonly reminderBegunAt: Date | null;
  /** Identifier of whoever is at it; nobody else decides then. */
  readonly claimedBy: string | null;
  readonly claimedByName: string | null;
  readonly claimedByEmail: string | null;
  readonly claimedAt: Date | null;
  readonly outcome: ReviewOutcome | null;
  readonly closedAt: Date | null;
  /** The task whose token waits for this review. */
  readonly taskId: string;
  /** Grows with every change of the row, so that two decisions at once cannot both count. */
  readonly revision: number;
}

/** A decision as it is recorded. */
export interface Decision {
  readonly reviewId: string;
  readonly runId: string;
  readonly round: number;
  /** Identifier in the user pool. */
  readonly decidedBy: string;
  /** Name at that time; unknown for decisions of earlier versions. */
  readonly decidedByName: string | null;
  readonly decidedByEmail: string | null;
  /** The separation of duties that the playbook lifted for this decision. */
  readonly exception: DutyException | null;
  readonly decision: ReviewDecision['decision'];
  readonly reviewerGroup: string;
  readonly decidedAt: Date;
  readonly comment: string | null;
  readonly changes: NonNullable<ReviewDecision['changes']>;
  readonly severityChanges: NonNullable<ReviewDecision['severityChanges']>;
}

/** The instant by which lists order reviews: when an open one is due, when another was closed. */
export const reviewListedAt = ({ status, dueAt, closedAt }: Review): Date =>
  status === 'open' ? dueAt : (closedAt ?? dueAt);

/** Id of a run's review in a round; the same however often the state is entered. */
export const reviewIdOf = (runId: string, round: number): string => `${runId}-r${round}`;

/** The run that a review is of. */
export const runIdOfReview = (reviewId: string): string => reviewId.replace(/-r\d+$/, '');

/** Whoever is at a review. */
export const claimantOf = ({ claimedBy, claimedByName, claimedByEmail }: Review): Actor | undefined =>
  claimedBy === null ? undefined : { id: claimedBy, name: claimedByName ?? claimedBy, email: claimedByEmail };

/** Whoever decided. */
export const deciderOf = ({ decidedBy, decidedByName, decidedByEmail }: Decision): Actor => ({
  id: decidedBy,
  name: decidedByName ?? decidedBy,
  email: decidedByEmail,
});

/** What a review's row holds of whoever claims it. */
export const claimedAs = (claimant: Actor | undefined, at: Date | null) => ({
  claimedBy: claimant?.id ?? null,
  claimedByName: claimant?.name ?? null,
  claimedByEmail: claimant?.email ?? null,
  claimedAt: at,
});

/** A decision in the words of the event catalogue. */
export const asReviewDecision = (decision: Decision): ReviewDecision => ({
  decision: decision.decision,
  by: deciderOf(decision).name,
  ...(decision.decidedByEmail && { email: decision.decidedByEmail }),
  userId: decision.decidedBy,
  ...(decision.exception && { exception: decision.exception }),
  group: decision.reviewerGroup,
  at: decision.decidedAt.toISOString(),
  ...(decision.comment && { comment: decision.comment }),
  ...(decision.changes.length > 0 && { changes: decision.changes }),
  ...(decision.severityChanges.length > 0 && { severityChanges: decision.severityChanges }),
});
