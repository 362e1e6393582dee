import type { Brief } from '@countersign/events';
import { expect, it } from 'vitest';
import { exitSaid, renewalSaid } from './term-sentences.ts';

const saidOf = (renewal: Partial<NonNullable<Brief['renewal']>>) =>
  renewalSaid({
    term: { kind: 'duration', value: '2 years', citations: [] },
    renewal: { automatic: true, period: '1 year', noticeToStop: null, citations: [], ...renewal },
    lastDayOfNotice: null,
  } as unknown as Brief).map(({ says }) => says);

it.each([
  [{ automatic: true }, 'It then renews by itself for 1 year at a time.'],
  [
    { automatic: true, condition: 'unless sales fall below $1,000' },
    'It then renews by itself for 1 year at a time. It hangs on this: “…unless sales fall below $1,000”.',
  ],
  [
    { automatic: false, condition: 'if the parties agree in writing' },
    'It can be renewed for 1 year at a time, but not by itself. It hangs on this: “…if the parties agree in writing”.',
  ],
])('says what a renewal hangs on: %j', (renewal, said) => {
  expect(saidOf(renewal)).toEqual([said]);
});

it('says when the contract may not be ended although it may be otherwise', () => {
  const exit = { by: 'either', notice: '30 days', citations: [] };
  expect(exitSaid(exit).says).toBe('Either party may end it without a cause, on notice of 30 days.');
  expect(exitSaid({ ...exit, condition: 'Except in the first ten years' }).says).toBe(
    'Either party may end it without a cause, on notice of 30 days. But: “Except in the first ten years”.',
  );
});
