import { describe, expect, it } from 'vitest';
import { isProviderAway } from './error-names.ts';
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

  it.each([
    [400, 'ModelRefused'],
    [422, 'ModelRefused'],
    [429, 'ModelUnreachable'],
    [408, 'ModelUnreachable'],
    [500, 'ModelUnreachable'],
    [undefined, 'ModelUnreachable'],
  ])('of a name that nobody knows, answered with %s, is %s, and the provider away or not', (status, name) => {
    const error = Object.assign(new Error('no'), { name: 'New', $metadata: { httpStatusCode: status } });
    const told = modelErrorOf(error, 'the model');
    expect(told).toMatchObject({ name, class: 'downstream', retryable: true });
    expect(isProviderAway(told.name)).toBe(name === 'ModelUnreachable');
  });
});
