import type { Reading, TextPage } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { readingPages, readingSummary } from './reading-summary.ts';

const READING: Reading = {
  kind: 'contract',
  attachments: [],
  signatures: [],
  foreignPassages: [],
  warnings: [],
};
const BOX = { left: 0.1, top: 0.1, width: 0.5, height: 0.1 };
const page = (number: number, changes: Partial<TextPage> = {}): TextPage => ({
  number,
  width: 595,
  height: 842,
  method: 'text-layer',
  start: 0,
  end: 0,
  lines: [],
  confidence: 1,
  status: 'read',
  ...changes,
});
const UNREAD = { box: BOX, why: 'unexplained-ink' } as const;

describe('readingSummary', () => {
  it('has nothing against pages that were read', () => {
    expect(readingSummary({ reading: READING, pages: [page(1), page(2)] })).toEqual({
      kind: 'contract',
      pagesUnread: 0,
      pagesPartlyRead: 0,
      confidence: 1,
      hiddenTexts: 0,
      struckTexts: 0,
      foreignPassages: 0,
      attachments: 0,
      changedAfterSigning: false,
      warnings: [],
    });
  });

  it('knows nothing of a text of before the account of reading', () => {
    expect(readingSummary({ pages: [page(1)] })).toBeUndefined();
    expect(readingPages({ pages: [page(1)] })).toEqual({});
  });

  it.each([
    ['an unread page', { status: 'unread' }, { pagesUnread: 1 }],
    ['a page that does not say whether it was read', { status: undefined }, { pagesUnread: 1 }],
    ['a partly read page', { status: 'partly-read' }, { pagesPartlyRead: 1 }],
    ['an unread region of a page that calls itself read', { unread: [UNREAD] }, { pagesPartlyRead: 1 }],
    ['a doubtful page', { confidence: 0.4 }, { confidence: 0.4 }],
    ['a page without a confidence', { confidence: undefined }, { confidence: 0 }],
    ['hidden words', { hidden: [{ text: 'x', why: 'tiny' }] }, { hiddenTexts: 1 }],
    ['struck words', { hidden: [{ text: 'x', why: 'struck-out' }] }, { struckTexts: 1 }],
  ] as const)('counts %s, and names its page', (_, { ...changes }, counted) => {
    const account = { reading: READING, pages: [page(1), page(2, changes as Partial<TextPage>)] };
    expect(readingSummary(account)).toMatchObject(counted);
    const [key] = Object.keys(counted) as (keyof typeof counted)[];
    expect(readingPages(account)).toMatchObject({ [key!]: [2] });
  });

  it('counts what the file holds beside pages', () => {
    const reading: Reading = {
      ...READING,
      attachments: [{ name: 'annex.docx', kind: 'embedded-file' }],
      signatures: [{ coversWholeFile: false, changedAfterwards: true }],
      foreignPassages: [{ page: 3, language: 'de', text: 'Haftung' }],
      warnings: Array.from({ length: 60 }, () => ({ code: 'page-unread', page: 2, message: 'Page 2.' })),
    };
    const summary = readingSummary({ reading, pages: [page(1)] });
    expect(summary).toMatchObject({ attachments: 1, changedAfterSigning: true, foreignPassages: 1 });
    expect(summary?.warnings).toHaveLength(50);
    expect(summary?.warnings[0]).toEqual({ code: 'page-unread', page: 2, message: 'Page 2.' });
    expect(readingPages({ reading, pages: [page(1)] })).toMatchObject({
      foreignPassages: [3],
      warnings: [2],
    });
  });
});
