import type PDFDocument from 'pdfkit';
import type { Run } from '../blocks.ts';
import { lineWidth, type Measure } from './lines.ts';
import type { Theme } from './theme.ts';

export type Doc = InstanceType<typeof PDFDocument>;

export interface Face {
  readonly family: Theme['text'];
  readonly size: number;
  readonly colour?: string;
}

/** Measures and draws single lines; knows nothing of paragraphs or pages. */
export interface Pen {
  readonly measure: (face: Face) => Measure;
  /** Draws a line whose box begins at `y`; `align` places it in `width`. */
  readonly line: (face: Face, line: readonly Run[], x: number, y: number, place?: Placement) => void;
  readonly rule: (x1: number, x2: number, y: number, colour: string, weight?: number) => void;
  readonly shade: (x: number, y: number, width: number, height: number, colour: string) => void;
}

export interface Placement {
  readonly width: number;
  readonly align: 'left' | 'right' | 'center';
}

export function penFor(doc: Doc): Pen {
  const measure =
    (face: Face): Measure =>
    (text, style) =>
      doc.font(face.family[style]).fontSize(face.size).widthOfString(text);
  return {
    measure,
    line(face, line, x, y, place) {
      const free = place ? place.width - lineWidth(line, measure(face)) : 0;
      let at = x + (place?.align === 'right' ? free : place?.align === 'center' ? free / 2 : 0);
      for (const run of line) {
        doc
          .font(face.family[run.style])
          .fontSize(face.size)
          .fillColor(face.colour ?? '#111111');
        doc.text(run.text, at, y, { lineBreak: false });
        at += measure(face)(run.text, run.style);
      }
    },
    rule(x1, x2, y, colour, weight = 0.6) {
      doc.moveTo(x1, y).lineTo(x2, y).lineWidth(weight).strokeColor(colour).stroke();
    },
    shade(x, y, width, height, colour) {
      doc.rect(x, y, width, height).fill(colour);
    },
  };
}
