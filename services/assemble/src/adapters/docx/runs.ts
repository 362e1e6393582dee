import { InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Span, Spans } from '../../domain/content/block.ts';
import { palette, severityColour } from '../palette.ts';
import { families } from './styles.ts';

type Family = 'serif' | 'sans';

function toRun({ text, style, severity }: Span, family: Family): TextRun {
  const color = severity ? severityColour[severity] : style === 'muted' ? palette.muted : undefined;
  return new TextRun({
    text,
    ...(style === 'strong' && { font: families[`${family}Bold`] }),
    ...(color && { color }),
  });
}

/** Spans as runs of a paragraph set in a family. */
export const toRuns = (spans: Spans, family: Family): ParagraphChild[] =>
  spans.map((span) => {
    const run = toRun(span, family);
    return span.goTo ? new InternalHyperlink({ anchor: span.goTo, children: [run] }) : run;
  });
