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
    { breaches: [], waiting: [], counts, head: undefined },
    { documents: true, tables: true, guards: [] },
  ).split('Cannot be known from here:');
  expect(known).toContain('INTACT');
  expect(cannot).toMatch(unknown);
});

it('says of guards that are weaker which, and of guards that nobody looked at that they were left out', () => {
  const guards = [{ where: 's3://audit', problem: 'locks nothing' }];
  const text = (found: typeof guards | undefined) =>
    verificationText(
      { breaches: [], waiting: [], counts, head: undefined },
      { documents: true, tables: true, guards: found },
    );
  expect(guardsText(guards)).toBe('GUARDS: s3://audit locks nothing');
  expect(text(guards)).toContain('GUARDS: 1 is weaker than deployed');
  expect(text([])).not.toContain('GUARDS');
  expect(text(undefined)).toContain('left out by --no-guards');
});

it('says of a scanner that is silent who waits for it, in words of its own, and INTACT all the same', () => {
  const waiting = [{ where: 'run r-1 in the table', problem: 'has waited for a virus scanner since noon' }];
  const looked = { documents: true, tables: true, guards: [] };
  const lines = (found: typeof waiting) =>
    verificationText({ breaches: [], waiting: found, counts, head: undefined }, looked).split('\n');
  expect(lines(waiting)).toEqual(
    expect.arrayContaining([
      'WAITING: run r-1 in the table has waited for a virus scanner since noon',
      'INTACT',
      expect.stringMatching(/^WAITING: 1 run for a virus scanner that is silent/),
    ]),
  );
  expect(lines([]).filter((line) => line.includes('WAITING'))).toEqual([]);
});
