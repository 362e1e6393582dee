import { clauseTerms } from '../clauses/clause-terms.ts';
import { exceptionIn, qualified } from '../clauses/qualifications.ts';
import type { Span } from '../span.ts';
import { summarise } from '../summary/summarise.ts';
import type { DocumentAnalysis } from './document-analysis.ts';
import { findCategory } from './find-category.ts';
import type { FoundPassage } from './found-passage.ts';
import { saidOf } from './of-sides.ts';
import { type ReadField, readFields } from './read-fields.ts';
import type { Definition, SectionRequest } from './section-request.ts';
import { abridged, inRunningText, saysSomething, withoutHeading } from './sentences.ts';
import { summaryPassages } from './summary-passages.ts';
import { tellingPart } from './telling-part.ts';
import { isInTrainedLanguage } from './trained-language.ts';
import { wholeSentence } from './whole-sentence.ts';
import { clean, contextOf, itemOf, quoteFrom, shortened, titleOf } from './wording.ts';

const MOST_SENTENCES = 4;
const LONGEST_SENTENCE = 700;
const LONGEST_SUMMARY = 3500;
const LONGEST_DETAIL = 1200;

/** What a limit leaves out is not without a limit for that alone. */
const OUTSIDE = /outside the cap/i;
const OUTSIDE_SAID = 'The limit of liability leaves something out';

const OTHER_LANGUAGE =
  'Not reviewed: the document is not written in English, and only English is read here. A person who knows its language has to read it.';

/** Where no sentence tells what a section is about, as where parties are named by their signatures alone. */
const nothingSaid = (title: string, hasFields: boolean): string =>
  hasFields
    ? 'No passage sums it up; what was read is listed with the words it was read from.'
    : `No passage on ${title.toLowerCase()} stood out.`;

/** Writes one section about a document: findings and fields with their quotes, and a summary in its own sentences. */
export function writeSection(request: SectionRequest, analysis: DocumentAnalysis) {
  const { text, passages } = analysis;
  const wordsOf = ({ start, end }: Span) => clean(text.slice(start, end));
  const refused = request.refused.map((words) => clean(words).toLowerCase());
  const isAllowed = (span: Span) => !refused.some((words) => wordsOf(span).toLowerCase().includes(words));
  const sentences = (spans: readonly Span[], most: number) => {
    const said = summarise(text, spans, most)
      .filter(isAllowed)
      .map((span) => wholeSentence(text, withoutHeading(text, span)))
      .filter(saysSomething)
      .map((words) => abridged(inRunningText(words), LONGEST_SENTENCE));
    return [...new Set(said)].join(' ');
  };

  /** What the best passage says; the sum may stand in the next. Passages that name different sides name none. */
  const termsOf = (name: string, found: readonly FoundPassage[]) => {
    const terms = found.map((passage) => clauseTerms(name, wordsOf(passage), analysis.sides));
    const amount = terms.find((each) => each.amount !== undefined)?.amount;
    const sided = terms.filter(({ binds, benefits }) => binds !== undefined || benefits !== undefined);
    const agree = sided.every(
      (each) => each.binds === sided[0]!.binds && each.benefits === sided[0]!.benefits,
    );
    const { binds, benefits, ...rest } = terms[0]!;
    return {
      ...(agree && binds !== undefined && { binds }),
      ...(agree && benefits !== undefined && { benefits }),
      ...rest,
      ...(amount !== undefined && { amount }),
    };
  };

  const finding = ({ name, definition }: Definition, passages: readonly FoundPassage[]) => {
    // What a reader is told, and with which sides and times, is read from the part that is cited.
    const found = passages.map((passage) => ({ ...passage, ...tellingPart(name, text, passage) }));
    const words = found.map(wordsOf).join(' ');
    const exception = exceptionIn(name === 'uncapped-liability' ? 'cap-on-liability' : name, words);
    const terms = termsOf(name, found);
    const title = qualified(titleOf(name), name, words);
    const said = OUTSIDE.test(title) ? OUTSIDE_SAID : saidOf(name, definition, terms, words);
    const opening = said.charAt(0).toUpperCase() + said.slice(1);
    const what = exception === undefined ? opening : `${opening}, with this exception: “${exception}”`;
    return {
      category: name,
      title,
      detail: shortened(clean(`${what}. ${sentences(found.slice(0, 1), 1)}`), LONGEST_DETAIL),
      confidence: Math.round(found[0]!.confidence * 100) / 100,
      polarity: 'holds' as const,
      ...terms,
      citations: found.map((span) => ({ quote: quoteFrom(text, span) })),
    };
  };
  const field = (read: ReadField) => ({
    name: read.name,
    value: read.value,
    citations: [{ quote: quoteFrom(text, contextOf(read, passages)) }],
  });

  const fields = readFields(request.fields, analysis).filter(({ value }) => !request.refused.includes(value));
  const found = request.categories
    .map((category) => ({ category, passages: findCategory(category, analysis).filter(isAllowed) }))
    .filter((each) => each.passages.length > 0);
  const telling = [
    ...found.map((each) => each.passages[0]!),
    ...fields.map((read) => itemOf(text, read, contextOf(read, passages))),
  ];
  const summary = sentences(summaryPassages(request, analysis, telling), MOST_SENTENCES);
  return {
    summary:
      shortened(summary, LONGEST_SUMMARY) ||
      (isInTrainedLanguage(text) ? nothingSaid(request.title, fields.length > 0) : OTHER_LANGUAGE),
    findings: found.map((each) => finding(each.category, each.passages)),
    fields: fields.map(field),
  };
}
