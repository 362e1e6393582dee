import { CHAT_MARKUP, HIDDEN, type SuspiciousPattern } from './suspicious-patterns.ts';

/** Output that shows the model did something it was not asked for. */
const PATTERNS: readonly SuspiciousPattern[] = [
  ...CHAT_MARKUP,
  { name: 'hidden-characters', pattern: HIDDEN },
  {
    name: 'obeys-the-document',
    pattern:
      /\b(?:(?:ignor|disregard)(?:e|ed|ing)\b[^.]{0,30}\b(?:previous|prior|earlier)\b[^.]{0,20}\binstructions?|as (?:instructed|requested|directed) (?:by|in) the (?:contract|document|text))\b/i,
  },
  {
    name: 'speaks-of-itself',
    pattern:
      /\b(?:as an? (?:AI(?: (?:assistant|model|language model))?|(?:large )?language model|assistant)(?=\s*[,.;:—–-]|\s+I\b|$)|my (?:instructions|system prompt|training|guidelines)|I am an? (?:AI|language model))\b/i,
  },
  {
    name: 'refuses',
    pattern:
      /\bI(?:'m| am)? (?:cannot|can't|can not|unable to|not able to|won't) (?:help|assist|comply|provide|answer|do)\b/i,
  },
  {
    name: 'active-content',
    pattern: /<\s*(?:script|iframe|img|object|embed|svg|form)\b|javascript:|data:text\/html|!\[[^\]]*\]\(/i,
  },
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  { name: 'control-characters', pattern: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/ },
];

const URL = /\bhttps?:\/\/[^\s"'<>)\]]+/gi;

/** Words of the instructions in a row that no honest answer would repeat. */
const LEAK_WORDS = 12;

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function leaks(answer: string, instructions: string): boolean {
  const haystack = ` ${wordsOf(answer).join(' ')} `;
  const words = wordsOf(instructions);
  for (let at = 0; at + LEAK_WORDS <= words.length; at++) {
    if (haystack.includes(` ${words.slice(at, at + LEAK_WORDS).join(' ')} `)) return true;
  }
  return false;
}

export interface OutputContext {
  /** The system prompt, which must not come back. */
  readonly instructions: string;
  /** The document; addresses that stand in it may be repeated. */
  readonly source: string;
}

/** Names of what is wrong with the words of a model; empty for a plain answer. */
export function unscriptedOutput(words: string, { instructions, source }: OutputContext): string[] {
  const found = PATTERNS.filter(({ pattern }) => pattern.test(words)).map(({ name }) => name);
  const addresses = words.match(URL) ?? [];
  if (addresses.some((address) => !source.includes(address))) found.push('foreign-address');
  if (leaks(words, instructions)) found.push('repeats-instructions');
  return found;
}
