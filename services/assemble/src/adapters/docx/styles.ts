import type { IStylesOptions } from 'docx';
import { families } from '../fonts/font-files.ts';
import { palette } from '../palette.ts';

/** Half points, as Word measures type. */
const points = (size: number) => size * 2;
/** Twentieths of a point, as Word measures distance. */
const twips = (size: number) => size * 20;

const paragraphStyle = (
  id: string,
  name: string,
  run: { font: string; size: number; color: string; bold?: boolean },
  spacing: { before?: number; after?: number; line?: number },
  more: { outlineLevel?: number; keepNext?: boolean; indentLeft?: number } = {},
) => ({
  id,
  name,
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run: { ...run, size: points(run.size) },
  paragraph: {
    spacing: {
      before: twips(spacing.before ?? 0),
      after: twips(spacing.after ?? 0),
      line: Math.round((spacing.line ?? 1.15) * 240),
    },
    ...(more.keepNext && { keepNext: true }),
    ...(more.outlineLevel !== undefined && { outlineLevel: more.outlineLevel }),
    ...(more.indentLeft && { indent: { left: twips(more.indentLeft) } }),
  },
});

const { serif, sans } = families;
const { accent, muted, text } = palette;
const kept = (outlineLevel: number) => ({ outlineLevel, keepNext: true });

/** Named styles, so that whoever edits the report in Word changes its look in one place. */
export const documentStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: serif, size: points(10.5), color: text, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: twips(5), line: 312 } },
    },
  },
  paragraphStyles: [
    paragraphStyle('Title', 'Title', { font: serif, size: 24, color: accent, bold: true }, { after: 6 }),
    paragraphStyle('Subtitle', 'Subtitle', { font: serif, size: 13, color: muted }, { after: 14 }),
    paragraphStyle(
      'Heading1',
      'heading 1',
      { font: sans, size: 15, color: accent, bold: true },
      { before: 18, after: 6 },
      kept(0),
    ),
    paragraphStyle(
      'Heading2',
      'heading 2',
      { font: sans, size: 12, color: accent, bold: true },
      { before: 12, after: 4 },
      kept(1),
    ),
    paragraphStyle(
      'Heading3',
      'heading 3',
      { font: sans, size: 10.5, color: text, bold: true },
      { before: 8, after: 2 },
      kept(2),
    ),
    paragraphStyle(
      'Quote',
      'Quote',
      { font: serif, size: 9.75, color: text },
      { line: 1.25 },
      { indentLeft: 14 },
    ),
    paragraphStyle(
      'QuoteSource',
      'Quote source',
      { font: sans, size: 9.25, color: muted },
      { after: 5 },
      { indentLeft: 14 },
    ),
    paragraphStyle('Cell', 'Table text', { font: sans, size: 9.25, color: text }, { line: 1.1 }),
    paragraphStyle(
      'CellHead',
      'Table heading',
      { font: sans, size: 8.5, color: muted, bold: true },
      { line: 1.1 },
    ),
    paragraphStyle('Furniture', 'Header and footer', { font: sans, size: 8, color: muted }, {}),
  ],
};
