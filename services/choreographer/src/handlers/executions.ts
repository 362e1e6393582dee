import { awsEventConsumer } from '../app/consume-aws-events.ts';
import { noteExecution } from '../app/note-execution.ts';
import { consumerPorts, ports } from '../container.ts';
import { executionStatusChange } from '../domain/execution-status.ts';

const note = noteExecution(ports);

/** Follows the status of the executions. */
export const handler = awsEventConsumer(executionStatusChange, ({ detail }) => note(detail), consumerPorts);
