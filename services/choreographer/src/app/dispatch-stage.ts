import { type Metrics, newEvent, outgoing, type Publisher } from '@countersign/shared';
import { ulid } from 'ulid';
import { CostCapReached, type CostCaps, overCap } from '../domain/cost-caps.ts';
import type { Run } from '../domain/run.ts';
import { traceparentOf } from '../domain/run-id.ts';
import { SERVICE_STAGES } from '../domain/stages/index.ts';
import type { StageDefinition } from '../domain/stages/stage-definition.ts';
import { passCircuit } from './circuits.ts';
import type { StageCommand } from './dispatch-command.ts';
import { enterStage } from './enter-stage.ts';
import { type HeldAnswerPorts, saveToken } from './held-answer.ts';
import { holdDecisions } from './held-decisions.ts';
import { assertPassed } from './held-pass.ts';
import { assertRoomToRetry } from './history-room.ts';
import type { Repositories, Transact } from './repositories.ts';
import { waitingTask } from './waiting-task.ts';
import type { Workflow } from './workflow.ts';

export interface DispatchStagePorts extends HeldAnswerPorts {
  readonly transact: Transact;
  readonly publisher: Publisher;
  readonly now: () => Date;
  readonly caps: CostCaps;
  readonly metrics: Metrics;
  readonly workflow: Pick<Workflow, 'entriesOf'>;
}

/**
 * Whether a stage that spends has to do without.
 * @throws CostCapReached where it cannot
 */
async function capReached(
  { spending }: Repositories,
  { cappedBy, overCap: told }: StageDefinition,
  run: Run | undefined,
  { caps, now }: Pick<DispatchStagePorts, 'caps' | 'now'>,
): Promise<boolean> {
  if (cappedBy === 'nothing') return false;
  const todayUsd = cappedBy === 'contract' ? 0 : await spending.ofDay(now());
  const reached = overCap(caps, { onContractUsd: run?.costUsd ?? 0, todayUsd }, cappedBy);
  if (reached && !told) throw reached;
  return reached !== undefined;
}

/** Counts the sections that are left to people for the day's cap, and no contract of its own, for an alarm. */
const tellCapped =
  ({ metrics }: Pick<DispatchStagePorts, 'metrics'>) =>
  (error: unknown): never => {
    if (error instanceof CostCapReached && error.of === 'day') metrics.count('SectionsCapped');
    throw error;
  };

/**
 * Stores the token under a new task, moves the run, then asks the service.
 * @throws CountersignError `CostCapReached` when a cap is reached, `CircuitOpen` while whoever the service asks is away,
 * `HistoryFull` where no further retry fits into the execution; nothing is stored or asked then; DownstreamError
 * `ObjectAltered` when the tables tell of a decision that nobody took, or a report is asked for that nobody approved
 */
export const dispatchStage =
  (ports: DispatchStagePorts) =>
  async (command: StageCommand): Promise<void> => {
    const { transact, publisher, now, caps, documents, workflow } = ports;
    const { runId, stage, request, attempt } = command;
    await assertRoomToRetry(workflow, runId, attempt);
    const taskId = ulid();
    const definition: StageDefinition = SERVICE_STAGES[stage];
    const revision = typeof request.revision === 'number' ? request.revision : 0;
    if (stage === 'assemble') await assertPassed(ports, command);
    await saveToken(documents, command);
    const { decisions, words } = await transact(async (repositories) => {
      await passCircuit(repositories, stage, now());
      await enterStage(repositories, waitingTask({ ...command, taskId, revision }, now()), 'RUNNING', now());
      const run = await repositories.runs.find(runId);
      const isOver = await capReached(repositories, definition, run, { caps, now });
      const decisions = await repositories.reviews.decisionsOfRun(runId);
      const told = definition.reviewersWords(decisions, command);
      return {
        decisions: Object.keys(told).length > 0 ? decisions : [],
        words: { ...told, ...(run && definition.fromRun(run)), ...(isOver && definition.overCap) },
      };
    }).catch(tellCapped(ports));
    await holdDecisions(documents, runId, decisions);
    const asked = outgoing(definition.request, definition.request.data.parse({ ...request, ...words }));
    await publisher.publish([
      newEvent('choreographer', asked, { runId, taskId, traceparent: traceparentOf(runId) }, now()),
    ]);
  };
