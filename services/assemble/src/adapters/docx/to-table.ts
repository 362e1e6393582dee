import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { BlockOf, Spans } from '../../domain/content/block.ts';
import { palette } from '../palette.ts';
import { toRuns } from './runs.ts';

/** Width of the text on the page: A4 less the margins, in twips. */
export const TEXT_WIDTH = 11906 - 2 * 1420;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const thin = (color: string) => ({ style: BorderStyle.SINGLE, size: 4, color });

interface Rows {
  readonly shares: readonly number[];
  readonly header?: readonly string[];
  readonly rows: readonly (readonly Spans[])[];
}

function toCell(spans: Spans, share: number, style: 'Cell' | 'CellHead', underline: string): TableCell {
  return new TableCell({
    width: { size: Math.round(share * TEXT_WIDTH), type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    margins: { top: 60, bottom: 60, left: 0, right: 160 },
    borders: { top: none, left: none, right: none, bottom: thin(underline) },
    children: [new Paragraph({ style, children: toRuns(spans) })],
  });
}

function toRows({ shares, header, rows }: Rows): Table {
  const cells = (row: readonly Spans[], style: 'Cell' | 'CellHead', underline: string) =>
    row.map((spans, index) => toCell(spans, shares[index]!, style, underline));
  const heading = header?.map((text) => [{ text }]);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: shares.map((share) => Math.round(share * TEXT_WIDTH)),
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: [
      ...(heading
        ? [
            new TableRow({
              tableHeader: true,
              cantSplit: true,
              children: cells(heading, 'CellHead', palette.muted),
            }),
          ]
        : []),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, 'Cell', palette.rule) })),
    ],
  });
}

export const toTable = ({ columns, rows }: BlockOf<'table'>): Table =>
  toRows({
    shares: columns.map(({ width }) => width),
    header: columns.map(({ title }) => title),
    rows,
  });

export const toFacts = ({ rows }: BlockOf<'facts'>): Table =>
  toRows({
    shares: [0.26, 0.74],
    rows: rows.map(({ label, value }) => [[{ text: label, style: 'strong' }], value]),
  });
