import { median } from './median.ts';
import type { PageLine } from './page-lines.ts';

/** Lines further apart than the usual pitch times this begin a paragraph. */
const PARAGRAPH_GAP = 1.35;

/** Type that differs in size by more than this is a heading, or the text after one. */
const OTHER_SIZE = 0.2;

/** A line that leaves this share of its column free ends its paragraph, if the next one begins like one. */
const SHORT_LINE = 0.15;

const ITEM =
  /^(?:\(?(?:\d{1,3}|[a-z]{1,4})[.)]|\d+(?:\.\d+)+|[•·▪]|(?:article|section|exhibit|schedule)\s)/iu;
const SENTENCE_END = /[.;:!?。！？]["”’)\]]*$/u;
const BEGINS_LOWER = /^[\p{Ll}\d(,;]/u;

/** Where a line stands among those that run in its direction. */
const place = ({ box, uprightBox }: PageLine) => uprightBox ?? box;

const bottomOf = (line: PageLine): number => place(line).top + place(line).height;

/** What a column of lines looks like when nothing begins in it. */
interface Column {
  readonly pitch: number;
  readonly left: number;
  readonly right: number;
}

/** Measures the column that each block of lines is set in. */
export function measureColumns(lines: readonly PageLine[]): Map<number, Column> {
  const blocks = Map.groupBy(lines, (line) => line.block);
  return new Map(
    Array.from(blocks, ([block, members]) => {
      const pitches = members.slice(1).map((line, index) => bottomOf(line) - bottomOf(members[index]!));
      return [
        block,
        {
          pitch: median(pitches.filter((pitch) => pitch > 0)),
          left: Math.min(...members.map((line) => place(line).left)),
          right: Math.max(...members.map((line) => place(line).left + place(line).width)),
        },
      ];
    }),
  );
}

function beginsWithin(column: Column, before: PageLine, line: PageLine): boolean {
  const pitch = bottomOf(line) - bottomOf(before);
  if (pitch > column.pitch * PARAGRAPH_GAP) return true;
  const [size, sizeBefore] = [place(line).height, place(before).height];
  if (Math.abs(size - sizeBefore) > OTHER_SIZE * Math.max(size, sizeBefore)) return true;
  const isShort =
    column.right - place(before).left - place(before).width > SHORT_LINE * (column.right - column.left);
  const ended = isShort || SENTENCE_END.test(before.text);
  if (ITEM.test(line.text)) return ended;
  const indented = place(line).left - place(before).left > place(line).height;
  return isShort && (indented || SENTENCE_END.test(before.text)) && !BEGINS_LOWER.test(line.text);
}

/**
 * Whether a line begins a paragraph.
 * @param before the line that is read before it, on this or an earlier page
 * @param column the block's measures, if both lines stand in it
 */
export function beginsParagraph(before: PageLine, line: PageLine, column: Column | undefined): boolean {
  if (column) return beginsWithin(column, before, line);
  return SENTENCE_END.test(before.text) || ITEM.test(line.text) || !BEGINS_LOWER.test(line.text);
}
