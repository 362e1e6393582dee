import { expect, it } from 'vitest';
import { executionPage, logsPage, tracePage } from './aws-pages.ts';

const arnIn = (account: string) => `arn:aws:states:eu-west-1:${account}:execution:countersign-dev:run-1`;

it('finds the trace in the region of the execution, by the id that X-Ray gives it', () => {
  expect(tracePage(arnIn('123456789012'), '4bf92f3577b34da6a3ce929d0e0e4736')).toBe(
    'https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#xray:traces/1-4bf92f35-77b34da6a3ce929d0e0e4736',
  );
});

it('has no page of AWS for what runs on one machine', () => {
  const arn = arnIn('000000000000');
  expect([executionPage(arn), logsPage(arn, 'local', 'run-1'), tracePage(arn, 'a'.repeat(32))]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
