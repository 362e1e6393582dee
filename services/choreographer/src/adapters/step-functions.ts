import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  ExecutionNotRedrivable,
  GetExecutionHistoryCommand,
  InvalidExecutionInput,
  InvalidName,
  InvalidToken,
  RedriveExecutionCommand,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { DownstreamError, executionArnOf, InternalError, storableText } from '@countersign/shared';
import { traceHeader } from '@countersign/shared/aws';
import type { CallbackResult, Workflow } from '../app/workflow.ts';
import { CANCELLED } from '../domain/run.ts';
import { traceparentOf } from '../domain/run-id.ts';

const LONGEST_CAUSE = 32_000;

const isOver = (error: unknown) =>
  error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken;

async function handed(sending: Promise<unknown>): Promise<CallbackResult> {
  try {
    await sending;
    return 'taken';
  } catch (error) {
    if (isOver(error)) return 'no longer waited for';
    throw error;
  }
}

/** The state machine in AWS Step Functions. */
export const stepFunctionsWorkflow = (client: SFNClient, stateMachineArn: string): Workflow => ({
  executionArnOf: (runId) => executionArnOf(stateMachineArn, runId),

  async start(runId, input) {
    try {
      await client.send(
        new StartExecutionCommand({
          stateMachineArn,
          name: runId,
          input: JSON.stringify(input),
          traceHeader: traceHeader(traceparentOf(runId)),
        }),
      );
    } catch (error) {
      if (error instanceof InvalidExecutionInput || error instanceof InvalidName)
        throw new InternalError(`Step Functions does not take it: ${error.message}`, { cause: error });
      if (!(error instanceof ExecutionAlreadyExists)) throw error;
    }
  },

  succeed: (taskToken, output) => handed(client.send(new SendTaskSuccessCommand({ taskToken, output }))),

  fail: (taskToken, error, cause) =>
    handed(
      client.send(
        new SendTaskFailureCommand({ taskToken, error, cause: storableText(cause, LONGEST_CAUSE) }),
      ),
    ),

  async stateOf(runId) {
    const executionArn = executionArnOf(stateMachineArn, runId);
    try {
      // All of it: METADATA_ONLY leaves out error and cause as well as input and output.
      const { status, error, cause, redriveCount } = await client.send(
        new DescribeExecutionCommand({ executionArn }),
      );
      const known = status === 'PENDING_REDRIVE' ? 'RUNNING' : (status ?? 'RUNNING');
      return { executionArn, name: runId, status: known, error, cause, redriveCount };
    } catch (error) {
      if (error instanceof ExecutionDoesNotExist) return undefined;
      throw error;
    }
  },

  async entriesOf(runId) {
    const executionArn = executionArnOf(stateMachineArn, runId);
    const newest = { reverseOrder: true, maxResults: 1, includeExecutionData: false };
    try {
      const { events } = await client.send(new GetExecutionHistoryCommand({ executionArn, ...newest }));
      return events?.[0]?.id ?? 0;
    } catch (error) {
      if (error instanceof ExecutionDoesNotExist) return 0;
      throw error;
    }
  },

  async stop(executionArn, cause) {
    try {
      const reason = { error: CANCELLED, cause: storableText(cause, LONGEST_CAUSE) };
      await client.send(new StopExecutionCommand({ executionArn, ...reason }));
    } catch (error) {
      if (!(error instanceof ExecutionDoesNotExist)) throw error;
    }
  },

  async redrive(executionArn) {
    try {
      await client.send(new RedriveExecutionCommand({ executionArn }));
    } catch (error) {
      if (!(error instanceof ExecutionNotRedrivable || error instanceof ExecutionDoesNotExist)) throw error;
      throw new DownstreamError('NotRedrivable', error.message, { cause: error });
    }
  },
});
