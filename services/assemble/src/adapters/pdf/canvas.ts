import type { Spans } from '../../domain/content/block.ts';
import { palette, severityColour } from '../palette.ts';
import { type DocumentInfo, newDocument } from './new-document.ts';
import { bottomEdge, colour, type Place, page, type TextStyle } from './page.ts';
import { boldOf, splitByFace, type Typefaces } from './typefaces.ts';

/** A PDF being drawn: pages, text in styles, and the structure that tags it. */
export type Canvas = ReturnType<typeof openCanvas>;

/** Opens an A4 document with a first page. The same calls give the same bytes. */
export function openCanvas(typefaces: Typefaces, info: DocumentInfo) {
  const pdf = newDocument(typefaces, info);
  const split = splitByFace(typefaces);

  const use = (style: TextStyle) =>
    pdf.font(style.font).fontSize(style.size).lineGap(style.lineGap).fillColor(colour(style.colour));

  const piecesOf = (style: TextStyle, span: Spans[number]) =>
    split(span.style === 'strong' ? boldOf(style.font) : style.font, span.text).map((each) => ({
      span,
      ...each,
    }));

  let section = pdf.outline;
  let inArtifact = false;
  let lacking = false;
  const pageNumber = () => pdf.bufferedPageRange().count - 1;

  /** Shows boxes, and keeps what they stand for to be read aloud, searched and copied. */
  function writeInstead(text: string, boxes: string, options: PDFKit.Mixins.TextOptions): void {
    lacking = true;
    pdf.markContent('Span', { actual: text });
    pdf.text(boxes, options);
    pdf.endMarkedContent();
  }

  return {
    pdf,

    /** Adds an entry to the viewer's list of contents, for the current height. */
    bookmark(level: 1 | 2, title: string): void {
      const parent = level === 1 ? pdf.outline : section;
      const item = parent.addItem(title, { expanded: level === 1 });
      if (level === 1) section = item;
    },

    /** Where the next line would stand. */
    position: () => ({ page: pageNumber(), y: pdf.y }),

    /** A line beside what was written since a position, on every page that it runs over. */
    sideRule(from: { readonly page: number; readonly y: number }, x: number, hex: string): void {
      const end = { page: pageNumber(), y: pdf.y };
      for (let index = from.page; index <= end.page; index++) {
        pdf.switchToPage(index);
        const top = index === from.page ? from.y : page.top;
        const bottom = index === end.page ? end.y : bottomEdge;
        this.asArtifact(() => drawRule(pdf, x, [top, bottom], hex));
      }
      pdf.y = end.y;
    },

    /** Draws what is no part of the document's text; within another artifact it belongs to that. */
    asArtifact(draw: () => void): void {
      if (inArtifact) {
        draw();
        return;
      }
      inArtifact = true;
      pdf.markContent('Artifact', { type: 'Layout' });
      draw();
      pdf.endMarkedContent();
      inArtifact = false;
    },

    /** The text, cut with an ellipsis where it is wider than that. */
    fitting: (text: string, width: number): string => cutToWidth(pdf, text, width),

    /** Height of text set in a style, its widest cut assumed. */
    heightOf(style: TextStyle, text: string, { width }: Place): number {
      use(style);
      const regular = pdf.heightOfString(text, { width });
      pdf.font(boldOf(style.font));
      return Math.max(regular, pdf.heightOfString(text, { width }));
    },

    /** Begins a new page unless so much room is left. */
    ensureRoom(height: number): void {
      if (pdf.y + height > bottomEdge) pdf.addPage();
    },

    /** Writes spans as one paragraph, from the current height on; long ones run over to the next page. */
    write(style: TextStyle, spans: Spans, { x, width }: Place): void {
      pdf.x = x;
      const pieces = spans.flatMap((span) => piecesOf(style, span));
      pieces.forEach(({ span, text, shown, font }, index) => {
        use(style).font(font);
        fillAs(pdf, span);
        const options = { width, continued: index < pieces.length - 1 };
        if (shown === text) pdf.text(text, options);
        else writeInstead(text, shown, options);
      });
    },

    /** Whether a character had to be shown by a box. */
    lacksCharacters: () => lacking,

    /** Leaves room below what was written; none at the top of a page. */
    space(points: number): void {
      if (pdf.y > page.top) pdf.y += points;
    },

    /** A thin line across a place, at the current height. */
    rule({ x, width }: Place, hex: string = palette.rule): void {
      this.asArtifact(() =>
        pdf
          .moveTo(x, pdf.y)
          .lineTo(x + width, pdf.y)
          .lineWidth(0.6)
          .strokeColor(colour(hex))
          .stroke(),
      );
    },
  };
}

function cutToWidth(pdf: PDFKit.PDFDocument, text: string, width: number): string {
  if (pdf.widthOfString(text) <= width) return text;
  let end = text.length;
  while (end > 0 && pdf.widthOfString(`${text.slice(0, end)}…`) > width) end--;
  return `${text.slice(0, end)}…`;
}

function drawRule(pdf: PDFKit.PDFDocument, x: number, [top, bottom]: [number, number], hex: string): void {
  pdf.moveTo(x, top).lineTo(x, bottom).lineWidth(1.5).strokeColor(colour(hex)).stroke();
}

function fillAs(pdf: PDFKit.PDFDocument, { style, severity }: Spans[number]): void {
  if (style === 'muted') pdf.fillColor(colour(palette.muted));
  if (severity) pdf.fillColor(colour(severityColour[severity]));
}
