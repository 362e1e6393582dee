import {
  BookmarkEnd,
  BookmarkStart,
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx';
import type { Block, BlockOf } from '../../domain/content/block.ts';
import { SEVERITY_NAMES } from '../../domain/wording.ts';
import { palette, severityColour } from '../palette.ts';
import { toRuns } from './runs.ts';
import { toFacts, toTable } from './to-table.ts';

/** Name of the numbering that draws bullets. */
export const BULLETS = 'bullets';

const besideQuote = { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: palette.rule } } as const;

/** Paragraphs take the ends of a bookmark, which docx's types say of whole ones only; those count across reports. */
const asChild = (end: BookmarkStart | BookmarkEnd) => end as unknown as ParagraphChild;

function findingHeading(
  { number, title, severity, anchor }: BlockOf<'finding-heading'>,
  place: number,
): Paragraph {
  const children = [
    asChild(new BookmarkStart(anchor, place)),
    new TextRun({ text: `${number}  ${title}  ` }),
    new TextRun({ text: SEVERITY_NAMES[severity], color: severityColour[severity] }),
    asChild(new BookmarkEnd(place)),
  ];
  return new Paragraph({ style: 'Heading3', children });
}

function quote({ text, source, language }: BlockOf<'quote'>): Paragraph[] {
  const words = new TextRun({ text, ...(language && { language: { value: language } }) });
  return [
    new Paragraph({ style: 'Quote', border: besideQuote, keepLines: false, children: [words] }),
    new Paragraph({ style: 'QuoteSource', border: besideQuote, children: [new TextRun({ text: source })] }),
  ];
}

/** A block as Word's paragraphs and tables; its place among the blocks numbers its bookmark. */
export function toParagraphs(block: Block, place: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return [
        new Paragraph({ style: 'Title', text: block.title }),
        new Paragraph({ style: 'Subtitle', text: block.subtitle }),
      ];
    case 'heading':
      return [new Paragraph({ style: block.level === 1 ? 'Heading1' : 'Heading2', text: block.text })];
    case 'finding-heading':
      return [findingHeading(block, place)];
    case 'paragraph':
      return [new Paragraph({ children: toRuns(block.spans) })];
    case 'list':
      return block.items.map(
        (spans) => new Paragraph({ numbering: { reference: BULLETS, level: 0 }, children: toRuns(spans) }),
      );
    case 'quote':
      return quote(block);
    case 'facts':
      return [toFacts(block), spacer()];
    case 'table':
      return [toTable(block), spacer()];
  }
}

/** Word runs two tables into one, and a table into what follows, without a paragraph between. */
const spacer = () => new Paragraph({ style: 'Furniture', children: [] });
