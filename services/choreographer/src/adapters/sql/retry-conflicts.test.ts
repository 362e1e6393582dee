import { describe, expect, it } from 'vitest';
import { retryConflicts } from './retry-conflicts.ts';

const failing = (error: object, times: number) => {
  let calls = 0;
  return async () => {
    calls += 1;
    if (calls <= times) throw Object.assign(new Error('no'), error);
    return calls;
  };
};

describe('retryConflicts', () => {
  it.each(['40001', '40P01', '08006', 'ECONNRESET'])('does the work again after %s', async (code) => {
    expect(await retryConflicts(failing({ code }, 2))).toBe(3);
  });

  it.each([
    ['XX000', 'tuple concurrently updated'],
    ['XX000', 'tuple concurrently deleted'],
    ['42710', 'type "pipeline_run" already exists'],
  ])('does the work again after %s: %s', async (code, message) => {
    expect(await retryConflicts(failing({ code, message }, 2))).toBe(3);
  });

  it.each([
    ['42710', 'role "countersign_api" already exists'],
    ['XX000', 'invalid page in block 1'],
  ])('leaves %s as it is: %s', async (code, message) => {
    await expect(retryConflicts(failing({ code, message }, 2))).rejects.toMatchObject({ code, message });
  });

  it('waits for a server that starts again, longer than for collisions', async () => {
    expect(await retryConflicts(failing({ code: 'ECONNREFUSED' }, 14), 60_000)).toBe(15);
  });

  it.each([
    'Connection terminated unexpectedly',
    'Client has encountered a connection error and is not queryable',
  ])('takes an error without a code for a lost connection: %s', async (message) =>
    expect(await retryConflicts(failing({ message }, 1))).toBe(2),
  );

  it('gives up a server that stays away, as DownstreamError', async () => {
    const away = failing({ code: 'ECONNREFUSED' }, 1000);
    await expect(retryConflicts(away, 50)).rejects.toMatchObject({ name: 'DatabaseFailed', retryable: true });
  });

  it('gives up as DownstreamError in the end', async () => {
    const collision = failing({ code: '40001' }, 100);
    await expect(retryConflicts(collision)).rejects.toMatchObject({
      name: 'DatabaseFailed',
      retryable: true,
    });
  });

  it.each(['42703', 'AlreadyDecided', undefined])('leaves what does not pass as it is: %s', async (code) => {
    const work = failing({ code, name: 'Original' }, 1);
    await expect(retryConflicts(work)).rejects.toMatchObject({ name: 'Original' });
  });
});
