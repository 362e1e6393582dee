import type { Word, WordRun } from '@countersign/documents';

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

/**
 * The lines of each page that Textract read, as runs of words.
 * @param sent page numbers of the contract that the pages of the submitted document stand for, in order
 * @returns by page number of the contract; pages without words are absent
 */
export async function runsByPage(
  blocks: AsyncIterable<TextBlock>,
  sent: readonly number[],
): Promise<Map<number, WordRun[]>> {
  const words = new Map<string, Word>();
  const lines: TextBlock[] = [];
  for await (const block of blocks) {
    if (block.BlockType === 'LINE') lines.push(block);
    if (block.BlockType === 'WORD' && block.Id && block.Text) words.set(block.Id, toWord(block));
  }
  const pages = new Map<number, WordRun[]>();
  for (const line of lines) {
    const number = sent[(line.Page ?? 1) - 1];
    const run = childrenOf(line).flatMap((id) => words.get(id) ?? []);
    if (number === undefined || run.length === 0) continue;
    pages.set(number, [...(pages.get(number) ?? []), run]);
  }
  return pages;
}
