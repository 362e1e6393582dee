import { detectLanguage, likenessToEnglish } from '../text/language.ts';
import { deniesTermInOthers } from './foreign-denials.ts';
import { ENGLISH, FOREIGN, type FunctionWords } from './function-words.ts';
import { isJumbled } from './jumbled.ts';
import { hasUnknownWords } from './unknown-words.ts';

const WORD = /\p{L}[\p{L}\p{M}’']*/gu;
/** Other scripts than the Latin, whose letters are words of their own or stand for sounds. */
const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const OTHER_SCRIPT =
  /[\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Hangul}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Greek}]/gu;

/** A company's name in its own script is no passage: fewer characters than this may be one. */
const FEWEST_IDEOGRAPHS = 12;
const FEWEST_LETTERS = 20;
/** Unless no Latin letter stands beside them: a note of a word, rather than a name beside its own. */
const FEWEST_ALONE = 2;
const FEWEST_LETTERS_ALONE = 4;
const LATIN = /\p{Script=Latin}/u;

/** A sentence this short says something only with a verb; names and addresses have none. */
const SHORT = 20;
const FEWEST_WORDS = 4;
const FEWEST_HITS = 2;
const ENOUGH_HITS = 3;
const LEAST_SHARE = 0.22;
/** English names and titles stand in sentences of every language. */
const MOST_ENGLISH_SHARE = 0.1;

/** Of a sentence without small words that are known: its letters, and how many of its words are lower case. */
const FEWEST_UNKNOWN_LETTERS = 25;
const LEAST_LOWER_SHARE = 0.6;
const BEYOND_ENGLISH = /[^\p{ASCII}’]/u;
/** Of 109,000 sentences of English contracts that are this long, none is less like English. */
const LEAST_LIKENESS = 0.7;
const FEWEST_UNLIKE = 6;
const ADDRESS = /\S*(?:@|www\.|:\/\/)\S*/g;

interface Words {
  /** As a sentence has them: in lower case, and the first; all where the whole sentence is in capitals. */
  readonly running: readonly string[];
  readonly all: number;
  readonly shouted: boolean;
}

function otherScript(words: string): string | undefined {
  const ideographs = words.match(IDEOGRAPHIC) ?? [];
  const letters = words.match(OTHER_SCRIPT) ?? [];
  const alone = !LATIN.test(words);
  const [fewest, fewestLetters] = alone
    ? [FEWEST_ALONE, FEWEST_LETTERS_ALONE]
    : [FEWEST_IDEOGRAPHS, FEWEST_LETTERS];
  if (ideographs.length < fewest && letters.length < fewestLetters) return undefined;
  const language = detectLanguage([...ideographs, ...letters].join(''));
  return alone && language === 'en' ? 'und' : language;
}

function wordsOf(text: string): Words {
  const words = text.match(WORD) ?? [];
  const shouted = !words.some((word) => /\p{Ll}/u.test(word));
  const running = words
    .filter((word, index) => shouted || index === 0 || /^\p{Ll}/u.test(word))
    .map((word) => word.toLowerCase());
  return { running, all: words.length, shouted };
}

/** How much of a sentence is small words of a language; 0 where it may be a name, or is as much English. */
function shareOf({ words, verbs }: FunctionWords, { running, all, shouted }: Words): number {
  const hits = running.filter((word) => words.has(word));
  const english = running.filter((word) => ENGLISH.has(word) && !words.has(word));
  const own = new Set(hits.filter((word) => !ENGLISH.has(word)));
  const says = running.some((word) => verbs.has(word));
  const isEnough = says && own.size >= ENOUGH_HITS;
  const mostEnglish = Math.max(all * MOST_ENGLISH_SHARE, isEnough ? hits.length / ENOUGH_HITS : 0);
  if (own.size < FEWEST_HITS || english.length > mostEnglish) return 0;
  const tells = running.some((word) => word.length > 3 && !words.has(word) && !ENGLISH.has(word));
  // Where nouns are capitals, or all else is names, no other word is left to tell it.
  return (tells || isEnough) && (says || !(shouted || all < SHORT)) ? hits.length / all : 0;
}

/** Whether it is no English by how its letters follow each other; what it is instead is a guess that nobody needs. */
const isUnlikeEnglish = (text: string, running: readonly string[]): boolean =>
  running.length >= FEWEST_UNLIKE && likenessToEnglish(text.replace(ADDRESS, ' ')) < LEAST_LIKENESS;

/** A sentence in lower case without one small word of English, in whatever language. */
function unknownLanguage(text: string, { running, all, shouted }: Words): string | undefined {
  if (shouted || running.some((word) => ENGLISH.has(word))) return undefined;
  if (running.length < all * LEAST_LOWER_SHARE || running.join('').length < FEWEST_UNKNOWN_LETTERS)
    return undefined;
  if (!BEYOND_ENGLISH.test(running.join(''))) return isUnlikeEnglish(text, running) ? 'und' : undefined;
  const language = detectLanguage(text);
  return language === 'en' ? undefined : language;
}

/**
 * The language of a sentence that is not English, by its small words or its script; undefined for English, and for
 * what may be names, addresses or terms: few words, or none of those that make a sentence.
 */
export function foreignLanguageOf(text: string): string | undefined {
  const script = otherScript(text);
  if (script !== undefined) return script;
  const words = wordsOf(text);
  const [best] = Object.entries(FOREIGN)
    .map(([code, language]) => ({ code, share: words.all < FEWEST_WORDS ? 0 : shareOf(language, words) }))
    .toSorted((a, b) => b.share - a.share);
  if (best && best.share >= LEAST_SHARE) return best.code;
  const unknown = words.all < FEWEST_WORDS ? undefined : unknownLanguage(text, words);
  return (
    unknown ?? (isJumbled(text) || hasUnknownWords(text) || deniesTermInOthers(text) ? 'und' : undefined)
  );
}
