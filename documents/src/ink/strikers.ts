import type { Word } from '../layout/word.ts';
import type { Level } from './struck.ts';

/** What a typewriter strikes words out with: a row of the same mark, two where it is no letter, or dashes that join to a line. */
const ROW = /^(?:([-–―/\\xX#*=~])\1{2,}|([-–/\\#=~])\2|[—―]+)$/;

/** Where marks cross the words that they are typed over, as a share of their height from the top. */
const MIDDLE = 0.55;

/** Whether a word is a row of marks such as strike out others that they are typed over. */
export const strikes = ({ text }: Pick<Word, 'text'>): boolean => ROW.test(text);

/** The lines that rows of marks make, top to bottom; they strike out what stands under them only. */
export const levelStrikers = (words: readonly Pick<Word, 'text' | 'box'>[]): Level[] =>
  words
    .filter(strikes)
    .map(({ box: { left, top, width, height } }) => ({ left, right: left + width, y: top + height * MIDDLE }))
    .sort((a, b) => a.y - b.y);
