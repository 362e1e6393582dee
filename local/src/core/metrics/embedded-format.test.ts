import { expect, it } from 'vitest';
import { metricsIn } from './embedded-format.ts';

const directive = (...names: string[]) => ({
  Namespace: 'Countersign',
  Dimensions: [['service', 'errorClass']],
  Metrics: names.map((Name) => ({ Name, Unit: 'Count' })),
});
const printed = (fields: object, ...names: string[]) =>
  JSON.stringify({ _aws: { Timestamp: 1, CloudWatchMetrics: [directive(...names)] }, ...fields });

it('reads a metric with its dimensions, beside other lines', () => {
  const fields = { service: 'choreographer', errorClass: 'model', RunsFailed: 2 };
  expect(metricsIn(`{"level":"INFO"}\n${printed(fields, 'RunsFailed')}\n`)).toEqual([
    { name: 'RunsFailed', dimensions: { service: 'choreographer', errorClass: 'model' }, values: [2] },
  ]);
});

it('reads several metrics of a line, and several values of a metric', () => {
  const found = metricsIn(printed({ service: 'audit', One: [1, 1], Two: 0 }, 'One', 'Two'));
  expect(found.map(({ name, values }) => [name, values])).toEqual([
    ['One', [1, 1]],
    ['Two', [0]],
  ]);
});

it.each([
  ['a line that is cut off', '{"_aws": {"CloudWatch'],
  ['a line of another shape', '{"_aws": 1, "RunsFailed": 1}'],
  ['a text that speaks of it', 'the field "_aws" is missing'],
])('finds none in %s', (_, text) => {
  expect(metricsIn(text)).toEqual([]);
});

it('finds no value where none is a number', () => {
  expect(metricsIn(printed({ RunsFailed: 'two' }, 'RunsFailed'))).toMatchObject([{ values: [] }]);
});
