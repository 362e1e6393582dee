import { FIGURE, readFigure } from './figures.ts';
import { type Conflict, type Place, placeOf } from './mention.ts';
import { readPart } from './numbers.ts';
import { ORDINAL_WORDS, readOrdinal } from './ordinals.ts';

/** A number that is said twice, each time another. */
export interface SaidTwice extends Place {
  readonly conflict: Conflict;
}

const NTH = String.raw`\d{1,2}\s?(?:st|nd|rd|th)`;
/** `fourteenth (15th)`, `the 14th (fifteenth) day`, `fourteenth day (15th)`. */
const ORDINALS = new RegExp(
  String.raw`(?<![\p{L}-])(?:(?<words>${ORDINAL_WORDS})(?:\s+day)?\s*[([]\s*(?<figures>${NTH})\s*[)\]]|(?<first>${NTH})(?:\s+day)?\s*[([]\s*(?<behind>${ORDINAL_WORDS})\s*[)\]])`,
  'giu',
);

const PARTS: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4, fifth: 5, tenth: 10 };
const TIMES: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4 };
/** The half of "one and a half", of a year and of two that differ is no share of a whole. */
const NO_SHARE = String.raw`(?<!\b(?:and|first|second|other|latter|former|each|every|last|next|final)[\s-]+(?:(?:an?|one)[\s-]+)?)`;
/** `half (50%)`, `one-third (33.3%)`, `two thirds (66 2/3 per cent)`. */
const SHARES = new RegExp(
  String.raw`${NO_SHARE}\b(?:(?:(?<times>an?|one|two|three|four)[\s-]+)(?<part>third|quarter|fifth|tenth)s?|(?:(?:a|one)[\s-]+)?(?<half>half))\s*[([]\s*(?<figures>${FIGURE})(?<more>\s[12]/3)?\s*(?:%|per\s?cent)\s*[)\]]`,
  'giu',
);
/** Shares are rounded to whole per cents. */
const ROUNDED = 1;

function ordinalsThatDiffer(text: string): SaidTwice[] {
  return Array.from(text.matchAll(ORDINALS)).flatMap((match) => {
    const { words, figures, first, behind } = match.groups ?? {};
    const said = readOrdinal(words ?? behind ?? '');
    const again = readOrdinal(figures ?? first ?? '');
    if (said === undefined || again === undefined || said === again) return [];
    return [{ ...placeOf(match), conflict: { words: said, figures: again } }];
  });
}

function sharesThatDiffer(text: string): SaidTwice[] {
  return Array.from(text.matchAll(SHARES)).flatMap((match) => {
    const { times = 'one', part, half, figures = '', more } = match.groups ?? {};
    const by = PARTS[(part ?? half ?? '').toLowerCase()] ?? 1;
    const words = (100 * (TIMES[times.toLowerCase()] ?? 1)) / by;
    const read = readFigure(figures).value + (more === undefined ? 0 : readPart(more));
    if (Math.abs(words - read) < ROUNDED) return [];
    return [{ ...placeOf(match), conflict: { words: Math.round(words), figures: read } }];
  });
}

/** Every ordinal and every part of a whole whose words and figures differ: "fourteenth (15th)", "half (60%)". */
export const saidTwice = (text: string): SaidTwice[] => [
  ...ordinalsThatDiffer(text),
  ...sharesThatDiffer(text),
];
