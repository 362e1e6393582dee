import type { Brief } from '@countersign/events';
import { expect, it } from 'vitest';
import { renewalSaid } from './term-sentences.ts';

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
