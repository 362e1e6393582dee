import type { Span } from '@countersign/models';
import type { DocumentAnalysis } from './document-analysis.ts';
import { stems } from './relevant-passages.ts';
import type { SectionRequest } from './section-request.ts';
import { saysSomething } from './sentences.ts';

const ENOUGH = 4;
const ON_COMMENT = 2;
/** Different words of its title and task that a passage must hold before a section speaks of it. */
const FEWEST_MATCHES = 2;

const distinct = (spans: readonly Span[]): Span[] => [
  ...new Map(spans.map(({ start, end }) => [start, { start, end }])).values(),
];

/**
 * Passages that a summary is made of: what a reviewer's comment is about, what was found, and, where that is little,
 * what shares most words with the section's title and task: beside
 * what was found, only what holds a word of the title.
 */
export function summaryPassages(
  { title, task, comment }: SectionRequest,
  { text, rank }: DocumentAnalysis,
  found: readonly Span[],
): Span[] {
  const onComment = comment ? rank(comment).slice(0, ON_COMMENT) : [];
  const telling = distinct([...onComment, ...found]);
  if (telling.length >= ENOUGH) return telling;
  const about = new Set(telling.length > 0 ? stems(title) : stems(`${title} ${task}`));
  const onSubject = rank(`${title} ${task}`).filter(({ start, end, matched }) => {
    const words = text.slice(start, end);
    return matched >= FEWEST_MATCHES && saysSomething(words) && stems(words).some((stem) => about.has(stem));
  });
  return distinct([...telling, ...onSubject.slice(0, ENOUGH - telling.length)]);
}
