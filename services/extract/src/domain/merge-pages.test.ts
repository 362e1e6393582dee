import type { TextLayerPage } from '@countersign/documents';
import { describe, expect, it } from 'vitest';
import { mergePages } from './merge-pages.ts';

const run = (text: string) => [{ text, confidence: 1, box: { left: 0, top: 0, width: 0.1, height: 0.01 } }];
const page = (number: number, usability: TextLayerPage['usability']): TextLayerPage => ({
  number,
  usability,
  width: 595,
  height: 842,
  method: 'text-layer',
  runs: [run(`layer ${number}`)],
});
const textOf = (runs: readonly (readonly { text: string }[])[]) => runs.flat().map(({ text }) => text);

describe('mergePages', () => {
  const pages = [page(1, 'usable'), page(2, 'scan'), page(3, 'no-text'), page(4, 'garbage')];

  it('takes from Textract what was sent there, even if it found nothing', () => {
    const merged = mergePages(pages, [2, 3], new Map([[2, [run('read')]]]));
    expect(merged.map(({ method, runs }) => [method, ...textOf(runs)])).toEqual([
      ['text-layer', 'layer 1'],
      ['textract', 'read'],
      ['textract'],
      ['text-layer'],
    ]);
  });
});
