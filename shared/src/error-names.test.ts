import { describe, expect, it } from 'vitest';
import { errorClassOf } from './error-names.ts';

describe('the class of an error that nobody told with one', () => {
  it.each([
    ['CostCapReached', 'model'],
    ['CircuitOpen', 'model'],
    ['ModelUnreachable', 'model'],
    ['ThrottlingException', 'model'],
    ['Encrypted', 'input'],
    ['HistoryFull', 'downstream'],
    ['DownstreamUnavailable', 'downstream'],
    ['Lambda.Unknown', 'downstream'],
    ['States.Timeout', 'downstream'],
    ['SomethingThatNoListKnows', 'downstream'],
    ['InternalError', 'internal'],
    ['TypeError', 'internal'],
    ['States.QueryEvaluationError', 'internal'],
  ])('of %s is %s', (name, of) => {
    expect(errorClassOf(name)).toBe(of);
  });
});
