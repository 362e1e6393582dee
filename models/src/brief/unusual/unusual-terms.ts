import { type BriefBurden, SUSPECTED_BURDENS, UNRECOGNISED_BURDENS } from '@countersign/events';
import { eachOnce, sameWords } from '../burdens/by-weight.ts';
import { isMarketStandard } from '../burdens/market-standards.ts';
import { cite, type Passage } from '../source.ts';
import { sentenceOf } from './term-features.ts';
import { termPassages } from './term-passages.ts';
import { shippedReader, type TermReader } from './term-reader.ts';

/** How many passages are read as sentences beside those that rules name. Their words say which. */
const READ = 24;

const WHY = 'Its words are unlike what ordinary contracts say; somebody has to read what it does.';

/** Margin up to which the model takes entries that no rule knows for ordinary. */
const ORDINARY = 0;
/** Margin up to which the model is sure enough that a suspect passage is ordinary. */
const SURELY_ORDINARY = -0.3;

/** A passage that may bind, with how unlike ordinary ones it reads. */
interface Term {
  readonly burden: BriefBurden;
  readonly byWords: number;
  /** Reads it as a sentence. */
  readonly margin: () => number;
}

/** Whether a burden stands that rules name; what the model does not read does. */
function stands(burden: BriefBurden, terms: readonly Term[], upTo: number): boolean {
  const read = terms.filter((term) => sameWords(term.burden, burden));
  return read.length === 0 || read.some(({ margin }) => margin() > upTo);
}

/**
 * What stands of the burdens that rules name. Where one of them is beyond doubt a person reads the contract anyway,
 * and is told what is suspect too.
 */
function standing(named: readonly BriefBurden[], terms: readonly Term[]): BriefBurden[] {
  const beyondDoubt = named.some(
    ({ kind }) => !UNRECOGNISED_BURDENS.has(kind) && !SUSPECTED_BURDENS.has(kind),
  );
  return named.filter((burden) => {
    if (UNRECOGNISED_BURDENS.has(burden.kind)) return stands(burden, terms, ORDINARY);
    return beyondDoubt || !SUSPECTED_BURDENS.has(burden.kind) || stands(burden, terms, SURELY_ORDINARY);
  });
}

/**
 * The account of the clauses: what rules recognise; what they do not know or only suspect, unless it reads like
 * ordinary terms; and passages that read unlike those, whatever they are about. Learnt from short contracts and their
 * twins with a hidden burden, so that no word for the burden need be known. Where a person reads the contract anyway,
 * more of those are told: it costs them a sentence each. What is a standard of the market and nothing beside is not read.
 * @param marked puts `PARTY` for every side
 * @param named burdens that rules name
 */
export function unusualTerms(
  text: string,
  passages: readonly Passage[],
  marked: (words: string) => string,
  named: readonly BriefBurden[] = [],
  { score, vectorOf, threshold, telling }: TermReader = shippedReader('terms.bin'),
): BriefBurden[] {
  const read = termPassages(text, passages).filter(({ words }) => !isMarketStandard(words));
  const terms = read.map((passage): Term => {
    const words = marked(passage.words);
    const { byWords, withSentence } = score(words);
    return {
      burden: { kind: 'unusual-term', why: WHY, citations: cite(text, passage) },
      byWords,
      margin: () => withSentence(vectorOf(sentenceOf(words))),
    };
  });
  const left = standing(named, terms);
  const others = terms
    .toSorted((a, b) => b.byWords - a.byWords)
    .slice(0, READ)
    .filter(({ burden }) => !left.some((each) => sameWords(each, burden)))
    .map(({ burden, margin }) => ({ burden, margin: margin() }));
  const isRead = left.length > 0 || others.some(({ margin }) => margin > threshold);
  const unusual = others.filter(({ margin }) => margin > (isRead ? telling : threshold));
  return [...left, ...eachOnce(unusual.map(({ burden }) => burden))];
}
