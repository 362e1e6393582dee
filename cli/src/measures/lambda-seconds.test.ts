import { expect, it } from 'vitest';
import { lambdaSeconds } from './lambda-seconds.ts';

it('tells how long the functions of each stage took, and nothing else', () => {
  const metrics = [
    '# HELP countersign_lambda_seconds_total Seconds that invocations of functions took',
    'countersign_lambda_seconds_total{function="countersign-local-extract"} 1.5',
    'countersign_lambda_seconds_total{function="countersign-local-choreographer-dispatch"} 0.25',
    'countersign_lambda_invocations_total{function="countersign-local-extract",outcome="answered"} 3',
    '',
  ].join('\n');
  expect([...lambdaSeconds(metrics)]).toEqual([
    ['extract', 1.5],
    ['choreographer-dispatch', 0.25],
  ]);
});
