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
