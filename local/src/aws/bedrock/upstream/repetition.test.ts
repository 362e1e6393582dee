import { describe, expect, it } from 'vitest';
import { endsInLoop } from './repetition.ts';

const ROW = (n: number) => `{"category": "audit-rights", "citations": [{"quote": "clause ${n}"}]}, `;

describe('endsInLoop', () => {
  it.each([
    ['one character', 'x'.repeat(130)],
    ['words', `Fine. ${' and the Supplier'.repeat(12)}`],
    ['whole objects', ROW(1).repeat(12)],
    ['line breaks', `{"a": 1${'\n'.repeat(120)}`],
  ])('hears %s over and over', (_, text) => {
    expect(endsInLoop(text)).toBe(true);
  });

  it.each([
    ['a table of like rows', Array.from({ length: 40 }, (_, n) => ROW(n)).join('')],
    ['a rule of dashes', '-'.repeat(80)],
    ['words said a few times', 'no no no no no no'],
    ['a loop that it left', `${'and '.repeat(60)}then it ends.`],
    ['nothing', ''],
  ])('lets %s pass', (_, text) => {
    expect(endsInLoop(text)).toBe(false);
  });
});
