import type { Publisher } from '@countersign/shared';
import { announcement } from '../domain/announcement.ts';
import { decidedEvent } from '../domain/gate/decided-event.ts';
import type { Decision } from '../domain/gate/review.ts';
import type { StageTask } from '../domain/stage-task.ts';
import { type DeliverPorts, handOver } from './deliver-answer.ts';
import { eachOf } from './each-of.ts';
import type { Repositories } from './repositories.ts';
import type { ReviewInView } from './review-in-view.ts';

export interface FollowDecisionPorts extends DeliverPorts {
  readonly publisher: Publisher;
}

/** A decision that was recorded. */
export interface MadeDecision extends ReviewInView {
  readonly decision: Decision;
  /** The answered task, where the decision closed the review. */
  readonly task: StageTask | undefined;
}

type Mark = (repositories: Repositories) => Promise<void>;

/**
 * Tells everybody about a decision and hands its answer to the state machine, neither waiting for the other to
 * succeed; what was done is marked in one transaction.
 */
export const followDecision =
  (ports: FollowDecisionPorts) =>
  async ({ review, decisions, decision, task }: MadeDecision): Promise<void> => {
    const { transact, publisher, now } = ports;
    const { reviewId, decidedBy, decidedAt } = decision;
    const announce = async (): Promise<Mark> => {
      const told = decidedEvent(review, decisions, decision);
      await publisher.publish([announcement(review.runId, told, `${reviewId} ${decidedBy}`, decidedAt)]);
      return ({ reviews }) => reviews.markAnnounced(reviewId, decidedBy, now());
    };
    const deliver = async (answered: StageTask): Promise<Mark> => {
      const result = await handOver(ports, answered);
      // Marked by the sweep, once it has told of it.
      if (typeof result === 'object') return async () => {};
      return ({ tasks }) => tasks.update(answered.taskId, { deliveredAt: now() });
    };
    const marks: Mark[] = [];
    try {
      await eachOf([announce, ...(task ? [() => deliver(task)] : [])], async (step) =>
        marks.push(await step()),
      );
    } finally {
      if (marks.length > 0) {
        await transact(async (repositories) => {
          for (const mark of marks) await mark(repositories);
        });
      }
    }
  };
