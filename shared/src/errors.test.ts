import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { asCountersignError, InputError } from './errors.ts';

describe('asCountersignError', () => {
  it('keeps an error that already says who must act', () => {
    const error = new InputError('Encrypted', 'The PDF is encrypted');
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

  it.each(['TypeError', 'ReferenceError', 'ZodError'])('takes %s as a bug', (name) => {
    const error = Object.assign(new Error('x'), { name });
    expect(asCountersignError(error)).toMatchObject({
      name: 'InternalError',
      class: 'internal',
      retryable: false,
      message: `${name}: x`,
    });
  });

  it.each([
    ['an error that nobody knows', new Error('Connection terminated'), 'Error'],
    ['what is no error at all', 'odd', 'Error'],
    ['a call that the network broke', Object.assign(new Error('reset'), { code: 'ECONNRESET' }), 'Error'],
    [
      'a page of a gateway, where the SDK looked for JSON',
      Object.assign(new SyntaxError('Unexpected token <'), { $metadata: { attempts: 3 } }),
      'SyntaxError',
    ],
    [
      'a fetch that failed',
      new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'UND_ERR_SOCKET' }) }),
      'TypeError',
    ],
  ])('takes %s as downstream, to be tried again', (_, thrown, name) => {
    expect(asCountersignError(thrown)).toMatchObject({ name, class: 'downstream', retryable: true });
  });

  it('says of what is no JSON, and of what breaks a schema, none of the words', () => {
    const said = (work: () => unknown): string => {
      try {
        return String(work());
      } catch (error) {
        return asCountersignError(error).message;
      }
    };
    expect(said(() => JSON.parse('lunarquartz is due'))).toMatch(/^SyntaxError: [^"]*"…"/);
    const schema = z.strictObject({ pages: z.record(z.string(), z.number()) });
    const wrong = { pages: { 'lunarquartz is due': 'lunarquartz', one: 'x' }, 'lunarquartz is due': 1 };
    expect(said(() => schema.parse(wrong))).toBe(
      'ZodError: pages.…: invalid_type, pages.one: invalid_type, all of it: unrecognized_keys',
    );
  });
});
