import type { ReadingSummary } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { aTask } from '../testing/rows.ts';
import { readingOf } from './reading-of.ts';

const reading = (pagesUnread: number): ReadingSummary => ({
  kind: 'contract',
  pagesUnread,
  pagesPartlyRead: 0,
  confidence: 0.9,
  hiddenTexts: 0,
  struckTexts: 0,
  foreignPassages: 0,
  attachments: 0,
  changedAfterSigning: false,
  warnings: [],
});

const extracted = (answer: object | null) =>
  aTask({ stage: 'extract', answer: answer && JSON.stringify(answer) });

describe('readingOf', () => {
  it('is the account of the latest reading', () => {
    const tasks = [extracted({ reading: reading(2) }), extracted({ reading: reading(1) }), extracted(null)];
    expect(readingOf(tasks)?.pagesUnread).toBe(1);
  });

  it.each([
    ['nothing was asked', []],
    ['the document is being read', [extracted(null)]],
    ['an earlier version read it', [extracted({ pages: 3 })]],
    ['another stage answered', [aTask({ stage: 'route', answer: '{"reading":{}}' })]],
  ])('is not there when %s', (_, tasks) => {
    expect(readingOf(tasks)).toBeUndefined();
  });

  it('is never guessed from an answer that is no account', () => {
    expect(() => readingOf([extracted({ reading: { kind: 'contract' } })])).toThrow();
  });
});
