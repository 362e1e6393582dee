import type { ExtractedText, TextPage } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { accountOf } from './account.ts';

const BOX = { left: 0.1, top: 0.2, width: 0.3, height: 0.4 };
const page = (changes: Partial<TextPage>): TextPage => ({
  number: 2,
  width: 595,
  height: 842,
  method: 'text-layer',
  start: 0,
  end: 0,
  lines: [],
  status: 'read',
  confidence: 1,
  ...changes,
});
const reading: ExtractedText['reading'] = {
  kind: 'contract',
  attachments: [],
  signatures: [],
  foreignPassages: [],
  warnings: [],
};
const regions = (changes: Partial<TextPage>) => accountOf({ reading, pages: [page(changes)] }).regions;

describe('accountOf', () => {
  it('has nothing to show of pages that were read', () => {
    expect(accountOf({ reading, pages: [page({})] })).toEqual({ warnings: [], regions: [] });
  });

  it('outlines unread regions, and the whole of a page without any', () => {
    expect(regions({ unread: [{ box: BOX, why: 'unexplained-ink' }] })).toEqual([
      { ...BOX, page: 2, kind: 'unread', why: 'Not read: unexplained ink' },
    ]);
    expect(regions({ status: 'unread' })).toMatchObject([{ left: 0, width: 1, height: 1, kind: 'unread' }]);
  });

  it('outlines words that are kept apart, where their place is known', () => {
    const hidden: TextPage['hidden'] = [
      { text: 'no limit', why: 'struck-out', box: BOX },
      { text: 'elsewhere', why: 'off-page' },
    ];
    expect(regions({ hidden })).toMatchObject([{ ...BOX, kind: 'hidden', why: 'Kept apart: struck out' }]);
  });

  it('warns of a text without an account', () => {
    expect(accountOf({ pages: [page({})] }).warnings).toMatchObject([{ code: 'reading-unaccounted' }]);
  });
});
