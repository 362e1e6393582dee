import { describe, expect, it } from 'vitest';
import { type TextBlock, textOfPictures } from './textract-blocks.ts';

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

const A4 = { width: 595, height: 842 };

describe('textOfPictures', () => {
  it('gives the words of each line by the picture that they stand on', async () => {
    const blocks = stream(
      { BlockType: 'PAGE', Page: 1 },
      line(1, 'a', 'b'),
      word('a', 'Governing', 1),
      word('b', 'law', 1),
      { BlockType: 'PAGE', Page: 2 },
      line(2, 'c'),
      word('c', 'Signed', 2),
    );
    const [first, second] = await textOfPictures(blocks, [A4, A4]);
    expect(first!.map(({ runs }) => runs.map((run) => run.map(({ text }) => text)))).toEqual([
      [['Governing', 'law']],
    ]);
    expect(second![0]!.runs[0]![0]).toEqual({
      text: 'Signed',
      confidence: 0.975,
      box: { left: 0.1, top: 0.2, width: 0.3, height: 0.01 },
    });
  });

  it.each<[string, TextBlock[]]>([
    ['without some of their words', [line(1, 'a', 'b'), word('a', 'Governing', 1)]],
    ['without any words', [line(1)]],
    ['whose words have no text', [line(1, 'a'), { BlockType: 'WORD', Id: 'a', Page: 1 }]],
    ['of pictures that were not sent', [line(2, 'a'), word('a', 'Governing', 2)]],
  ])('refuses lines %s: a text with gaps is none to review', async (_, blocks) => {
    const broken = { name: 'TextractResultsBroken', class: 'downstream', retryable: true };
    await expect(textOfPictures(stream(...blocks), [A4])).rejects.toMatchObject(broken);
  });

  it('turns lines upright that run up, down or on their heads', async () => {
    const turned = (Polygon: { X: number; Y: number }[]): TextBlock => ({
      ...word('a', 'Schedule', 1),
      Geometry: { BoundingBox: { Left: 0.1, Top: 0.2, Width: 0.02, Height: 0.3 }, Polygon },
    });
    const degrees = async (Polygon: { X: number; Y: number }[]) =>
      (await textOfPictures(stream(line(1, 'a'), turned(Polygon)), [A4]))[0]![0]!.degrees;
    expect(
      await degrees([
        { X: 0.12, Y: 0.2 },
        { X: 0.12, Y: 0.5 },
      ]),
    ).toBe(90);
    expect(
      await degrees([
        { X: 0.1, Y: 0.5 },
        { X: 0.1, Y: 0.2 },
      ]),
    ).toBe(270);
    expect(
      await degrees([
        { X: 0.9, Y: 0.5 },
        { X: 0.1, Y: 0.5 },
      ]),
    ).toBe(180);
    expect(
      await degrees([
        { X: 0.1, Y: 0.2 },
        { X: 0.9, Y: 0.23 },
      ]),
    ).toBe(0);
  });

  it('keeps boxes inside the page', async () => {
    const outside: TextBlock = {
      ...word('a', 'x', 1),
      Geometry: { BoundingBox: { Left: 0.9, Top: -0.1, Width: 0.3, Height: 0.1 } },
    };
    const [picture] = await textOfPictures(stream(line(1, 'a'), outside), [A4]);
    expect(picture![0]!.runs[0]![0]!.box).toEqual({
      left: 0.9,
      top: 0,
      width: expect.closeTo(0.1),
      height: 0.1,
    });
  });
});
