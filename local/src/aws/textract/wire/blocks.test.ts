import type { ReadPage, WordRun } from '@countersign/documents';
import { describe, expect, it } from 'vitest';
import { blocksOfPage } from './blocks.ts';

const box = { left: 0.1, top: 0.2, width: 0.3, height: 0.05 };
const runs: WordRun[] = [[{ text: 'unlimited', box, confidence: 0.87654 }]];

const page = (more: Partial<ReadPage>): ReadPage => ({
  number: 3,
  width: 600,
  height: 800,
  method: 'textract',
  runs: [],
  ...more,
});

const wordOf = (read: ReadPage) => blocksOfPage(read).find(({ BlockType }) => BlockType === 'WORD')!;
const rounded = (value: number | undefined) => Number(value?.toFixed(4));

describe('blocks of a page', () => {
  it('carry the confidence of their words, the line that of the least certain', () => {
    const [, line, word] = blocksOfPage(page({ runs }));
    expect([line!.Confidence, word!.Confidence]).toEqual([87.65, 87.65]);
  });

  it.each([
    [0, { Left: 0.1, Top: 0.2, Width: 0.3, Height: 0.05 }, [0.1, 0.2], [0.4, 0.2]],
    [90, { Left: 0.75, Top: 0.1, Width: 0.05, Height: 0.3 }, [0.8, 0.1], [0.8, 0.4]],
    [180, { Left: 0.6, Top: 0.75, Width: 0.3, Height: 0.05 }, [0.9, 0.8], [0.6, 0.8]],
    [270, { Left: 0.2, Top: 0.6, Width: 0.05, Height: 0.3 }, [0.2, 0.9], [0.2, 0.6]],
  ])('say where text stands that is turned by %d degrees', (degrees, bounding, first, second) => {
    const { Geometry } = wordOf(page({ turned: [{ degrees, runs }] }));
    const { Left, Top, Width, Height } = Geometry!.BoundingBox!;
    expect({
      Left: rounded(Left),
      Top: rounded(Top),
      Width: rounded(Width),
      Height: rounded(Height),
    }).toEqual(bounding);
    const corners = Geometry!.Polygon!.map(({ X, Y }) => [rounded(X), rounded(Y)]);
    expect(corners.slice(0, 2)).toEqual([first, second]);
  });

  it('of text that lies askew have corners along it', () => {
    const [a, b] = wordOf(page({ turned: [{ degrees: 5, runs }] })).Geometry!.Polygon!;
    const slope = Math.atan2((b!.Y! - a!.Y!) * 800, (b!.X! - a!.X!) * 600);
    expect((slope * 180) / Math.PI).toBeCloseTo(5, 3);
  });

  it('of an empty page are the page alone', () => {
    expect(blocksOfPage(page({})).map(({ BlockType }) => BlockType)).toEqual(['PAGE']);
  });
});
