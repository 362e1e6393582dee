import { randomUUID } from 'node:crypto';
import type { Deliver } from '../core/delivery/index.ts';
import { type AwsApi, AwsApiError } from '../core/protocols/aws-api.ts';

/** Delivers to a state machine by starting an execution with the payload as its input. */
export function executionTarget(states: AwsApi, region: string): Deliver {
  return async ({ target, payload }) => {
    const input = { stateMachineArn: target, name: randomUUID(), input: payload };
    const { status, body } = await states.handle({
      method: 'POST',
      path: '/',
      query: new URLSearchParams(),
      headers: { 'x-amz-target': 'AWSStepFunctions.StartExecution' },
      body: Buffer.from(JSON.stringify(input)),
      region,
    });
    if (status === 200) return;
    const { __type, message } = JSON.parse(String(body)) as { __type: string; message: string };
    throw new AwsApiError(__type, message, status);
  };
}
