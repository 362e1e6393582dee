import type { Brief } from '@countersign/events';
import { expect, it } from 'vitest';
import { termUntilItsEnd } from './term-until.ts';

const brief = (kind: Brief['term']['kind'], from: string | null, until: string | null) => {
  const dated = (value: string | null) => (value === null ? null : { value, citations: [] });
  return {
    term: { kind, value: until, citations: [] },
    effectiveDate: dated(from),
    endDate: dated(until),
  } as Pick<Brief, 'term' | 'effectiveDate' | 'endDate'> as Brief;
};

it.each([
  ['2026-04-01', '2031-03-31', '60 months'],
  ['2026-04-01', '2031-04-30', '61 months'],
  ['2026-04-15', '2071-06-30', '542 months'],
  ['ambiguous: 2026-01-02 or 2026-02-01', '2027-02-01', '13 months'],
])('a term from %s until %s lasts as long', (from, until, length) => {
  expect(termUntilItsEnd(brief('until-date', from, until))).toBe(length);
});

it('is no length without a beginning or an end, nor where one is told anyway', () => {
  expect(termUntilItsEnd(brief('until-date', null, '2031-03-31'))).toBeUndefined();
  expect(termUntilItsEnd(brief('until-date', '2026-04-01', null))).toBeUndefined();
  expect(termUntilItsEnd(brief('until-date', '2031-04-01', '2026-03-31'))).toBeUndefined();
  expect(termUntilItsEnd(brief('duration', '2026-04-01', '2031-03-31'))).toBeUndefined();
  expect(termUntilItsEnd(undefined)).toBeUndefined();
});
