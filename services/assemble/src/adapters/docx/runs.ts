import { InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Span, Spans } from '../../domain/content/block.ts';
import { palette, severityColour } from '../palette.ts';

function toRun({ text, style, severity }: Span): TextRun {
  const color = severity ? severityColour[severity] : style === 'muted' ? palette.muted : undefined;
  return new TextRun({
    text,
    ...(style === 'strong' && { bold: true }),
    ...(color && { color }),
  });
}

/** Spans as runs of a paragraph. */
export const toRuns = (spans: Spans): ParagraphChild[] =>
  spans.map((span) => {
    const run = toRun(span);
    return span.goTo ? new InternalHyperlink({ anchor: span.goTo, children: [run] }) : run;
  });
