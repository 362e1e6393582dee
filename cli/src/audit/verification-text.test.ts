import type { Verification } from '@countersign/audit';
import { expect, it } from 'vitest';
import { verificationText } from './verification-text.ts';

const counts: Verification['counts'] = {
  ...{ digests: 1, records: 1, waiting: 0, recorders: 1, calls: 0, documents: 1, saved: 1, forgotten: 0 },
  ...{ runs: 1, reviews: 1, decisions: 1, young: 0 },
};

it.each([
  [
    'who may send to the queue of the archive can have recorded',
    /a record says what the queue .* the role countersign-<stage>-redrive sends again/,
  ],
  ['guards the stores', /what guards the stores, which was not looked at: policies and default locks/],
])('says with INTACT that it cannot know what %s', (_, unknown) => {
  const [known, cannot] = verificationText(
    { breaches: [], counts, head: undefined },
    { documents: true, tables: true },
  ).split('Cannot be known from here:');
  expect(known).toContain('INTACT');
  expect(cannot).toMatch(unknown);
});
