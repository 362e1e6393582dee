import { expect, it } from 'vitest';
import { holds, markedSpans } from './marked-spans.ts';

const text = 'Either party may terminate on notice. Fees are due monthly. Nothing else is said.';
const contract = (...spans: string[]) => ({
  id: '1',
  type: 'service' as const,
  text,
  clauses: { Insurance: spans },
});

it('finds the pieces of a span that leaves words out', () => {
  const pieces = markedSpans(contract('Either party<omitted> Fees are due monthly.'), 'Insurance');
  expect(pieces.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Either party',
    'Fees are due monthly.',
  ]);
});

it('leaves out what does not stand in the text, and categories that are absent', () => {
  expect(markedSpans(contract('Insurance is kept.'), 'Insurance')).toEqual([]);
  expect(markedSpans(contract(), 'Governing Law')).toEqual([]);
});

it('asks for half of the shorter of passage and span', () => {
  expect(holds({ start: 0, end: 100 }, { start: 95, end: 105 })).toBe(true);
  expect(holds({ start: 0, end: 100 }, { start: 97, end: 107 })).toBe(false);
});
