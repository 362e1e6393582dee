import { CIRCUIT_OPEN, PERMANENT_ERRORS, PROVIDER_AWAY, RETRYABLE_MODEL_ERRORS } from '@countersign/shared';
import { describe, expect, it } from 'vitest';
import { taskErrorName } from './task-error-name.ts';

describe('the name of an error for the state machine', () => {
  it.each([...RETRYABLE_MODEL_ERRORS, ...PROVIDER_AWAY, CIRCUIT_OPEN])(
    'is its own, to be retried: %s',
    (name) => {
      expect(taskErrorName({ name, retryable: true })).toBe(name);
    },
  );

  it.each(Object.values(PERMANENT_ERRORS).flat())('is its own, and the last word: %s', (name) => {
    expect(taskErrorName({ name, retryable: false })).toBe(name);
  });

  it.each([
    ['what passes downstream', { name: 'DatabaseFailed', retryable: true }],
    ['what nobody knows, whatever it says', { name: 'SomethingNewException', retryable: false }],
    ['a name of another kind of error', { name: 'AccessDeniedException', retryable: true }],
    ['nothing', { name: '', retryable: false }],
  ])('is DownstreamUnavailable for %s', (_, error) => {
    expect(taskErrorName(error)).toBe('DownstreamUnavailable');
  });
});
