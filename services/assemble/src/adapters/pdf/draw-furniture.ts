import type { PrintedReport } from '../../domain/content/block.ts';
import { palette } from '../palette.ts';
import type { Canvas } from './canvas.ts';
import { colour, page, styles, textWidth } from './page.ts';

const HEADER_Y = 40;
const FOOTER_Y = page.height - 56;

/** Header, footer and page number on every page; no part of what the document says. */
export function drawFurniture(canvas: Canvas, { header, footer }: PrintedReport): void {
  const { pdf } = canvas;
  const { font, size, colour: ink } = styles.furniture;
  const { count } = pdf.bufferedPageRange();

  function line(text: string, y: number, width: number, align: 'left' | 'right'): void {
    const cut = canvas.fitting(text, width);
    const x = align === 'left' ? page.left : page.left + textWidth - pdf.widthOfString(cut);
    pdf.text(cut, x, y, { lineBreak: false });
  }

  for (let index = 0; index < count; index++) {
    pdf.switchToPage(index);
    canvas.asArtifact(() => {
      pdf.font(font).fontSize(size).fillColor(colour(ink));
      if (index > 0) {
        line(header.left, HEADER_Y, textWidth * 0.4, 'left');
        line(header.right, HEADER_Y, textWidth * 0.56, 'right');
      }
      footer.forEach((text, row) => {
        line(text, FOOTER_Y + row * 11, textWidth * 0.8, 'left');
      });
      line(`Page ${index + 1} of ${count}`, FOOTER_Y, textWidth * 0.18, 'right');
      pdf
        .moveTo(page.left, FOOTER_Y - 7)
        .lineTo(page.left + textWidth, FOOTER_Y - 7)
        .lineWidth(0.6)
        .strokeColor(colour(palette.rule))
        .stroke();
    });
  }
}
