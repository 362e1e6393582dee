import { describe, expect, it } from 'vitest';
import { createPace } from './pace.ts';

const LIMITS = { unmeasuredFirstMs: 9000, unmeasuredNextMs: 900, leastFirstMs: 1000, leastNextMs: 100 };

describe('the time that a server is given', () => {
  it('is generous until its speed is known', () => {
    const pace = createPace(LIMITS);
    expect([pace.firstMs(1), pace.firstMs(100_000), pace.nextMs()]).toEqual([9000, 9000, 900]);
  });

  it('grows with the prompt, by the speed that was measured', () => {
    const pace = createPace(LIMITS);
    pace.saw({ promptTokens: 1000, firstMs: 20_000, tokens: 11, restMs: 2000 });
    expect(pace.firstMs(1000)).toBe(100_000);
    expect(pace.firstMs(2000)).toBe(200_000);
    expect(pace.nextMs()).toBe(1000);
  });

  it('goes by its slowest answer', () => {
    const pace = createPace(LIMITS);
    pace.saw({ promptTokens: 1000, firstMs: 20_000, tokens: 11, restMs: 2000 });
    pace.saw({ promptTokens: 1000, firstMs: 10, tokens: 11, restMs: 10 });
    expect(pace.firstMs(1000)).toBe(100_000);
  });

  it('is never less than the least', () => {
    const pace = createPace(LIMITS);
    pace.saw({ promptTokens: 1000, firstMs: 1, tokens: 2, restMs: 1 });
    expect([pace.firstMs(10), pace.nextMs()]).toEqual([1000, 100]);
  });

  it('takes nothing from an answer of one token', () => {
    const pace = createPace(LIMITS);
    pace.saw({ promptTokens: 0, firstMs: 5000, tokens: 1, restMs: 0 });
    expect([pace.firstMs(10), pace.nextMs()]).toEqual([9000, 900]);
  });
});
