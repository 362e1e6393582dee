import PDFDocument from 'pdfkit';
import { toBlocks } from '../blocks.ts';
import type { ContractSource } from '../contract-source.ts';
import { regular, toBoxes } from './boxes.ts';
import { collect } from './collect.ts';
import { drawCover, drawFurniture, masthead } from './furniture.ts';
import { type Box, type Placed, paginate } from './paginate.ts';
import { type Doc, penFor } from './pen.ts';
import type { Setting } from './setting.ts';
import { type Theme, themeOf } from './theme.ts';

/** Creation date of every sample: with it, the PDF's id and so its bytes are the same on each rendering. */
export const RENDERED_AT = new Date('2025-01-01T00:00:00Z');

/** Sets a contract as a PDF. The same source gives the same bytes. */
export async function typeset(
  contract: ContractSource,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  const { meta } = contract;
  const theme = themeOf(meta);
  const doc = new PDFDocument({
    size: theme.paper,
    margin: 0,
    autoFirstPage: false,
    lang: meta.language,
    displayTitle: true,
    info: {
      Title: meta.title,
      Author: 'Countersign samples',
      CreationDate: RENDERED_AT,
      ModDate: RENDERED_AT,
    },
    ...options,
  });
  const bytes = collect(doc);
  draw(doc, contract, theme);
  doc.end();
  return bytes;
}

function draw(doc: Doc, { meta, markdown }: ContractSource, theme: Theme): void {
  const pen = penFor(doc);
  const cover = meta.cover ? 1 : 0;
  const columnWidth =
    (theme.width - 2 * theme.margin.side - (theme.columns - 1) * theme.columnGap) / theme.columns;
  const blocks = toBlocks(markdown);
  let placed: Placed[] = [];

  const setting: Setting = { theme, pen, columnWidth, language: meta.language, contents };
  placed = paginate(toBoxes(blocks, setting), theme.columns, (page) => {
    const title = page === 0 && !cover ? masthead(meta, theme, pen) : 0;
    const top = theme.margin.top + title;
    return { top, height: theme.height - theme.margin.bottom - top };
  });

  const pages = Math.max(...placed.map(({ page }) => page)) + 1 + cover;
  for (let page = 0; page < pages; page += 1) {
    doc.addPage();
    if (cover && page === 0) {
      drawCover(meta, theme, pen, meta.cover ?? []);
      continue;
    }
    drawFurniture(meta, theme, pen, page, pages);
    if (page === 0) masthead(meta, theme, pen, theme.margin.top - 20);
    for (const { box, column, y } of placed.filter((each) => each.page + cover === page)) {
      if (box.heading && box.heading.level < 3) doc.outline.addItem(box.heading.text);
      box.draw(theme.margin.side + column * (columnWidth + theme.columnGap), y);
    }
  }

  function contents(): Box[] {
    const face = { family: theme.text, size: theme.size };
    const place = { width: columnWidth, align: 'right' as const };
    const pageOf = (text: string) => placed.find(({ box }) => box.heading?.text === text)!.page + cover + 1;
    const listed = blocks
      .slice(blocks.findIndex((block) => block.kind === 'contents'))
      .filter((block) => block.kind === 'heading' && block.level < 3);
    return listed.map((block) => ({
      height: theme.leading,
      gap: block.kind === 'heading' && block.level === 1 ? 6 : 1,
      draw: (x, y) => {
        if (block.kind !== 'heading') return;
        const style = block.level === 1 ? 'bold' : 'regular';
        pen.line(face, [{ text: block.text, style }], x + (block.level - 1) * 12, y);
        pen.line(face, [regular(String(pageOf(block.text)))], x, y, place);
      },
    }));
  }
}
