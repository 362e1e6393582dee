import { expect, test } from 'vitest';
import type { BusEntry } from '../../../core/delivery/event-sink.ts';
import { createStepFunctions } from '../index.ts';
import { createFixture, fakeInvoker, inRow } from '../testing/fixture.ts';
import { createManualClock } from '../testing/manual-clock.ts';

test('every change of status is told on the default bus as AWS tells it', async () => {
  const { start, ended, events, until, call } = await createFixture();
  const executionArn = await start(
    { StartAt: 'F', States: { F: { Type: 'Fail', Error: 'E', Cause: 'c' } } },
    { a: 1 },
  );
  await ended(executionArn);
  await call('RedriveExecution', { executionArn });
  await until(() => events.length === 4);
  expect(events.map(({ detail }) => [detail.status, detail.redriveCount])).toEqual([
    ['RUNNING', 0],
    ['FAILED', 0],
    ['RUNNING', 1],
    ['FAILED', 1],
  ]);
  const at = Date.UTC(2026, 0, 1);
  expect(events[1]).toMatchObject({
    busName: 'default',
    source: 'aws.states',
    detailType: 'Step Functions Execution Status Change',
    resources: [executionArn],
    detail: {
      executionArn,
      startDate: at,
      stopDate: at,
      input: '{"a":1}',
      output: null,
      error: 'E',
      cause: 'c',
    },
  });
});

test('input and output too large for an event are left out', async () => {
  const { start, ended, events, until } = await createFixture();
  const arn = await start(inRow({ Same: { Type: 'Pass' } }), 'x'.repeat(200_000));
  await ended(arn);
  await until(() => events.length === 2);
  expect(events[1]?.detail).toMatchObject({
    input: null,
    inputDetails: { included: false },
    output: null,
    outputDetails: { included: false },
  });
});

test('an event that the bus refuses is put again, in order', async () => {
  const clock = createManualClock();
  const put: BusEntry[] = [];
  let refusals = 2;
  const states = createStepFunctions({
    clock,
    region: 'eu-central-1',
    invoker: fakeInvoker({}),
    events: {
      async put(entries) {
        if (refusals-- > 0) throw new Error('the bus is down');
        put.push(...entries);
      },
    },
  });
  await states.resume();
  const [provider] = states.providers;
  const definition = { QueryLanguage: 'JSONata', ...inRow({ Same: { Type: 'Pass' } }) };
  const created = await provider?.create({
    type: provider.type,
    logicalId: 'M',
    stackName: 's',
    region: 'eu-central-1',
    accountId: '000000000000',
    properties: { Definition: definition, RoleArn: 'arn:aws:iam::000000000000:role/states' },
  });
  await states.api.handle({
    method: 'POST',
    path: '/',
    query: new URLSearchParams(),
    headers: { 'x-amz-target': 'AWSStepFunctions.StartExecution' },
    body: Buffer.from(JSON.stringify({ stateMachineArn: created?.ref })),
    region: 'eu-central-1',
  });
  const { until } = await createFixture();
  for (let retry = 0; retry < 2; retry++) {
    await until(() => clock.next() !== undefined);
    clock.advance(1_000);
  }
  await until(() => put.length === 2);
  expect(put.map(({ detail }) => detail.status)).toEqual(['RUNNING', 'SUCCEEDED']);
});
