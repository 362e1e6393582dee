import type { Block, Geometry } from '@aws-sdk/client-textract';
import { linesOf, type PageLine, type ReadPage, type Word } from '@countersign/documents';

type Box = Word['box'];

const geometryOf = ({ left, top, width, height }: Box): Geometry => ({
  BoundingBox: { Left: left, Top: top, Width: width, Height: height },
  Polygon: [
    { X: left, Y: top },
    { X: left + width, Y: top },
    { X: left + width, Y: top + height },
    { X: left, Y: top + height },
  ],
});

/** Ids look like Textract's, and are the same each time a page is asked for. */
const blockId = (page: number, index: number): string => {
  const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
  return `${hex(page, 8)}-0000-4000-8000-${hex(index, 12)}`;
};

const percent = (confidence: number): number => Math.round(confidence * 1e4) / 100;

const boxAround = (words: readonly Word[]): Box => {
  const left = Math.min(...words.map(({ box }) => box.left));
  const top = Math.min(...words.map(({ box }) => box.top));
  const right = Math.max(...words.map(({ box }) => box.left + box.width));
  const bottom = Math.max(...words.map(({ box }) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
};

/** The blocks of one page as Textract orders them: the page, its lines, their words. */
export function blocksOfPage(page: ReadPage): Block[] {
  let index = 0;
  const id = (): string => blockId(page.number, index++);
  const pageId = id();
  const lines: Block[] = [];
  const words: Block[] = [];
  for (const cell of linesOf(page).flatMap((line: PageLine) => line.cells)) {
    const children = cell.map(
      (word): Block => ({
        BlockType: 'WORD',
        Id: id(),
        Confidence: percent(word.confidence),
        Text: word.text,
        TextType: 'PRINTED',
        Geometry: geometryOf(word.box),
        Page: page.number,
      }),
    );
    words.push(...children);
    lines.push({
      BlockType: 'LINE',
      Id: id(),
      Confidence: percent(Math.min(...cell.map((word) => word.confidence))),
      Text: cell.map((word) => word.text).join(' '),
      Geometry: geometryOf(boxAround(cell)),
      Relationships: [{ Type: 'CHILD', Ids: children.map((child) => child.Id!) }],
      Page: page.number,
    });
  }
  const whole: Block = {
    BlockType: 'PAGE',
    Id: pageId,
    Geometry: geometryOf({ left: 0, top: 0, width: 1, height: 1 }),
    Page: page.number,
    ...(lines.length > 0 && { Relationships: [{ Type: 'CHILD', Ids: lines.map((line) => line.Id!) }] }),
  };
  return [whole, ...lines, ...words];
}
