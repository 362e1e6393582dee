import type { Verification } from '@countersign/audit';
import { expect, it } from 'vitest';
import { guardsText, verificationText } from './verification-text.ts';

const counts: Verification['counts'] = {
  ...{ digests: 1, records: 1, waiting: 0, recorders: 1, calls: 0, documents: 1, saved: 1, forgotten: 0 },
  ...{ runs: 1, reviews: 1, decisions: 1, young: 0 },
};

it.each([
  [
    'who may send to the queue of the archive can have recorded',
    /a record says what the queue .* the role countersign-<stage>-redrive sends again/,
  ],
  ['was done to what guards the stores', /guards that were taken away and brought back/],
])('says with INTACT that it cannot know what %s', (_, unknown) => {
  const [known, cannot] = verificationText(
    { breaches: [], counts, head: undefined },
    { documents: true, tables: true, guards: [] },
  ).split('Cannot be known from here:');
  expect(known).toContain('INTACT');
  expect(cannot).toMatch(unknown);
});

it('says of guards that are weaker which, and of guards that nobody looked at that they were left out', () => {
  const guards = [{ where: 's3://audit', problem: 'locks nothing' }];
  const text = (found: typeof guards | undefined) =>
    verificationText(
      { breaches: [], counts, head: undefined },
      { documents: true, tables: true, guards: found },
    );
  expect(guardsText(guards)).toBe('GUARDS: s3://audit locks nothing');
  expect(text(guards)).toContain('GUARDS: 1 is weaker than deployed');
  expect(text([])).not.toContain('GUARDS');
  expect(text(undefined)).toContain('left out by --no-guards');
});
