import { describe, expect, it } from 'vitest';
import { modelErrorOf } from './model-error.ts';

const failure = (name: string) => modelErrorOf(Object.assign(new Error('no'), { name }), 'the model');

describe('an error of a model provider', () => {
  it.each([
    ['ThrottlingException', 'ThrottlingException'],
    ['InternalServerException', 'ServiceUnavailableException'],
    ['TimeoutError', 'ModelTimeoutException'],
    ['ModelError', 'ModelErrorException'],
  ])('%s is retried as %s', (name, as) => {
    expect(failure(name)).toMatchObject({ name: as, class: 'model', retryable: true });
    expect(failure(name).message).toBe(`the model answered ${name}: no`);
  });

  it.each(['AccessDeniedException', 'ValidationException', 'ResourceNotFoundException', 'ValidationError'])(
    '%s is the last word',
    (name) => expect(failure(name)).toMatchObject({ name, class: 'model', retryable: false }),
  );

  it.each(['Error', 'CredentialsProviderError', 'SomethingNewException', 'toString'])(
    '%s, which nobody knows, counts as downstream',
    (name) =>
      expect(failure(name)).toMatchObject({ name: 'ModelUnreachable', class: 'downstream', retryable: true }),
  );
});
