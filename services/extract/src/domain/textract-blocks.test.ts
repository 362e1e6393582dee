import { describe, expect, it } from 'vitest';
import { runsByPage, type TextBlock } from './textract-blocks.ts';

const word = (Id: string, Text: string, Page: number): TextBlock => ({
  BlockType: 'WORD',
  Id,
  Text,
  Page,
  Confidence: 97.5,
  Geometry: { BoundingBox: { Left: 0.1, Top: 0.2, Width: 0.3, Height: 0.01 } },
});
const line = (Page: number, ...Ids: string[]): TextBlock => ({
  BlockType: 'LINE',
  Page,
  Relationships: [{ Type: 'CHILD', Ids }],
});

async function* stream(...blocks: TextBlock[]): AsyncGenerator<TextBlock> {
  yield* blocks;
}

describe('runsByPage', () => {
  it('puts the words of each line on the page of the contract that was sent', async () => {
    const blocks = stream(
      { BlockType: 'PAGE', Page: 1 },
      line(1, 'a', 'b'),
      word('a', 'Governing', 1),
      word('b', 'law', 1),
      { BlockType: 'PAGE', Page: 2 },
      line(2, 'c'),
      word('c', 'Signed', 2),
    );
    const pages = await runsByPage(blocks, [4, 9]);
    expect([...pages.keys()]).toEqual([4, 9]);
    expect(pages.get(4)!.map((run) => run.map(({ text }) => text))).toEqual([['Governing', 'law']]);
    expect(pages.get(9)![0]![0]).toEqual({
      text: 'Signed',
      confidence: 0.975,
      box: { left: 0.1, top: 0.2, width: 0.3, height: 0.01 },
    });
  });

  it('keeps boxes inside the page', async () => {
    const outside: TextBlock = {
      ...word('a', 'x', 1),
      Geometry: { BoundingBox: { Left: 0.9, Top: -0.1, Width: 0.3, Height: 0.1 } },
    };
    const pages = await runsByPage(stream(line(1, 'a'), outside), [1]);
    expect(pages.get(1)![0]![0]!.box).toEqual({ left: 0.9, top: 0, width: expect.closeTo(0.1), height: 0.1 });
  });

  it('leaves out what belongs to no page and lines without words', async () => {
    expect(await runsByPage(stream(line(3, 'a'), word('a', 'x', 3), line(1, 'gone')), [1])).toEqual(
      new Map(),
    );
  });
});
