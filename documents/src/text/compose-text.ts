import type { ExtractedText, LineRole, TextLine, TextPage } from '@countersign/events';
import { findFurniture } from '../layout/furniture.ts';
import { learnJoining } from '../layout/hyphenation.ts';
import { findFootnotes, saysSomething } from '../layout/notes.ts';
import { linesOf, type PageLine } from '../layout/page-lines.ts';
import { beginsParagraph, measureColumns } from '../layout/paragraphs.ts';
import { findRunningNumbers } from '../layout/running-numbers.ts';
import type { ReadPage } from '../layout/word.ts';
import { type ChoiceLine, setChoicesApart } from './choices.ts';
import { joinCutWords } from './join-lines.ts';
import { detectLanguage } from './language.ts';
import { plainText } from './plain-text.ts';
import { splitSpacedLines } from './split-spaced.ts';

/** Letters of an option at most. */
const MAX_HIDDEN = 2000;

interface Placed {
  readonly page: number;
  readonly line: PageLine;
  readonly role: LineRole;
  /** What parts it from the text before. */
  readonly separator: '' | '\n' | '\n\n';
}

const separatorBetween = (before: Placed | undefined, begins: boolean): Placed['separator'] =>
  before ? (begins ? '\n\n' : '\n') : '';

/** Puts lines one after the other, parted into paragraphs. */
function inParagraphs(page: number, lines: readonly PageLine[], last: Placed | undefined): Placed[] {
  const columns = measureColumns(lines);
  const placed: Placed[] = [];
  for (const line of lines) {
    const before = placed.at(-1) ?? last;
    const sameBlock = before?.page === page && before.line.block === line.block;
    const column = sameBlock ? columns.get(line.block) : undefined;
    const begins = before !== undefined && beginsParagraph(before.line, line, column);
    placed.push({ page, line, role: 'body', separator: separatorBetween(before, begins) });
  }
  return placed;
}

/** Footnotes, and headers and footers that say something: read after the body, out of its sentences. */
class Notes {
  readonly placed: Placed[] = [];
  readonly #said = new Set<string>();

  addFootnotes(page: number, lines: readonly PageLine[]): void {
    for (const placed of inParagraphs(page, lines, undefined)) {
      this.placed.push({ ...placed, separator: placed.separator || '\n\n' });
    }
  }

  /** What a header or footer says, the first time that it does. */
  addFurniture(page: number, lines: readonly PageLine[]): boolean {
    const text = lines
      .map((line) => line.text)
      .join(' ')
      .replaceAll(/\d+/g, '#');
    if (!saysSomething(lines) || this.#said.has(text)) return false;
    this.#said.add(text);
    const places = lines.map((line, index) => ({
      page,
      line,
      role: 'body' as const,
      separator: index === 0 ? ('\n\n' as const) : ('\n' as const),
    }));
    this.placed.push(...places);
    return true;
  }
}

/** Where nothing but headers and footers is on the pages, they are the text. */
function rolesOf(pages: readonly (readonly PageLine[])[]): Map<PageLine, LineRole> {
  const roles = findFurniture(pages);
  for (const line of findRunningNumbers(pages.flat().filter((each) => !roles.has(each)))) {
    roles.set(line, 'page-number');
  }
  if (pages.flat().some((line) => !roles.has(line))) return roles;
  return new Map([...roles].filter(([, role]) => role === 'page-number'));
}

interface PlacedLines {
  readonly body: readonly Placed[];
  readonly notes: readonly Placed[];
  readonly furniture: readonly Placed[];
}

function placeLines(pages: readonly (readonly PageLine[])[]): PlacedLines {
  const roles = rolesOf(pages);
  const notes = new Notes();
  const body: Placed[] = [];
  const furniture: Placed[] = [];
  for (const [page, lines] of pages.entries()) {
    const text = lines.filter((line) => !roles.has(line));
    const footnotes = findFootnotes(text);
    body.push(
      ...inParagraphs(
        page,
        text.filter((line) => !footnotes.has(line)),
        body.at(-1),
      ),
    );
    notes.addFootnotes(page, [...footnotes]);
    const byRole = Map.groupBy(
      lines.filter((line) => roles.has(line)),
      (line) => roles.get(line)!,
    );
    for (const [role, members] of byRole) {
      if (role !== 'page-number' && notes.addFurniture(page, members)) continue;
      furniture.push(...members.map((line) => ({ page, line, role, separator: '\n' as const })));
    }
  }
  return { body, notes: notes.placed, furniture };
}

const choiceLine = ({ line: { box, uprightBox }, separator }: Placed, text: string): ChoiceLine => ({
  text,
  left: (uprightBox ?? box).left,
  begins: separator !== '\n',
});

/** Keeps options that nobody ticked with the pages that they stand on. */
const withNotTaken = (
  pages: readonly TextPage[],
  notTaken: readonly (Pick<Placed, 'page' | 'line'> & { readonly words: string })[],
): TextPage[] =>
  pages.map((page, index) => {
    const texts = notTaken
      .filter((option) => option.page === index)
      .map(({ words, line }) => ({
        text: words.slice(0, MAX_HIDDEN),
        why: 'choice-not-taken' as const,
        box: line.box,
      }));
    return texts.length > 0 ? { ...page, hidden: [...(page.hidden ?? []), ...texts] } : page;
  });

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
 * words made whole, its footnotes and what headers and footers say, then headers, footers and page numbers as
 * they are, each line with its place.
 * @param read pages in ascending order
 */
export function composeText(read: readonly ReadPage[]): ExtractedText {
  const { body, notes, furniture } = placeLines(read.map(linesOf));
  const all = [...body, ...notes, ...furniture];
  const analysed = body.length + notes.length;
  const texts = splitSpacedLines(all.map(({ line }) => plainText(line.text)));
  const joined = joinCutWords(texts.slice(0, analysed), learnJoining(texts));
  const { texts: chosen, notTaken } = setChoicesApart(
    joined.map((line, index) => choiceLine(all[index]!, line)),
  );
  const writer = new TextWriter();
  const lines: TextLine[][] = read.map(() => []);
  const ranges = read.map(() => ({ start: -1, end: -1 }));
  let bodyEnd = 0;
  for (const [index, { page, line, role, separator }] of all.entries()) {
    const isBody = index < analysed;
    const text = isBody ? chosen[index]! : texts[index]!;
    if (text === '') continue;
    const { start, end } = writer.write(writer.length === 0 ? '' : separator, text);
    lines[page]!.push({ start, end, box: line.box, confidence: line.confidence, role });
    if (!isBody) continue;
    bodyEnd = end;
    if (index >= body.length) continue;
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
    pages: withNotTaken(
      pagesOf(read, lines, ranges),
      notTaken.map(({ line, text: words }) => ({ words, ...all[line]! })),
    ),
  };
}

/** A page without body text is an empty range where the page before ends. */
function pagesOf(
  read: readonly ReadPage[],
  lines: readonly TextLine[][],
  ranges: readonly { start: number; end: number }[],
): TextPage[] {
  let reached = 0;
  return read.map(({ number, width, height, method, account }, index) => {
    const { start, end } = ranges[index]!;
    const range = start < 0 ? { start: reached, end: reached } : { start, end };
    reached = range.end;
    const page = { number, width, height, method, ...range, lines: lines[index]! };
    if (!account) return page;
    const { signed, unread, hidden, ...words } = account;
    return {
      ...page,
      ...words,
      unread: [...unread],
      hidden: [...hidden],
      ...(signed.length > 0 && { signed: [...signed] }),
    };
  });
}
