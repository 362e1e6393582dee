import type { Span } from '../passages/span.ts';
import { sentenceAround } from './addressed-reader.ts';
import { wordsPattern } from './lexicon.ts';
import { DUTCH, ENGLISH, GERMAN } from './reading-words/germanic.ts';
import { CHINESE, POLISH } from './reading-words/others.ts';
import type { ReadingWords } from './reading-words/reading-words.ts';
import { FRENCH, ITALIAN, PORTUGUESE, SPANISH } from './reading-words/romance.ts';

type Part = Exclude<keyof ReadingWords, 'unspaced'>;
type Patterns = Readonly<Record<Part | 'outcome' | 'texts' | 'commons', RegExp>>;

const LANGUAGES = [ENGLISH, GERMAN, DUTCH, FRENCH, SPANISH, ITALIAN, PORTUGUESE, POLISH, CHINESE];

function patternsOf({ unspaced, ...words }: ReadingWords): Patterns {
  const pattern = (source: string, flags = 'iu') =>
    unspaced ? new RegExp(source, flags) : wordsPattern([source], '', flags);
  const parts = Object.entries(words).map(([part, source]) => [part, pattern(source)]);
  const { hide, harmless, usual, pass, needless, gist, tool, whole, part } = words;
  return {
    ...Object.fromEntries(parts),
    outcome: pattern([hide, harmless, usual, pass, needless, gist, tool].join('|'), 'giu'),
    commons: pattern(words.common, 'giu'),
    texts: pattern([whole, part].join('|'), 'giu'),
  };
}

const PATTERNS = LANGUAGES.map(patternsOf);

/** Longer sentences are of contracts. */
const LONGEST = 300;

type Has = (...parts: Part[]) => boolean;
type Reading = (has: Has) => boolean;

const isSettled: Reading = (has) => has('hide', 'harmless', 'usual', 'pass');
const isText: Reading = (has) => has('whole', 'part');
const isPassed: Reading = (has) =>
  has('pass') || (has('needless') && has('people') && has('reading', 'account'));
const isJudged: Reading = (has) => has('rate') && has('harmless', 'usual');

/** Whoever is named in it, nobody else could be meant. */
const CERTAIN: readonly Reading[] = [
  (has) => has('model') && isSettled(has) && has('account', 'gist', 'whole', 'part', 'rate', 'reply'),
  (has) => has('reviewer') && isSettled(has) && isText(has),
];

/** Where no party is named. */
const WITHOUT_PARTIES: readonly Reading[] = [(has) => has('whole') && has('gist')];

/** Where nothing is named either that parties deal with. */
const WITHOUT_MATTERS: readonly Reading[] = [
  (has) => has('whole') && has('reading') && has('tool', 'hide'),
  (has) => has('gist') && has('hide', 'harmless', 'usual'),
  (has) => has('reply') && has('hide', 'harmless'),
  (has) => has('reader') && has('account') && has('hide'),
  (has) => isText(has) && has('account') && (has('hide', 'harmless') || isJudged(has)),
  (has) => isText(has) && has('reader') && has('reading') && (has('hide', 'harmless') || isJudged(has)),
  (has) => isText(has) && (isPassed(has) || (has('rate') && has('harmless'))),
];

/** Whether a sentence speaks to whoever reads the text, or of what comes of reading it, and settles that. */
function tellsReaders(sentence: string, patterns: Patterns): boolean {
  if (sentence.length > LONGEST || (sentence.match(patterns.commons)?.length ?? 0) < 2) return false;
  const has: Has = (...parts) => parts.some((part) => patterns[part].test(sentence));
  const holds = (readings: readonly Reading[]) => readings.some((reading) => reading(has));
  if (holds(CERTAIN)) return true;
  // A clause by its subject is a part of the text, and nobody's dealing.
  const rest = sentence.replaceAll(patterns.texts, ' ');
  if (patterns.parties.test(rest)) return false;
  return holds(WITHOUT_PARTIES) || (!patterns.matters.test(rest) && holds(WITHOUT_MATTERS));
}

/** The first sentence, in any of the languages, that tells a reader of the text what to make of it or to leave out. */
export function toldToReaders(text: string): Span | undefined {
  for (const patterns of PATTERNS) {
    let seen = 0;
    for (const { index, 0: found } of text.matchAll(patterns.outcome)) {
      if (index < seen) continue;
      const span = sentenceAround(text, { start: index, end: index + found.length });
      if (tellsReaders(text.slice(span.start, span.end).replaceAll(/\s+/g, ' '), patterns)) return span;
      seen = span.end;
    }
  }
  return undefined;
}
