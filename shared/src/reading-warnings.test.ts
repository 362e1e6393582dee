import type { Reading, TextPage } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { readingWarnings } from './reading-warnings.ts';

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
const warn = (reading: Partial<Reading>, ...pages: TextPage[]) =>
  readingWarnings({ reading: { ...READING, ...reading }, pages });

describe('readingWarnings', () => {
  it('has none of a contract that was read', () => {
    expect(warn({}, page(1), page(2))).toEqual([]);
  });

  it('warns of a text that has no account of its reading', () => {
    expect(readingWarnings({ pages: [page(1)] })).toMatchObject([{ code: 'reading-unaccounted' }]);
  });

  it.each<[Partial<TextPage>, string, string]>([
    [
      { status: 'unread', unread: [{ box: BOX, why: 'not-drawn' }] },
      'page-unread',
      'Page 2 was not read: a picture',
    ],
    [
      { unread: [{ box: BOX, why: 'unexplained-ink' }] },
      'page-partly-read',
      'not read in full: something is printed',
    ],
    [{ status: 'partly-read' }, 'page-partly-read', 'Page 2 was not read in full.'],
    [{ confidence: 0.5 }, 'page-doubtful', 'read with doubt'],
    [{ hidden: [{ text: 'no\nlimit', why: 'background-colour' }] }, 'text-background-colour', '“no limit”'],
    [{ hidden: [{ text: 'x'.repeat(2000), why: 'struck-out' }] }, 'text-struck-out', 'struck out'],
  ])('names page and reason of %j', (changes, code, words) => {
    const [warning, ...more] = warn({}, page(1), page(2, changes));
    expect(more).toEqual([]);
    expect(warning).toMatchObject({ code, page: 2, message: expect.stringContaining(words) });
    expect(warning!.message.length).toBeLessThanOrEqual(500);
  });

  it.each<[Partial<Reading>, string, string]>([
    [{ kind: 'amendment' }, 'kind-amendment', 'another document'],
    [{ kind: 'unfilled-form' }, 'kind-unfilled-form', 'blanks'],
    [{ kind: 'other' }, 'kind-no-contract', 'contract'],
    [{ attachments: [{ name: 'a.docx', kind: 'embedded-file' }] }, 'attachment-unread', '“a.docx”'],
    [{ attachments: [{ name: 'form', kind: 'xfa-form' }] }, 'attachment-unread', 'XFA'],
    [
      { signatures: [{ coversWholeFile: false, changedAfterwards: true }] },
      'changed-after-signing',
      'signed',
    ],
    [{ foreignPassages: [{ page: 1, language: 'de', text: 'Haftung' }] }, 'passage-foreign', 'German'],
  ])('tells what is the matter with the file: %j', (reading, code, words) => {
    expect(warn(reading, page(1))).toMatchObject([{ code, message: expect.stringContaining(words) }]);
  });

  it('says nothing twice that the reader has warned of, and goes by page', () => {
    const told = { code: 'page-unread', page: 3, message: 'Page 3 took too long.' };
    const early = { code: 'text-redacted', page: 1, message: 'Page 1 has a box over text.' };
    const warnings = warn({ warnings: [told, early], kind: 'other' }, page(3, { status: 'unread' }));
    expect(warnings).toMatchObject([early, told, { code: 'kind-no-contract' }]);
  });
});
