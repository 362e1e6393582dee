import { awsEventConsumer } from '../app/consume-aws-events.ts';
import { recordExecution } from '../app/record-execution.ts';
import { consumerPorts, ports } from '../container.ts';
import { executionStatusChange } from '../domain/execution-status.ts';

const record = recordExecution(ports);

/** Follows the status of the executions. */
export const handler = awsEventConsumer(executionStatusChange, ({ detail }) => record(detail), consumerPorts);
