import type { Span } from '@countersign/models';
import type { DocumentAnalysis } from './document-analysis.ts';
import type { SectionRequest } from './section-request.ts';

const ENOUGH = 4;
const ON_COMMENT = 2;
/** Words of its task that a passage must hold before a section speaks of it. */
const FEWEST_MATCHES = 2;

const distinct = (spans: readonly Span[]): Span[] => [
  ...new Map(spans.map(({ start, end }) => [start, { start, end }])).values(),
];

/**
 * Passages that a summary is made of: what a reviewer's comment is about, what was found, and, where that is little,
 * what shares most words with the section's task.
 */
export function summaryPassages(
  { title, subject, comment }: SectionRequest,
  { rank }: DocumentAnalysis,
  found: readonly Span[],
): Span[] {
  const onComment = comment ? rank(comment).slice(0, ON_COMMENT) : [];
  const telling = distinct([...onComment, ...found]);
  if (telling.length >= ENOUGH) return telling;
  const onSubject = rank(`${title} ${subject}`).filter(({ matched }) => matched >= FEWEST_MATCHES);
  return distinct([...telling, ...onSubject.slice(0, ENOUGH - telling.length)]);
}
