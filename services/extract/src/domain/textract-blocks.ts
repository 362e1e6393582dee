import { type TurnedRuns, turnedRuns, type Word } from '@countersign/documents';
import { DownstreamError } from '@countersign/shared';

/** The part of a Textract block that says where words stand. */
export interface TextBlock {
  readonly BlockType?: string | undefined;
  readonly Id?: string | undefined;
  readonly Text?: string | undefined;
  /** Percent. */
  readonly Confidence?: number | undefined;
  /** 1-based; absent in documents of one page. */
  readonly Page?: number | undefined;
  readonly Geometry?:
    | {
        readonly BoundingBox?:
          | {
              Left?: number | undefined;
              Top?: number | undefined;
              Width?: number | undefined;
              Height?: number | undefined;
            }
          | undefined;
        /** Corners of the word, its upper left one first, clockwise as the word is read. */
        readonly Polygon?: readonly { X?: number | undefined; Y?: number | undefined }[] | undefined;
      }
    | undefined;
  readonly Relationships?: readonly { Type?: string | undefined; Ids?: string[] | undefined }[] | undefined;
}

const within = (value: number | undefined, room = 1): number => Math.min(room, Math.max(0, value ?? 0));

function toWord({ Text = '', Confidence, Geometry }: TextBlock): Word {
  const { Left, Top, Width, Height } = Geometry?.BoundingBox ?? {};
  const [left, top] = [within(Left), within(Top)];
  const box = { left, top, width: within(Width, 1 - left), height: within(Height, 1 - top) };
  return { text: Text, box, confidence: within((Confidence ?? 0) / 100) };
}

const childrenOf = ({ Relationships = [] }: TextBlock): string[] =>
  Relationships.flatMap(({ Type, Ids = [] }) => (Type === 'CHILD' ? Ids : []));

/** @throws DownstreamError where a line names words that did not come: a text with gaps is none to review */
function wordsOf(line: TextBlock, words: ReadonlyMap<string, TextBlock>): TextBlock[] {
  const ids = childrenOf(line);
  const found = ids.flatMap((id) => words.get(id) ?? []);
  if (found.length > 0 && found.length === ids.length) return found;
  throw new DownstreamError(
    'TextractResultsBroken',
    `Textract's results have ${found.length} of ${ids.length} words of a line`,
  );
}

/** Degrees by which a word is turned clockwise; corners are given in fractions of a page of this shape. */
function degreesOf({ Geometry }: TextBlock, { width, height }: { width: number; height: number }): number {
  const [a, b] = Geometry?.Polygon ?? [];
  const across = ((b?.X ?? 1) - (a?.X ?? 0)) * width;
  const down = ((b?.Y ?? 0) - (a?.Y ?? 0)) * height;
  return (Math.atan2(down, across) * 180) / Math.PI;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * What Textract read on each picture, line by line, by the direction in which the lines run.
 * @param pictures sizes of the pictures that were sent, in their order
 * @throws DownstreamError `TextractResultsBroken` for lines without their words, or of pictures that were not sent
 */
export async function textOfPictures(
  blocks: AsyncIterable<TextBlock>,
  pictures: readonly Size[],
): Promise<TurnedRuns[][]> {
  const words = new Map<string, TextBlock>();
  const lines = pictures.map((): TextBlock[] => []);
  const linesOf = (page = 1): TextBlock[] => {
    const found = lines[page - 1];
    if (found) return found;
    const what = `a line on page ${page} of ${pictures.length}`;
    throw new DownstreamError('TextractResultsBroken', `Textract's results have ${what}`);
  };
  for await (const block of blocks) {
    if (block.BlockType === 'LINE') linesOf(block.Page).push(block);
    if (block.BlockType === 'WORD' && block.Id && block.Text) words.set(block.Id, block);
  }
  return lines.map((members, index) => {
    const size = pictures[index] ?? { width: 1, height: 1 };
    const runs = members.flatMap((line) => {
      const run = wordsOf(line, words);
      const longest = run.toSorted((a, b) => (b.Text?.length ?? 0) - (a.Text?.length ?? 0))[0];
      return longest ? [{ degrees: degreesOf(longest, size), words: run.map(toWord) }] : [];
    });
    return turnedRuns(runs, size);
  });
}
