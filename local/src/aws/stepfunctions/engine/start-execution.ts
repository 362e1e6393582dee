import { executionArn } from '../arns.ts';
import type { Definition } from '../definition/parse-definition.ts';
import { executionStarted } from '../interpreter/history-events.ts';
import type { Execution } from '../journal/execution.ts';
import { noVisit } from '../journal/frame.ts';
import type { Machine } from '../journal/machines.ts';
import { enterState } from './enter-state.ts';
import type { JournalTransaction } from './journal-transaction.ts';
import { statusEvent } from './status-event.ts';

/** Starts an execution with the definition that the machine has now. `input` is JSON text. */
export function startExecution(
  transaction: JournalTransaction,
  machine: Machine,
  definition: Definition,
  name: string,
  input: string,
): Execution {
  const { journal, now } = transaction;
  const flow = definition.machine;
  const execution = journal.executions.insert({
    arn: executionArn(machine.arn, name),
    name,
    machineArn: machine.arn,
    definitionHash: machine.definitionHash,
    roleArn: machine.roleArn,
    status: 'RUNNING',
    input,
    output: null,
    error: null,
    cause: null,
    startedAt: now,
    stoppedAt: null,
    redriveCount: 0,
    redrivenAt: null,
    dueAt: flow.TimeoutSeconds === undefined ? null : now + flow.TimeoutSeconds * 1_000,
  });
  journal.history.append(execution.id, now, 0, executionStarted(input, machine.roleArn));
  const root = {
    executionId: execution.id,
    parentId: null,
    position: null,
    status: 'ready',
    state: flow.StartAt,
    lastEvent: 0,
    dueAt: null,
    input: JSON.parse(input),
    variables: {},
    visit: noVisit,
    todo: { do: 'begin' },
  } as const;
  enterState(transaction, { ...root, id: journal.frames.insert(root) }, definition);
  journal.pendingEvents.add(statusEvent(execution));
  return execution;
}
