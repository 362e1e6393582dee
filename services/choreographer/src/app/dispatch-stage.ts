import type { ContractSectionGenerationRequestedV1Data } from '@countersign/events';
import { newEvent, outgoing, type Publisher } from '@countersign/shared';
import { ulid } from 'ulid';
import { asReviewDecision, type Decision } from '../domain/gate/review.ts';
import { traceparentOf } from '../domain/run-id.ts';
import { REQUEST_OF } from '../domain/stage-request.ts';
import type { StageCommand } from './dispatch-command.ts';
import { enterStage } from './enter-stage.ts';
import type { Repositories, Transact } from './repositories.ts';
import { waitingTask } from './waiting-task.ts';

export interface DispatchStagePorts {
  readonly transact: Transact;
  readonly publisher: Publisher;
  readonly now: () => Date;
}

const MOST_DECISIONS = 50;

type Change = NonNullable<ContractSectionGenerationRequestedV1Data['change']>;

/** What the reviewer who sent a section back wrote about it. */
function changeOf(
  decisions: readonly Decision[],
  { round, item, previous }: StageCommand,
): Change | undefined {
  for (const { round: decidedIn, changes, decidedBy } of decisions) {
    const change = changes.find(({ sectionId }) => sectionId === item);
    if (decidedIn === round - 1 && change) {
      return { comment: change.comment, by: decidedBy, ...(previous && { section: previous }) };
    }
  }
  return undefined;
}

/** What people wrote stays in the database until the request needs it: state carries references and statuses. */
async function wordsOfReviewers(repositories: Repositories, command: StageCommand): Promise<object> {
  if (command.stage === 'generate' && command.round > 0) {
    const change = changeOf(await repositories.reviews.decisionsOfRun(command.runId), command);
    return change ? { change } : {};
  }
  if (command.stage === 'assemble') {
    const decisions = await repositories.reviews.decisionsOfRun(command.runId);
    return { decisions: decisions.slice(-MOST_DECISIONS).map(asReviewDecision) };
  }
  return {};
}

/** Stores the token under a new task, moves the run, then asks the service. */
export const dispatchStage =
  ({ transact, publisher, now }: DispatchStagePorts) =>
  async (command: StageCommand): Promise<void> => {
    const { runId, stage, request } = command;
    const taskId = ulid();
    const revision = typeof request.revision === 'number' ? request.revision : 0;
    const words = await transact(async (repositories) => {
      await enterStage(repositories, waitingTask({ ...command, taskId, revision }, now()), 'RUNNING', now());
      return wordsOfReviewers(repositories, command);
    });
    const asked = outgoing(REQUEST_OF[stage], { ...request, ...words });
    await publisher.publish([
      newEvent('choreographer', asked, { runId, taskId, traceparent: traceparentOf(runId) }, now()),
    ]);
  };
