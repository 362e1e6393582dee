import type { ExtractedText } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { countWords, requireText } from './require-text.ts';

const page = { number: 1, width: 1, height: 1, method: 'text-layer', start: 0, end: 0, lines: [] } as const;
const document = (text: string, pages = 1): ExtractedText => ({
  version: 1,
  language: 'und',
  method: 'text-layer',
  text,
  bodyEnd: text.length,
  pages: Array(pages).fill(page),
});

describe('requireText', () => {
  it('names a document in which nothing can be read', () => {
    expect(() => requireText(document('… — …', 3), 'auto')).toThrow(
      'no readable text: none of its 3 pages has words',
    );
  });

  it('says that page images were not looked at', () => {
    expect(() => requireText(document(''), 'text-layer')).toThrow(
      'no readable text: its page has no words; page images are not read in this mode',
    );
  });

  it.each([
    ['lets pass what only hides words', 'Liability is unlimited.', undefined],
    ['names a document that hides nothing but marks', '— …', 'NoReadableText'],
  ])('%s', (_, text, name) => {
    const box = { left: 0, top: 0, width: 1, height: 1 };
    const hides: ExtractedText = {
      ...document(''),
      pages: [{ ...page, lines: [], hidden: [{ text, why: 'invisible' as const, box }] }],
    };
    const attempt = () => requireText(hides, 'auto');
    if (name) expect(attempt).toThrow(expect.objectContaining({ name }));
    else expect(attempt).not.toThrow();
  });

  it.each(['契約', 'عقد', '1'])('is content with %s', (text) => {
    expect(() => requireText(document(text), 'auto')).not.toThrow();
    expect(countWords(document(text))).toBe(1);
  });

  it('does not count headers and footers', () => {
    expect(countWords({ ...document('Lease Page 1'), bodyEnd: 5 })).toBe(1);
  });
});
