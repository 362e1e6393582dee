import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Workflow } from '@countersign/choreographer/src/app/workflow.ts';
import { createFixture, type FakeFunction } from '@countersign/local/aws/stepfunctions/testing/fixture';
import { executionArnOf } from '@countersign/shared';
import { parse } from 'yaml';

const FILE = join(import.meta.dirname, '../../../services/choreographer/state-machine.yml');
const OVER = ['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken'];

/** The state machine as it is deployed, its functions by name. */
async function definition(): Promise<string> {
  const { definition } = parse(await readFile(FILE, 'utf8'));
  return JSON.stringify(definition).replaceAll(
    /\{"Fn::GetAtt":\["(\w+)LambdaFunction","Arn"\]\}/g,
    (_, name: string) => `"${name.toLowerCase()}"`,
  );
}

async function handed(sending: Promise<unknown>) {
  try {
    await sending;
    return 'taken' as const;
  } catch (error) {
    if (OVER.includes((error as { code: string }).code)) return 'no longer waited for' as const;
    throw error;
  }
}

/** The choreographer's state machine on the embedded Step Functions; `functions` may be filled later. */
export async function createMachine(functions: Readonly<Record<string, FakeFunction>>) {
  const fixture = await createFixture({ functions });
  const { stateMachineArn } = await fixture.call('CreateStateMachine', {
    name: 'contract-run',
    roleArn: 'arn:aws:iam::000000000000:role/states',
    definition: await definition(),
  });
  const workflow: Workflow = {
    executionArnOf: (runId) => executionArnOf(stateMachineArn, runId),
    async start(name, input) {
      await fixture.call('StartExecution', { stateMachineArn, name, input: JSON.stringify(input) });
    },
    succeed: (taskToken, output) => handed(fixture.call('SendTaskSuccess', { taskToken, output })),
    fail: (taskToken, error, cause) => handed(fixture.call('SendTaskFailure', { taskToken, error, cause })),
    stateOf: (runId) => fixture.call('DescribeExecution', { executionArn: workflow.executionArnOf(runId) }),
    async entriesOf(runId) {
      const executionArn = workflow.executionArnOf(runId);
      const newest = { executionArn, reverseOrder: true, maxResults: 1 };
      return (await fixture.call('GetExecutionHistory', newest)).events[0].id;
    },
    async stop(executionArn, cause) {
      await fixture.call('StopExecution', { executionArn, cause });
    },
    async redrive(executionArn) {
      await fixture.call('RedriveExecution', { executionArn });
    },
  };
  return { fixture, workflow };
}
