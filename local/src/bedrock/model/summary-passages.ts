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
 * what shares words with the section's title and task: some words, of which one is in the title, or "as the law
 * requires" would be about governing law. Where nothing was found, one word of the title will do, or some of the task.
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
  const near = rank(`${title} ${task}`).filter(({ start, end }) => saysSomething(text.slice(start, end)));
  const close = near.filter(({ matched }) => matched >= FEWEST_MATCHES);
  const isNamed = ({ start, end }: Span) => stems(text.slice(start, end)).some((stem) => about.has(stem));
  const choices = [close.filter(isNamed), ...(telling.length === 0 ? [near.filter(isNamed), close] : [])];
  const onSubject = choices.find((each) => each.length > 0) ?? [];
  return distinct([...telling, ...onSubject.slice(0, ENOUGH - telling.length)]);
}
