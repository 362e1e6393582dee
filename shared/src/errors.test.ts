import { describe, expect, it } from 'vitest';
import { asCountersignError, InputError } from './errors.ts';

describe('asCountersignError', () => {
  it('keeps an error that already says who must act', () => {
    const error = new InputError('EncryptedDocument', 'The PDF is encrypted');
    expect(asCountersignError(error)).toBe(error);
  });

  it('takes an AWS error as downstream, under its own name, worth a retry', () => {
    const aws = Object.assign(new Error('Reduce your request rate'), { name: 'SlowDown', $fault: 'server' });
    expect(asCountersignError(aws)).toMatchObject({
      name: 'SlowDown',
      class: 'downstream',
      retryable: true,
      cause: aws,
    });
  });

  it('takes anything else as a bug', () => {
    expect(asCountersignError(new TypeError('x'))).toMatchObject({
      class: 'internal',
      message: 'TypeError: x',
    });
    expect(asCountersignError('odd')).toMatchObject({ class: 'internal', message: 'odd' });
  });
});
