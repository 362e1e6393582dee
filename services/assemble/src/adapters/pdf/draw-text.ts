import { type BlockOf, muted, plain, type Spans } from '../../domain/content/block.ts';
import { palette } from '../palette.ts';
import type { Canvas } from './canvas.ts';
import { type Place, page, styles, textWidth, wholeWidth } from './page.ts';

const LIST_INDENT = 14;
const QUOTE_INDENT = 14;
const PARAGRAPH_GAP = 5;

export function drawParagraph(canvas: Canvas, spans: Spans): void {
  const { pdf } = canvas;
  pdf.addStructure(pdf.struct('P', {}, () => canvas.write(styles.body, spans, wholeWidth)));
  canvas.space(PARAGRAPH_GAP);
}

export function drawList(canvas: Canvas, items: readonly Spans[]): void {
  const { pdf } = canvas;
  const body: Place = { x: page.left + LIST_INDENT, width: textWidth - LIST_INDENT };
  const list = pdf.struct('L');
  pdf.addStructure(list);
  for (const spans of items) {
    canvas.ensureRoom(2 * styles.body.size);
    const item = pdf.struct('LI');
    list.add(item);
    const label = () => {
      const y = pdf.y;
      canvas.write(styles.body, [muted('•')], { x: page.left + 3, width: LIST_INDENT });
      pdf.y = y;
    };
    item.add(pdf.struct('Lbl', {}, label));
    item.add(pdf.struct('LBody', {}, () => canvas.write(styles.body, spans, body)));
    item.end();
    canvas.space(2);
  }
  list.end();
  canvas.space(PARAGRAPH_GAP);
}

export function drawQuote(canvas: Canvas, { text, source, language }: BlockOf<'quote'>): void {
  const { pdf } = canvas;
  const place: Place = { x: page.left + QUOTE_INDENT, width: textWidth - QUOTE_INDENT };
  const quote = pdf.struct('BlockQuote');
  pdf.addStructure(quote);
  const from = canvas.position();
  const words = language ? { lang: language } : {};
  quote.add(pdf.struct('P', words, () => canvas.write(styles.quote, [plain(text)], place)));
  quote.add(pdf.struct('P', {}, () => canvas.write(styles.cell, [muted(source)], place)));
  quote.end();
  canvas.sideRule(from, page.left + 4, palette.rule);
  canvas.space(PARAGRAPH_GAP);
}
