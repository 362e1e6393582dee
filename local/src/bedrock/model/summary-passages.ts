import type { Span } from '@countersign/models';
import type { DocumentAnalysis } from './document-analysis.ts';
import { stems } from './relevant-passages.ts';
import type { SectionRequest } from './section-request.ts';
import { saysSomething } from './sentences.ts';

const ENOUGH = 4;
const ON_COMMENT = 2;
/** Different words of its task that a passage must hold before a section speaks of it, if none of its title. */
const FEWEST_MATCHES = 2;

const distinct = (spans: readonly Span[]): Span[] => [
  ...new Map(spans.map(({ start, end }) => [start, { start, end }])).values(),
];

/**
 * Passages that a summary is made of: what a reviewer's comment is about, what was found, and, where that is little,
 * what shares most words with the section's title and task. Beside what was found, only what holds a word of the title.
 */
export function summaryPassages(
  { title, task, comment }: SectionRequest,
  { text, rank }: DocumentAnalysis,
  found: readonly Span[],
): Span[] {
  const onComment = comment ? rank(comment).slice(0, ON_COMMENT) : [];
  const telling = distinct([...onComment, ...found]);
  if (telling.length >= ENOUGH) return telling;
  const about = new Set(stems(title));
  const onSubject = rank(`${title} ${task}`).filter(({ start, end, matched }) => {
    const words = text.slice(start, end);
    const named = stems(words).some((stem) => about.has(stem));
    return saysSomething(words) && (named || (telling.length === 0 && matched >= FEWEST_MATCHES));
  });
  return distinct([...telling, ...onSubject.slice(0, ENOUGH - telling.length)]);
}
