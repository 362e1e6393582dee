import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Deployment } from '../../embedded/connect.ts';
import { ROOT } from '../../embedded/start-embedded.ts';
import { type Answers, findingOf, openTrial } from '../testing.ts';
import { FUNCTIONS } from './functions.ts';

let close: () => Promise<void>;
let deployment: Deployment;
let answers: Answers;
beforeEach(async () => {
  ({ deployment, answers, close } = await openTrial());
});
afterEach(() => close());

const finding = (what: string) => findingOf(deployment, what);
const active = { State: 'Active', LastUpdateStatus: 'Successful' };

describe('the doctor, of functions', () => {
  it('knows every function of every service, and how many queues call those of each', () => {
    const inStacks = globSync('services/*/serverless.yml', { cwd: ROOT }).flatMap((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      const names = [...text.matchAll(/^ {4}name: countersign-\$\{sls:stage\}-(\S+)$/gm)].map(
        ([, name]) => name!,
      );
      const queues = [...text.matchAll(/^ {6}- sqs:/gm)].length;
      return names.length === 0 ? [] : [[basename(dirname(file)), { names: names.sort(), queues }] as const];
    });
    const known = Object.entries(FUNCTIONS).map(([service, functions]) => [
      service,
      { names: Object.keys(functions).sort(), queues: Object.values(functions).flat().length },
    ]);
    expect(Object.fromEntries(known)).toEqual(Object.fromEntries(inStacks));
  });

  it('finds a function that is active and was updated', async () => {
    answers.set('lambda', { body: { Configuration: active } });
    expect(await finding('functions of route')).toMatchObject({ ok: true, found: '1 active' });
  });

  it.each([
    [
      { ...active, State: 'Failed', StateReason: 'The KMS key is disabled' },
      'is Failed (The KMS key is disabled)',
    ],
    [{ ...active, State: 'Inactive' }, 'is Inactive'],
    [
      { ...active, LastUpdateStatus: 'Failed', LastUpdateStatusReason: 'no such role' },
      'was updated last: Failed (no such role)',
    ],
    [{ ...active, LastUpdateStatus: 'InProgress' }, 'was updated last: InProgress'],
  ])('names a function that does not run as it was deployed: %j', async (Configuration, found) => {
    answers.set('lambda', { body: { Configuration } });
    expect(await finding('functions of route')).toMatchObject({
      ok: false,
      found: `countersign-trial-route ${found}`,
      remedy: expect.stringContaining('cd services/route && npx serverless deploy'),
    });
  });

  it('names a function that somebody throttled to nothing', async () => {
    answers.set('lambda', {
      body: { Configuration: active, Concurrency: { ReservedConcurrentExecutions: 0 } },
    });
    expect(await finding('functions of route')).toMatchObject({
      ok: false,
      found: 'countersign-trial-route may run 0 times at once',
      remedy: expect.stringContaining('delete-function-concurrency'),
    });
  });

  it('names each function that is not there', async () => {
    answers.set('lambda', {
      status: 404,
      body: { __type: 'ResourceNotFoundException', message: 'Function not found' },
    });
    expect(await finding('functions of index')).toMatchObject({
      ok: false,
      found: 'there is no countersign-trial-index; there is no countersign-trial-index-search',
    });
  });

  const mapping = (queue: string, State: string, StateTransitionReason?: string) => ({
    UUID: 'u-1',
    EventSourceArn: `arn:aws:sqs:eu-central-1:1:countersign-trial-${queue}`,
    State,
    ...(StateTransitionReason && { StateTransitionReason }),
  });

  it.each([
    [[mapping('route', 'Enabled')], true, '1 enabled'],
    [
      [mapping('route', 'Disabled', 'USER_INITIATED')],
      false,
      'that of countersign-trial-route is Disabled (u-1, USER_INITIATED)',
    ],
    [[mapping('route', 'Disabling')], false, 'that of countersign-trial-route is Disabling (u-1)'],
    [[], false, 'countersign-trial-route does not call countersign-trial-route'],
    [
      [mapping('route-dlq', 'Enabled')],
      false,
      'countersign-trial-route does not call countersign-trial-route',
    ],
  ])('tells whether a queue calls its function: %j', async (EventSourceMappings, ok, found) => {
    answers.set('lambda', { body: { EventSourceMappings } });
    expect(await finding('event source mappings of route')).toMatchObject({ ok, found });
  });
});
