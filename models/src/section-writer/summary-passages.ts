import type { Span } from '../span.ts';
import type { DocumentAnalysis } from './document-analysis.ts';
import { stems } from './relevant-passages.ts';
import type { SectionRequest } from './section-request.ts';
import { isDefinition, saysSomething } from './sentences.ts';

const ENOUGH = 4;
const ON_COMMENT = 2;
/** Words of a title that are used for something else: a meaning that is assigned, a person who is. */
const OTHERWISE =
  /\bmeanings?\b[^.;]{0,40}\b(?:assigned|ascribed)\b|\b(?:staff|employees|personnel|tasks?|account manager)\b[^.;]{0,30}\bassigned\b|\bassigned (?:to it )?(?:in|by) (?:the preamble|Section|clause)\b/gi;
/** Different words of its title and task that a passage must hold before a section speaks of it. */
const FEWEST_MATCHES = 2;
/** A passage on the subject has at least this share of the best one's score. */
const NEARLY = 0.5;
/** Where nothing was found and little is on the subject, this many passages that only share a word with the title. */
const AT_A_STRETCH = 2;

const distinct = (spans: readonly Span[]): Span[] => [
  ...new Map(spans.map(({ start, end }) => [start, { start, end }])).values(),
];

const inOrder = (spans: readonly Span[]): Span[] => spans.toSorted((a, b) => a.start - b.start);

/** "Assignment and change of control" has two subjects; "controls" alone is neither. */
const subjectsOf = (title: string): string[][] =>
  title
    .split(/,|\band\b/i)
    .map(stems)
    .filter((subject) => subject.length > 0);

/**
 * Passages that a summary is made of: what a reviewer's comment is about, what was found, and, where that is little,
 * what is on the section's subject. On the subject is what shares some words with its title and task, and holds one of
 * the subjects that the title names, or "as the law requires" would be about governing law. Where nothing was found,
 * one of the subjects will do; a passage that names none of them would be about something else. Where fields are asked
 * for, what they were read from says enough.
 */
export function summaryPassages(
  { title, task, comment, fields }: SectionRequest,
  { text, rank }: DocumentAnalysis,
  found: readonly Span[],
): Span[] {
  const onComment = comment ? rank(comment).slice(0, ON_COMMENT) : [];
  const telling = distinct([...onComment, ...found]).length;
  if (fields.length > 0 && telling > 0) return distinct([...onComment, ...inOrder(found)]);
  const subjects = subjectsOf(title);
  const isNamed = ({ start, end }: Span) => {
    const held = new Set(stems(text.slice(start, end).replaceAll(OTHERWISE, ' ')));
    return subjects.some((subject) => subject.every((stem) => held.has(stem)));
  };
  const near = rank(`${title} ${task}`).filter(({ start, end }) => {
    const words = text.slice(start, end);
    return saysSomething(words) && !isDefinition(words);
  });
  const close = near.filter(
    ({ matched, score }) => matched >= FEWEST_MATCHES && score >= near[0]!.score * NEARLY,
  );
  const onSubject = close.filter(isNamed);
  const named = near.filter(isNamed).slice(0, AT_A_STRETCH);
  const more = distinct([...onSubject, ...(telling > 0 ? [] : named)]).slice(
    0,
    Math.max(0, ENOUGH - telling),
  );
  return distinct([...onComment, ...inOrder([...found, ...more])]);
}
