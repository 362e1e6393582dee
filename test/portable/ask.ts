import { contractTaskFailedV1, type DataOf, type Envelope, type EventContract } from '@countersign/events';
import { newEvent, outgoing } from '@countersign/shared';
import { DBOS } from '@dbos-inc/dbos-sdk';

/** Where requests go. */
export interface Bus {
  publish(events: readonly Envelope[]): Promise<void>;
}

const ATTEMPTS = 3;
const PATIENCE_SECONDS = 300;

/** Parts a task id into the workflow that waits for its answer and a number. */
const MARK = '--';

/** The workflow that waits for the answer to a task; undefined for a task of somebody else. */
export const waitingFor = (taskId = '') => {
  const [workflow, number] = taskId.split(MARK);
  return number === undefined ? undefined : workflow;
};

/**
 * Puts a request on the bus and waits for its answer, however often the process dies in between: the request is a step,
 * the answer a message that is kept for the workflow.
 */
export function createAsk(bus: Bus, runId: string) {
  let tasks = 0;
  return async function ask<Q extends EventContract, A extends EventContract>(
    request: Q,
    answer: A,
    data: DataOf<Q>,
  ): Promise<DataOf<A>> {
    for (let attempt = 1; ; attempt += 1) {
      tasks += 1;
      const taskId = `${DBOS.workflowID}${MARK}${tasks}`;
      const publish = () =>
        bus.publish([newEvent('choreographer', outgoing(request, data), { runId, taskId })]);
      await DBOS.runStep(publish, { name: request.type });
      const event = await DBOS.recv<Envelope>(taskId, PATIENCE_SECONDS);
      if (event?.type === answer.type) return answer.data.parse(event.data) as DataOf<A>;
      const { error } = event === null ? { error: undefined } : contractTaskFailedV1.schema.parse(event).data;
      if (attempt === ATTEMPTS || error?.retryable === false)
        throw new Error(`${request.type}: ${error?.name ?? 'no answer'}: ${error?.message ?? ''}`);
    }
  };
}
