import { palette } from '../palette.ts';

/** A4 in points. */
export const page = { width: 595.28, height: 841.89, left: 71, right: 71, top: 84, bottom: 78 } as const;

export const textWidth = page.width - page.left - page.right;
export const bottomEdge = page.height - page.bottom;

/** Where text goes: its left edge and the width that it may take, in points. */
export interface Place {
  readonly x: number;
  readonly width: number;
}

export const wholeWidth: Place = { x: page.left, width: textWidth };

export const colour = (hex: string) => `#${hex}`;

/** Typefaces and sizes of the text styles. */
export const styles = {
  title: { font: 'serifBold', size: 24, lineGap: 2, colour: palette.accent },
  subtitle: { font: 'serif', size: 13, lineGap: 3, colour: palette.muted },
  heading1: { font: 'sansBold', size: 15, lineGap: 2, colour: palette.accent },
  heading2: { font: 'sansBold', size: 12, lineGap: 2, colour: palette.accent },
  finding: { font: 'sansBold', size: 10.5, lineGap: 2, colour: palette.text },
  body: { font: 'serif', size: 10.5, lineGap: 3.2, colour: palette.text },
  quote: { font: 'serif', size: 9.75, lineGap: 2.8, colour: palette.text },
  cell: { font: 'sans', size: 9.25, lineGap: 1.8, colour: palette.text },
  cellHead: { font: 'sansBold', size: 8.5, lineGap: 1.8, colour: palette.muted },
  furniture: { font: 'sans', size: 8, lineGap: 1, colour: palette.muted },
} as const;

export type TextStyle = (typeof styles)[keyof typeof styles];
