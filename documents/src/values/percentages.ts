import { FIGURE, readFigure } from './figures.ts';
import { type Conflict, type Place, placeOf } from './mention.ts';
import { countPattern, type Groups, NO_LETTER_BEFORE, readCount } from './numbers.ts';

/** A share in a text, in per cent. */
export interface Percentage extends Place {
  readonly percent: number;
  readonly conflict?: Conflict;
}

const PERCENT = '(?:%|per\\s?cent\\b|percentage\\s+points?\\b)';
const BASIS_POINTS = '(?:basis\\s+points?|bps)\\b';
const SHARE = new RegExp(
  `${NO_LETTER_BEFORE}${countPattern(`${PERCENT}?`)}\\s?(?:${PERCENT}|(?<basis>${BASIS_POINTS}))?(?:\\s*[([]\\s*(?<again>${FIGURE})\\s*%\\s*[)\\]])?`,
  'giu',
);
const IS_SHARE = new RegExp(`${PERCENT}|${BASIS_POINTS}`, 'iu');

/** "one half of one per cent (0.5%)": the words before the share are part of it, and only the figures tell it. */
const FRACTION = /(?:half|quarter|third|tenth|hundredth|thousandth|point)s?\s+(?:of\s+)?$/i;
const REACH = 20;

interface Share {
  readonly percent: number;
  readonly conflict?: Conflict;
}

function shareOf(groups: Groups): Share {
  const { value, conflict } = readCount(groups);
  if (groups.basis !== undefined) return { percent: value / 100 };
  if (groups.again === undefined) return { percent: value, ...(conflict && { conflict }) };
  const again = readFigure(groups.again).value;
  return again === value
    ? { percent: value }
    : { percent: again, conflict: { words: value, figures: again } };
}

function readShare(match: RegExpExecArray, before: string): Percentage {
  const { percent, conflict } = shareOf(match.groups ?? {});
  return { percent, ...(conflict && !FRACTION.test(before) && { conflict }), ...placeOf(match) };
}

/** Every percentage in a text: `12.5%`, `five per cent (5%)`, `25 basis points`. */
export const percentageMentions = (text: string): Percentage[] =>
  Array.from(text.matchAll(SHARE))
    .filter(([found]) => IS_SHARE.test(found))
    .map((match) => readShare(match, text.slice(Math.max(0, match.index - REACH), match.index)));
