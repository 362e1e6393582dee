import { type AwsApi, AwsApiError, type AwsResponse } from '../../../core/protocols/aws-api.ts';
import type { Engine } from '../engine/engine.ts';
import * as executions from './executions.ts';
import { getExecutionHistory } from './history.ts';
import type { Operation } from './operation.ts';
import * as machines from './state-machines.ts';
import * as tags from './tags.ts';
import * as tasks from './tasks.ts';

const operations: Readonly<Record<string, Operation>> = {
  CreateStateMachine: machines.createStateMachine,
  UpdateStateMachine: machines.updateStateMachine,
  DescribeStateMachine: machines.describeStateMachine,
  DescribeStateMachineForExecution: machines.describeStateMachineForExecution,
  ListStateMachines: machines.listStateMachines,
  DeleteStateMachine: machines.deleteStateMachine,
  ValidateStateMachineDefinition: machines.validateStateMachineDefinition,
  StartExecution: executions.startExecution,
  DescribeExecution: executions.describeExecution,
  ListExecutions: executions.listExecutions,
  StopExecution: executions.stopExecution,
  RedriveExecution: executions.redriveExecution,
  GetExecutionHistory: getExecutionHistory,
  SendTaskSuccess: tasks.sendTaskSuccess,
  SendTaskFailure: tasks.sendTaskFailure,
  SendTaskHeartbeat: tasks.sendTaskHeartbeat,
  TagResource: tags.tagResource,
  UntagResource: tags.untagResource,
  ListTagsForResource: tags.listTagsForResource,
};

const respond = (status: number, body: object): AwsResponse => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: JSON.stringify(body),
});

function run(engine: Engine, target: string | undefined, body: Uint8Array): object {
  const action = target?.split('.').at(-1) ?? '';
  const operation = Object.hasOwn(operations, action) ? operations[action] : undefined;
  if (operation === undefined) {
    throw new AwsApiError(
      'UnknownOperationException',
      `The embedded Step Functions has no action "${action}"`,
    );
  }
  return operation(engine, body.length === 0 ? {} : JSON.parse(Buffer.from(body).toString()));
}

/** The Step Functions API: AWS JSON 1.0, the action in `X-Amz-Target`. */
export const createStatesApi = (engine: Engine): AwsApi => ({
  signingNames: ['states'],
  async handle({ headers, body }) {
    try {
      return respond(200, run(engine, headers['x-amz-target'], body));
    } catch (error) {
      if (error instanceof SyntaxError)
        return respond(400, { __type: 'SerializationException', message: error.message });
      if (!(error instanceof AwsApiError)) throw error;
      return respond(error.status, { __type: error.code, message: error.message });
    }
  },
});
