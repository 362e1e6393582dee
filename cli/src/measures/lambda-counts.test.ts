import { expect, it } from 'vitest';
import { lambdaCounts } from './lambda-counts.ts';

const METRICS = [
  '# HELP countersign_lambda_seconds_total Seconds that invocations of functions took',
  'countersign_lambda_seconds_total{function="countersign-local-extract"} 1.5',
  'countersign_lambda_seconds_total{function="countersign-local-choreographer-dispatch"} 0.25',
  'countersign_lambda_cpu_seconds_total{function="countersign-local-extract"} 0.75',
  'countersign_lambda_invocations_total{function="countersign-local-extract",outcome="answered"} 3',
  'countersign_lambda_starts_total{function="countersign-local-extract"} 2',
  '',
].join('\n');

it('tells how long the functions of each stage took, and nothing else', () => {
  expect([...lambdaCounts(METRICS, 'seconds')]).toEqual([
    ['extract', 1.5],
    ['choreographer-dispatch', 0.25],
  ]);
});

it('tells what of that they had the processor', () => {
  expect([...lambdaCounts(METRICS, 'cpu_seconds')]).toEqual([['extract', 0.75]]);
});

it('tells how many instances of each were started', () => {
  expect([...lambdaCounts(METRICS, 'starts')]).toEqual([['extract', 2]]);
});
