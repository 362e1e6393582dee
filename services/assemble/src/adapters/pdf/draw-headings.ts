import { type BlockOf, plain } from '../../domain/content/block.ts';
import { SEVERITY_NAMES } from '../../domain/wording.ts';
import type { Canvas } from './canvas.ts';
import { page, styles, wholeWidth } from './page.ts';

export function drawTitle(canvas: Canvas, { title, subtitle }: BlockOf<'title'>): void {
  const { pdf } = canvas;
  pdf.addStructure(pdf.struct('H1', {}, () => canvas.write(styles.title, [plain(title)], wholeWidth)));
  canvas.space(2);
  pdf.addStructure(pdf.struct('P', {}, () => canvas.write(styles.subtitle, [plain(subtitle)], wholeWidth)));
  canvas.space(14);
}

export function drawHeading(canvas: Canvas, { level, text }: BlockOf<'heading'>): void {
  const { pdf } = canvas;
  canvas.space(level === 1 ? 18 : 12);
  canvas.bookmark(level, text);
  const style = level === 1 ? styles.heading1 : styles.heading2;
  pdf.addStructure(
    pdf.struct(level === 1 ? 'H2' : 'H3', {}, () => canvas.write(style, [plain(text)], wholeWidth)),
  );
  canvas.space(level === 1 ? 6 : 4);
}

export function drawFindingHeading(canvas: Canvas, block: BlockOf<'finding-heading'>): void {
  const { number, title, severity, anchor } = block;
  const { pdf } = canvas;
  canvas.space(8);
  pdf.addNamedDestination(anchor, 'XYZ', page.left, pdf.y - 4, 0);
  const spans = [plain(`${number}  ${title}  `), { text: SEVERITY_NAMES[severity], severity }];
  pdf.addStructure(pdf.struct('H4', {}, () => canvas.write(styles.finding, spans, wholeWidth)));
  canvas.space(2);
}
