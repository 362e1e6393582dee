import type { Block } from '@aws-sdk/client-textract';
import { linesOf, type ReadPage, type Word, type WordRun } from '@countersign/documents';
import { type Box, geometryOf, type TurnedPage, uprightSize } from './geometry.ts';

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

/** A printed line, and the page that it is turned on. */
interface TurnedLine {
  readonly words: readonly Word[];
  readonly on: TurnedPage;
}

/** The lines of a page, those of each direction in the order in which they are read. */
function turnedLines({ number, width, height, method, runs, turned = [] }: ReadPage): TurnedLine[] {
  const directions: readonly { degrees: number; runs: readonly WordRun[] }[] = [
    { degrees: 0, runs },
    ...turned,
  ];
  return directions.flatMap((direction) => {
    const on = { width, height, degrees: direction.degrees };
    const upright: ReadPage = { number, method, runs: direction.runs, ...uprightSize(on) };
    return linesOf(upright).flatMap(({ cells }) => cells.map((words) => ({ words, on })));
  });
}

const pageBlock = (page: number, lines: readonly string[]): Block => ({
  BlockType: 'PAGE',
  Id: blockId(page, 0),
  Geometry: geometryOf({ width: 1, height: 1, degrees: 0 }, { left: 0, top: 0, width: 1, height: 1 }),
  Page: page,
  ...(lines.length > 0 && { Relationships: [{ Type: 'CHILD', Ids: [...lines] }] }),
});

/** What stands for a page that cannot be read. */
export const emptyPage = (page: number): Block[] => [pageBlock(page, [])];

/** The blocks of one page as Textract orders them: the page, its lines, their words. */
export function blocksOfPage(page: ReadPage): Block[] {
  let index = 0;
  const id = (): string => blockId(page.number, ++index);
  const lines: Block[] = [];
  const words: Block[] = [];
  for (const line of turnedLines(page)) {
    const children = line.words.map((word) => ({ id: id(), word }));
    for (const child of children) {
      words.push({
        BlockType: 'WORD',
        Id: child.id,
        Confidence: percent(child.word.confidence),
        Text: child.word.text,
        TextType: 'PRINTED',
        Geometry: geometryOf(line.on, child.word.box),
        Page: page.number,
      });
    }
    lines.push({
      BlockType: 'LINE',
      Id: id(),
      Confidence: percent(Math.min(...line.words.map((word) => word.confidence))),
      Text: line.words.map((word) => word.text).join(' '),
      Geometry: geometryOf(line.on, boxAround(line.words)),
      Relationships: [{ Type: 'CHILD', Ids: children.map((child) => child.id) }],
      Page: page.number,
    });
  }
  return [
    pageBlock(
      page.number,
      lines.flatMap(({ Id = [] }) => Id),
    ),
    ...lines,
    ...words,
  ];
}
