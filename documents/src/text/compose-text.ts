import type { ExtractedText, LineRole, TextLine, TextPage } from '@countersign/events';
import { findFurniture } from '../layout/furniture.ts';
import { learnJoining } from '../layout/hyphenation.ts';
import { linesOf, type PageLine } from '../layout/page-lines.ts';
import { beginsParagraph, measureColumns } from '../layout/paragraphs.ts';
import { findRunningNumbers } from '../layout/running-numbers.ts';
import type { ReadPage } from '../layout/word.ts';
import { joinCutWords } from './join-lines.ts';
import { detectLanguage } from './language.ts';
import { plainText } from './plain-text.ts';

interface Placed {
  readonly page: number;
  readonly line: PageLine;
  readonly role: LineRole;
  /** What parts it from the text before. */
  readonly separator: '' | '\n' | '\n\n';
}

function placeLines(pages: readonly (readonly PageLine[])[]): { body: Placed[]; furniture: Placed[] } {
  const roles = findFurniture(pages);
  const counted = findRunningNumbers(pages.flat().filter((line) => !roles.has(line)));
  for (const line of counted) roles.set(line, 'page-number');
  const body: Placed[] = [];
  const furniture: Placed[] = [];
  for (const [page, lines] of pages.entries()) {
    const columns = measureColumns(lines.filter((line) => !roles.has(line)));
    for (const line of lines) {
      const role = roles.get(line);
      if (role) {
        furniture.push({ page, line, role, separator: '\n' });
        continue;
      }
      const before = body.at(-1);
      const sameBlock = before?.page === page && before.line.block === line.block;
      const begins =
        before && beginsParagraph(before.line, line, sameBlock ? columns.get(line.block) : undefined);
      body.push({ page, line, role: 'body', separator: before ? (begins ? '\n\n' : '\n') : '' });
    }
  }
  return { body, furniture };
}

const methodOf = (pages: readonly ReadPage[]): ExtractedText['method'] => {
  const methods = new Set(pages.map((page) => page.method));
  return methods.size > 1 ? 'mixed' : (methods.values().next().value ?? 'text-layer');
};

/** Writes lines one after the other and keeps where each went. */
class TextWriter {
  #parts: string[] = [];
  length = 0;

  write(separator: string, text: string): { start: number; end: number } {
    const start = this.length + separator.length;
    this.#parts.push(separator, text);
    this.length = start + text.length;
    return { start, end: this.length };
  }

  toString(): string {
    return this.#parts.join('');
  }
}

/**
 * Builds the text document of a contract from what was read from its pages: body text in reading order with
 * words made whole, then headers, footers and page numbers, each line with its place.
 * @param read pages in ascending order
 */
export function composeText(read: readonly ReadPage[]): ExtractedText {
  const { body, furniture } = placeLines(read.map(linesOf));
  const texts = [...body, ...furniture].map(({ line }) => plainText(line.text));
  const joined = joinCutWords(texts.slice(0, body.length), learnJoining(texts));
  const writer = new TextWriter();
  const lines: TextLine[][] = read.map(() => []);
  const ranges = read.map(() => ({ start: -1, end: -1 }));
  let bodyEnd = 0;
  for (const [index, { page, line, role, separator }] of [...body, ...furniture].entries()) {
    const isBody = index < body.length;
    const text = isBody ? joined[index]! : texts[index]!;
    if (text === '') continue;
    const { start, end } = writer.write(writer.length === 0 ? '' : separator, text);
    lines[page]!.push({ start, end, box: line.box, confidence: line.confidence, role });
    if (!isBody) continue;
    bodyEnd = end;
    const range = ranges[page]!;
    Object.assign(range, { start: range.start < 0 ? start : range.start, end });
  }
  const text = writer.toString();
  return {
    version: 1,
    language: detectLanguage(text.slice(0, bodyEnd)),
    method: methodOf(read),
    text,
    bodyEnd,
    pages: pagesOf(read, lines, ranges),
  };
}

/** A page without body text is an empty range where the page before ends. */
function pagesOf(
  read: readonly ReadPage[],
  lines: readonly TextLine[][],
  ranges: readonly { start: number; end: number }[],
): TextPage[] {
  let reached = 0;
  return read.map(({ number, width, height, method }, index) => {
    const { start, end } = ranges[index]!;
    const range = start < 0 ? { start: reached, end: reached } : { start, end };
    reached = range.end;
    return { number, width, height, method, ...range, lines: lines[index]! };
  });
}
