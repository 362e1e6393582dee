import { FIGURE, readFigure } from './figures.ts';
import { type Conflict, type Place, placeOf } from './mention.ts';
import { countPattern, type Groups, NO_LETTER_BEFORE, PART_ALONE, readCount, readPart } from './numbers.ts';

/** A share in a text, in per cent. */
export interface Percentage extends Place {
  readonly percent: number;
  readonly conflict?: Conflict;
}

const PERCENT = '(?:[%％]|per\\s?cent(?:um)?\\b|pct\\b|percentage\\s+points?\\b)';
const BASIS_POINTS = '(?:basis\\s+points?|bps)\\b';
const SHARE = new RegExp(
  `${NO_LETTER_BEFORE}${countPattern(`${PERCENT}?`)}\\s?(?:${PERCENT}|(?<basis>${BASIS_POINTS}))?(?:\\s*[([]\\s*(?<again>${FIGURE})\\s*%\\s*[)\\]])?`,
  'giu',
);
const IS_SHARE = new RegExp(`${PERCENT}|${BASIS_POINTS}`, 'iu');

/** "three quarters of one per cent": the words before the share say how much of it. */
const PART =
  /\b(?:(?<times>an?|one|two|three|\d)[\s/-]+)?(?<part>half|quarter|third|tenth|hundredth)s?\s+of\s+$/i;
const PART_IN_FIGURES = new RegExp(`(?<part>${PART_ALONE})\\s+of\\s+(?:an?\\s+)?$`, 'u');
const PARTS: Readonly<Record<string, number>> = { half: 2, quarter: 4, third: 3, tenth: 10, hundredth: 100 };
const TIMES: Readonly<Record<string, number>> = { two: 2, three: 3 };
const REACH = 24;
/** Words of which only the figures tell what they mean. */
const POINT = /\bpoints?\s+$/i;

function partOf(before: string): number | undefined {
  const inFigures = PART_IN_FIGURES.exec(before)?.groups?.part;
  if (inFigures !== undefined) return readPart(inFigures);
  const { times = 'one', part = '' } = PART.exec(before)?.groups ?? {};
  const by = PARTS[part.toLowerCase()];
  return by === undefined ? undefined : (TIMES[times.toLowerCase()] ?? (Number(times) || 1)) / by;
}

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
  const groups = match.groups ?? {};
  const { percent, conflict } = shareOf(groups);
  const part = partOf(before);
  if (part !== undefined) {
    // Figures in brackets say the whole of it.
    const whole = groups.again === undefined ? percent * part : percent;
    return { percent: Number(whole.toPrecision(12)), ...placeOf(match) };
  }
  return { percent, ...(conflict && !POINT.test(before) && { conflict }), ...placeOf(match) };
}

/** Every percentage in a text: `12.5%`, `five per cent (5%)`, `25 basis points`. */
export const percentageMentions = (text: string): Percentage[] =>
  Array.from(text.matchAll(SHARE))
    .filter(([found]) => IS_SHARE.test(found))
    .map((match) => readShare(match, text.slice(Math.max(0, match.index - REACH), match.index)));
