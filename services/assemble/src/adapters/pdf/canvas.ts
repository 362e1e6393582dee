import PDFDocument from 'pdfkit';
import type { Spans } from '../../domain/content/block.ts';
import type { Fonts } from '../fonts/read-fonts.ts';
import { palette, severityColour } from '../palette.ts';
import { bottomEdge, colour, page, type TextStyle, textWidth } from './page.ts';

/** Where text goes: its left edge and the width that it may take. */
export interface Place {
  readonly x: number;
  readonly width: number;
}

export const wholeWidth: Place = { x: page.left, width: textWidth };

/** A PDF being drawn: pages, text in styles, and the structure that tags it. */
export type Canvas = ReturnType<typeof openCanvas>;

const BOLD = { serif: 'serifBold', serifBold: 'serifBold', sans: 'sansBold', sansBold: 'sansBold' } as const;

function newDocument(fonts: Fonts, info: { title: string; subject: string; date: string }) {
  const document = new PDFDocument({
    size: 'A4',
    margins: { left: page.left, right: page.right, top: page.top, bottom: page.bottom },
    bufferPages: true,
    // The default would be Helvetica, whose metrics are no part of the bundle.
    font: fonts.serif as unknown as string,
    pdfVersion: '1.7',
    // Its types know only the PDF/A subsets.
    subset: 'PDF/UA' as 'PDF/A-1a',
    tagged: true,
    lang: 'en',
    displayTitle: true,
    info: {
      Title: info.title,
      Subject: info.subject,
      Creator: 'Countersign',
      Producer: 'Countersign',
      CreationDate: new Date(info.date),
      ModDate: new Date(info.date),
    },
  });
  for (const [face, bytes] of Object.entries(fonts)) document.registerFont(face, bytes);
  return document;
}

/** Opens an A4 document with a first page. The same calls give the same bytes. */
export function openCanvas(fonts: Fonts, info: { title: string; subject: string; date: string }) {
  const pdf = newDocument(fonts, info);

  const use = (style: TextStyle) =>
    pdf.font(style.font).fontSize(style.size).lineGap(style.lineGap).fillColor(colour(style.colour));

  let section = pdf.outline;
  const pageNumber = () => pdf.bufferedPageRange().count - 1;

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
        this.asArtifact(() =>
          pdf.moveTo(x, top).lineTo(x, bottom).lineWidth(1.5).strokeColor(colour(hex)).stroke(),
        );
      }
      pdf.y = end.y;
    },

    /** Draws what is no part of the document's text. */
    asArtifact(draw: () => void): void {
      pdf.markContent('Artifact', { type: 'Layout' });
      draw();
      pdf.endMarkedContent();
    },

    /** The text, cut with an ellipsis where it is wider than that. */
    fitting(text: string, width: number): string {
      if (pdf.widthOfString(text) <= width) return text;
      let end = text.length;
      while (end > 0 && pdf.widthOfString(`${text.slice(0, end)}…`) > width) end--;
      return `${text.slice(0, end)}…`;
    },

    /** Height of text set in a style, its widest cut assumed. */
    heightOf(style: TextStyle, text: string, { width }: Place): number {
      use(style);
      const regular = pdf.heightOfString(text, { width });
      pdf.font(BOLD[style.font]);
      return Math.max(regular, pdf.heightOfString(text, { width }));
    },

    /** Begins a new page unless so much room is left. */
    ensureRoom(height: number): void {
      if (pdf.y + height > bottomEdge) pdf.addPage();
    },

    /** Writes spans as one paragraph, from the current height on; long ones run over to the next page. */
    write(style: TextStyle, spans: Spans, { x, width }: Place): void {
      pdf.x = x;
      spans.forEach((span, index) => {
        use(style);
        if (span.style === 'strong') pdf.font(BOLD[style.font]);
        if (span.style === 'muted') pdf.fillColor(colour(palette.muted));
        if (span.severity) pdf.fillColor(colour(severityColour[span.severity]));
        pdf.text(span.text, { width, continued: index < spans.length - 1 });
      });
    },

    space(points: number): void {
      pdf.y += points;
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
