import type { FrontMatter } from '../contract-source.ts';
import { breakLines } from './lines.ts';
import type { Face, Pen } from './pen.ts';
import type { Theme } from './theme.ts';

const PAGE_OF = {
  en: (n: number, of: number) => `Page ${n} of ${of}`,
  de: (n: number, of: number) => `Seite ${n} von ${of}`,
};

/** Header from the second page on, footer on each. */
export function drawFurniture(meta: FrontMatter, theme: Theme, pen: Pen, page: number, pages: number): void {
  const face: Face = { family: theme.display, size: 8, colour: '#555555' };
  const x = theme.margin.side;
  const place = { width: theme.width - 2 * x, align: 'right' as const };
  const foot = theme.height - theme.margin.bottom + 26;
  if (page > 0) {
    pen.line(face, [{ text: meta.title, style: 'italic' }], x, theme.margin.top - 34);
    pen.rule(x, theme.width - x, theme.margin.top - 20, '#999999', 0.35);
  }
  pen.line(face, [{ text: meta.reference, style: 'regular' }], x, foot);
  pen.line(face, [{ text: PAGE_OF[meta.language](page + 1, pages), style: 'regular' }], x, foot, place);
}

/** The title across all columns at the top of page 1. Returns the height it takes; draws when `y` is given. */
export function masthead(meta: FrontMatter, theme: Theme, pen: Pen, y?: number): number {
  const width = theme.width - 2 * theme.margin.side;
  const title: Face = { family: theme.display, size: theme.size * 1.75, colour: theme.rule };
  const subtitle: Face = { family: theme.display, size: theme.size * 1.05, colour: '#444444' };
  let used = 0;
  const put = (face: Face, text: string, style: 'bold' | 'regular') => {
    for (const line of breakLines([{ text, style }], width, pen.measure(face))) {
      if (y !== undefined) pen.line(face, line, theme.margin.side, y + used, { width, align: 'center' });
      used += face.size * 1.3;
    }
  };
  put(title, meta.title, 'bold');
  if (meta.subtitle) put(subtitle, meta.subtitle, 'regular');
  used += theme.leading * 0.5;
  if (y !== undefined)
    pen.rule(theme.margin.side, theme.width - theme.margin.side, y + used, theme.rule, 0.8);
  return used + theme.leading;
}

/** A page of its own: date, title, parties, each line centred. */
export function drawCover(meta: FrontMatter, theme: Theme, pen: Pen, lines: readonly string[]): void {
  const width = theme.width - 2 * theme.margin.side;
  const x = theme.margin.side;
  const face: Face = { family: theme.display, size: theme.size * 1.1 };
  const height = masthead(meta, theme, pen, theme.height * 0.3);
  lines.forEach((text, index) => {
    const y = theme.height * 0.3 + height + 24 + index * theme.leading * 1.9;
    pen.line(face, [{ text, style: 'regular' }], x, y, { width, align: 'center' });
  });
}
