import { type Loose, plainValue } from './loose.ts';
import { wordsOf } from './words.ts';

const FIGURES: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  twelve: '12',
  thirty: '30',
  sixty: '60',
  ninety: '90',
};
/** How many more words one of two equal values may have. */
const MOST_MORE = 4;

const plainWords = (value: Loose) =>
  new Set(wordsOf(String(value)).map((word) => FIGURES[word] ?? word.replace(/s+$/, '')));

/** Whether two values say the same: the words of one are all in the other, which has at most four more. */
export function sameValue(one: Loose, other: Loose): boolean {
  const [a, b] = [plainValue(one) ?? null, plainValue(other) ?? null];
  if (typeof a === 'boolean' || typeof b === 'boolean') return a === b;
  if (a === null || b === null) return a === b;
  const [left, right] = [plainWords(a), plainWords(b)];
  if (left.size === 0 || right.size === 0) return left.size === right.size;
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared >= Math.min(left.size, right.size) && Math.abs(left.size - right.size) <= MOST_MORE;
}

/** Whether a value says that there is nothing. */
export function isSilent(value: Loose): boolean {
  const plain = plainValue(value);
  if (typeof plain === 'object' && plain !== null) return Object.keys(plain).length === 0;
  return plain === undefined || plain === null || plain === false || plain === 'none' || plain === '';
}
