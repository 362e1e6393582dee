import { AlignmentType, Document, Header, LevelFormat, Packer, Paragraph } from 'docx';
import type { ReportRenderer } from '../../app/report-renderer.ts';
import type { PrintedReport } from '../../domain/content/block.ts';
import type { Fonts } from '../fonts/read-fonts.ts';
import { type EmbeddedFonts, packFonts } from './embed-fonts.ts';
import { pageFooter, pageHeader } from './furniture.ts';
import { repack } from './repack.ts';
import { documentStyles } from './styles.ts';
import { BULLETS, toParagraphs } from './to-paragraphs.ts';

const bullets = {
  reference: BULLETS,
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 280, hanging: 280 } } },
    },
  ],
};

/** A4 with the margins of the PDF, in twips. */
const a4 = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1680, bottom: 1560, left: 1420, right: 1420, header: 800, footer: 800 },
};

const toDocument = (report: PrintedReport): Document =>
  new Document({
    title: report.title,
    subject: report.subject,
    creator: 'Countersign',
    lastModifiedBy: 'Countersign',
    styles: documentStyles,
    numbering: { config: [bullets] },
    sections: [
      {
        properties: { titlePage: true, page: a4 },
        headers: { default: pageHeader(report), first: new Header({ children: [new Paragraph('')] }) },
        footers: { default: pageFooter(report), first: pageFooter(report) },
        children: report.blocks.flatMap(toParagraphs),
      },
    ],
  });

/** Prints the report as a Word document with its fonts embedded, which are packed for the first and then kept. */
export function docxRenderer(fonts: Fonts): ReportRenderer {
  let packed: EmbeddedFonts | undefined;
  return {
    format: 'docx',
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    async render(report) {
      packed ??= packFonts(fonts);
      return repack(await Packer.toBuffer(toDocument(report)), { date: report.date, fonts: packed });
    },
  };
}
