import { describe, expect, it } from 'vitest';
import type { AwsRequest } from '../protocols/aws-api.ts';
import { createCallFaults } from './call-faults.ts';
import { createFaultPlan } from './fault-plan.ts';
import type { FaultRule } from './fault-rule.ts';

const REQUEST: AwsRequest = {
  ...{ method: 'PUT', path: '/key', region: 'eu-central-1' },
  query: new URLSearchParams(),
  headers: { 'x-amz-security-token': 'instance-1' },
  body: new Uint8Array(),
};

/** Calls S3 with one fault; answers what came of it. */
async function suffer(fault: Partial<FaultRule>) {
  const plan = createFaultPlan([{ service: 's3', fault: 'drop', delayMs: 0, ...fault }]);
  const log: string[] = [];
  for (const name of ['instance-1', 'instance-2']) plan.callers.set(name, () => log.push(`${name} ended`));
  const call = async ({ badOutput }: AwsRequest) => {
    log.push(badOutput ?? 'done');
    return { status: 200 };
  };
  const answer = createCallFaults(plan)(REQUEST, 's3', 'PutObject', call);
  const outcome = await answer.then(
    ({ status }) => String(status),
    (error: Error) => error.name,
  );
  return [...log, outcome];
}

describe('a call', () => {
  it.each<[string, Partial<FaultRule>, string[]]>([
    ['whose connection breaks before', { fault: 'drop' }, ['ConnectionDropped']],
    ['whose answer is lost', { fault: 'drop', when: 'after' }, ['done', 'ConnectionDropped']],
    ['that hangs', { fault: 'hang' }, ['ConnectionDropped']],
    ['whose caller crashes before', { fault: 'crash' }, ['instance-1 ended', 'ConnectionDropped']],
    [
      'whose caller crashes after',
      { fault: 'crash', when: 'after' },
      ['done', 'instance-1 ended', 'ConnectionDropped'],
    ],
    ['that is carried out twice', { fault: 'duplicate' }, ['done', 'done', '200']],
    ['that comes late', { fault: 'delay' }, ['done', '200']],
    ['that is refused', { fault: 'throttle' }, ['SlowDown']],
    ['that is answered badly', { fault: 'bad-output' }, ['off-schema', '200']],
    ['that is answered badly as wanted', { fault: 'bad-output', output: 'unsafe' }, ['unsafe', '200']],
  ])('%s', async (_, fault, expected) => {
    expect(await suffer(fault)).toEqual(expected);
  });
});
