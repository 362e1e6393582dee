import { type Span, summarise } from '@countersign/models';
import type { DocumentAnalysis } from './document-analysis.ts';
import { findCategory } from './find-category.ts';
import type { FoundPassage } from './found-passage.ts';
import { type ReadField, readFields } from './read-fields.ts';
import type { Definition, SectionRequest } from './section-request.ts';

const MOST_SENTENCES = 4;
const SUMMARY_PASSAGES = 6;
const COMMENT_PASSAGES = 2;
const LONGEST_SUMMARY = 3500;
const LONGEST_DETAIL = 1200;
const LONGEST_QUOTE = 900;

/** White space as in print; signs that no report may hold are left out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what goes
const clean = (text: string) => text.replaceAll(/[\u0000-\u001f\u007f\s]+/g, ' ').trim();

const shortened = (text: string, longest: number) =>
  text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;

/** A quote that is not too long, cut between words; the start of a clause says what it is about. */
function quoteFrom(text: string, { start, end }: Span): string {
  if (end - start <= LONGEST_QUOTE) return text.slice(start, end);
  const space = text.lastIndexOf(' ', start + LONGEST_QUOTE);
  return text.slice(start, space > start ? space : start + LONGEST_QUOTE);
}

const titleOf = (name: string) => {
  const words = name.replaceAll('-', ' ');
  return words[0]!.toUpperCase() + words.slice(1);
};

/** Writes one section about a document: findings and fields with their quotes, and a summary in its own sentences. */
export function writeSection(request: SectionRequest, analysis: DocumentAnalysis) {
  const { text, passages, rank } = analysis;
  const isRefused = (span: Span) => {
    const words = clean(text.slice(span.start, span.end)).toLowerCase();
    return request.refused.some((refused) => words.includes(clean(refused).toLowerCase()));
  };
  const sentences = (spans: readonly Span[], most: number, longest: number) =>
    shortened(
      summarise(text, spans, most)
        .filter((span) => !isRefused(span))
        .map(({ start, end }) => clean(text.slice(start, end)))
        .join(' '),
      longest,
    );

  const finding = ({ name, definition }: Definition, found: readonly FoundPassage[]) => ({
    category: name,
    title: titleOf(name),
    detail: shortened(
      clean(`${definition}. ${sentences(found.slice(0, 1), 1, LONGEST_DETAIL)}`),
      LONGEST_DETAIL,
    ),
    confidence: Math.round(found[0]!.confidence * 100) / 100,
    citations: found.map((span) => ({ quote: quoteFrom(text, span) })),
  });

  const field = ({ name, value, start, end }: ReadField) => {
    const passage = passages.find((span) => span.start <= start && end <= span.end);
    const within = passage && end - passage.start <= LONGEST_QUOTE ? passage : { start, end };
    return { name, value, citations: [{ quote: quoteFrom(text, within) }] };
  };

  const found = request.categories
    .map((category) => ({
      category,
      passages: findCategory(category, analysis).filter((span) => !isRefused(span)),
    }))
    .filter((each) => each.passages.length > 0);
  const onComment = request.comment ? rank(request.comment).slice(0, COMMENT_PASSAGES) : [];
  const onSubject = rank(`${request.title} ${request.subject}`).slice(0, SUMMARY_PASSAGES);
  const best = [...onComment, ...found.map((each) => each.passages[0]!), ...onSubject];
  const distinct = [...new Map(best.map(({ start, end }) => [start, { start, end }])).values()];

  return {
    summary:
      sentences(distinct, MOST_SENTENCES, LONGEST_SUMMARY) ||
      `The document says nothing about ${request.title.toLowerCase()}.`,
    findings: found.map((each) => finding(each.category, each.passages)),
    fields: readFields(request.fields, analysis)
      .filter(({ value }) => !request.refused.includes(value))
      .map(field),
  };
}
