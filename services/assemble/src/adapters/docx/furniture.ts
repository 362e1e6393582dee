import { BorderStyle, Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import type { PrintedReport } from '../../domain/content/block.ts';
import { palette } from '../palette.ts';
import { TEXT_WIDTH } from './to-table.ts';

const toTheRight = [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }];
const line = { style: BorderStyle.SINGLE, size: 4, color: palette.rule, space: 4 } as const;

/** Header of all pages but the first. */
export const pageHeader = ({ header }: PrintedReport): Header =>
  new Header({
    children: [
      new Paragraph({
        style: 'Furniture',
        tabStops: toTheRight,
        children: [new TextRun({ text: header.left }), new TextRun({ text: `\t${header.right}` })],
      }),
    ],
  });

/** Footer of all pages, with the page number. */
export const pageFooter = ({ footer: [first = '', ...rest] }: PrintedReport): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Furniture',
        tabStops: toTheRight,
        border: { top: line },
        children: [
          new TextRun({ text: `${first}\t` }),
          new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
      ...rest.map((text) => new Paragraph({ style: 'Furniture', text })),
    ],
  });
