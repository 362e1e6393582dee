import { describe, expect, it } from 'vitest';
import { pagesForTextract } from './extract-mode.ts';

const pages = [
  { number: 1, usability: 'usable' },
  { number: 2, usability: 'no-text' },
  { number: 3, usability: 'blank' },
  { number: 4, usability: 'garbage' },
  { number: 5, usability: 'scan' },
] as const;

describe('pagesForTextract', () => {
  it('sends just the pages without a usable text layer', () => {
    expect(pagesForTextract('auto', pages)).toEqual([2, 4, 5]);
  });

  it('sends every printed page if told to', () => {
    expect(pagesForTextract('textract', pages)).toEqual([1, 2, 4, 5]);
  });

  it('sends nothing if told to rely on text layers', () => {
    expect(pagesForTextract('text-layer', pages)).toEqual([]);
  });
});
