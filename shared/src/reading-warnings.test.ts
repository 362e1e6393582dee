import type { ReadingWarning } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { readingWarnings } from './reading-warnings.ts';

const account = (...warnings: ReadingWarning[]) => ({
  reading: { kind: 'contract' as const, attachments: [], signatures: [], foreignPassages: [], warnings },
});
const ofPage = (page: number, code = 'page-unread') => ({ code, page, message: `Page ${page}.` });
const ofFile = { code: 'attachment', message: 'The file holds another.' };

describe('readingWarnings', () => {
  it('has none of a contract that was read', () => {
    expect(readingWarnings(account())).toEqual([]);
  });

  it('goes by page, and by what was told first where the page is the same', () => {
    const [late, early, other] = [ofPage(3), ofPage(1), ofPage(3, 'text-hidden')];
    expect(readingWarnings(account(ofFile, late, early, other))).toEqual([early, late, other, ofFile]);
  });

  it('warns of a text that has no account of its reading', () => {
    expect(readingWarnings({})).toMatchObject([{ code: 'reading-unaccounted' }]);
  });
});
