import { FIGURE, readFigure } from './figures.ts';
import { type Conflict, type Place, placeOf, withoutOverlaps } from './mention.ts';
import { NUMBER_WORDS, readNumberWords } from './number-words.ts';
import {
  countPattern,
  type Groups,
  NO_LETTER_AFTER,
  NO_LETTER_BEFORE,
  PART_BEHIND,
  readCount,
  readMultiplied,
  readPart,
  SHORT_MULTIPLIER,
} from './numbers.ts';

/** A sum of money in a text. */
export interface Money extends Place {
  readonly amount: number;
  /** What the figures mean where comma and point trade places. */
  readonly other?: number;
  /** ISO 4217, or `$` where the text does not say whose dollars. */
  readonly currency: string;
  readonly conflict?: Conflict;
}

/** Currencies by the codes that contracts write, ISO 4217 and `RMB`. */
export const CODES =
  'USD EUR GBP CHF JPY CNY RMB CAD AUD NZD HKD SGD INR SEK NOK DKK PLN CZK HUF ZAR BRL MXN KRW TRY ILS AED SAR RUB'.split(
    ' ',
  );
const SYMBOLS: Readonly<Record<string, string>> = {
  us$: 'USD',
  'u.s.$': 'USD',
  'u.s. $': 'USD',
  'us $': 'USD',
  ca$: 'CAD',
  c$: 'CAD',
  au$: 'AUD',
  a$: 'AUD',
  nz$: 'NZD',
  hk$: 'HKD',
  s$: 'SGD',
  r$: 'BRL',
  $: '$',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₩': 'KRW',
  'rs.': 'INR',
  'sfr.': 'CHF',
  'fr.': 'CHF',
};
const NAMES: Readonly<Record<string, string>> = {
  'united states dollars': 'USD',
  'u.s. dollars': 'USD',
  'us dollars': 'USD',
  'canadian dollars': 'CAD',
  'australian dollars': 'AUD',
  dollars: '$',
  euros: 'EUR',
  euro: 'EUR',
  'pounds sterling': 'GBP',
  'british pounds': 'GBP',
  pounds: 'GBP',
  'swiss francs': 'CHF',
  'japanese yen': 'JPY',
  yen: 'JPY',
  renminbi: 'CNY',
  'hong kong dollars': 'HKD',
  'singapore dollars': 'SGD',
  'new zealand dollars': 'NZD',
  'swedish kronor': 'SEK',
  'norwegian kroner': 'NOK',
  'danish kroner': 'DKK',
  zlotys: 'PLN',
  zloty: 'PLN',
  forints: 'HUF',
  'south african rand': 'ZAR',
  reais: 'BRL',
  'mexican pesos': 'MXN',
  shekels: 'ILS',
  dirhams: 'AED',
  roubles: 'RUB',
  rubles: 'RUB',
  rupees: 'INR',
};

const escaped = (text: string) => text.replaceAll(/[.$]/g, '\\$&').replaceAll(' ', '\\s+');
const either = (texts: readonly string[]) =>
  texts
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
const BEFORE = `(?:${either(Object.keys(SYMBOLS))}|${CODES.join('|')})`;
const AFTER = `(?:${either(Object.keys(NAMES))}|${CODES.join('|')}|[€£$])`;
/** A dash for no cents: `48.500,-`. */
const NO_CENTS = '(?:[.,](?:--?|[–—])(?!\\d))';
/** Sums may part thousands by plain spaces. */
const SUM = `(?:\\d{1,3}(?: \\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|${FIGURE})${NO_CENTS}?`;

/** Behind the figures of a sum that is multiplied: `$2½ million`. */
const PART = `(?<part>${PART_BEHIND}(?=[\\s-]?${SHORT_MULTIPLIER}${NO_LETTER_AFTER}))?`;

/** The figures end here; scans take a nought for a letter. */
const WHOLE = "(?!\\d|[.,'’]\\d|[OoIl])";

const LEADING = new RegExp(
  `(?<![\\p{L}])(?<currency>${BEFORE})\\s{0,2}(?<sum>${SUM})${PART}(?:\\s?(?:[–—-]|to)\\s?(?<upTo>${FIGURE})(?=\\s?${SHORT_MULTIPLIER}${NO_LETTER_AFTER}))?(?:[\\s-]?(?<times>${SHORT_MULTIPLIER})${NO_LETTER_AFTER})?${WHOLE}(?:\\s?(?<whose>USD|CAD|AUD|NZD|HKD|SGD)${NO_LETTER_AFTER})?`,
  'giu',
);
const TRAILING = new RegExp(
  `(?<![\\p{L}\\d.,/])(?<sum>${SUM})${PART}(?:[\\s-]?(?<times>${SHORT_MULTIPLIER}))?\\s{0,2}(?<currency>${AFTER})${NO_LETTER_AFTER}`,
  'giu',
);
const IN_WORDS = new RegExp(
  `(?<![\\p{L}\\d])(?<words>${NUMBER_WORDS})(?:\\s+and\\s+(?:no|\\d{1,2})/100)?\\s+(?<currency>${AFTER})${NO_LETTER_AFTER}`,
  'giu',
);
const WORDS_BEHIND = new RegExp(
  `(?<![\\p{L}])(?<currency>${CODES.join('|')})\\s+(?<words>${NUMBER_WORDS})${NO_LETTER_AFTER}`,
  'giu',
);
/** `ten (10) dollars`, `10 (ten) dollars`. */
const TWICE = new RegExp(
  `${NO_LETTER_BEFORE}${countPattern()}\\s+(?<currency>${AFTER})${NO_LETTER_AFTER}`,
  'giu',
);
/** `ten thousand (GBP 10,000) pounds`: the currency stands in the brackets, too. */
const WITH_CODE = new RegExp(
  `${NO_LETTER_BEFORE}(?<words>${NUMBER_WORDS})\\s*[([]\\s*${BEFORE}\\s?(?<sum>${SUM})\\s*[)\\]]\\s*(?<currency>${AFTER})${NO_LETTER_AFTER}`,
  'giu',
);
/** What stands between a sum in words and the same one in figures: `fifty pounds sterling only (that is, £50)`. */
const BRACKET =
  /^(?:\s+(?:sterling|only|exactly|net|in total))*,?\s*[([]\s*(?:(?:i\.e\.|that is|being|say|equal to|=)[,:]?\s*)?$/i;

function currencyOf(written: string): string {
  const key = written.toLowerCase().replace(/\s+/g, ' ');
  const code = SYMBOLS[key] ?? NAMES[key] ?? written.toUpperCase();
  return code === 'RMB' ? 'CNY' : code;
}

const DASHED = new RegExp(`${NO_CENTS}$`);

/** Figures without what parts thousands, where a dash says that there are no cents. */
const plainSum = (sum: string): string =>
  DASHED.test(sum) ? sum.replace(/\D/g, '') : sum.replaceAll(' ', '');

const inFigures = (text: string, pattern: RegExp): Money[] =>
  Array.from(text.matchAll(pattern)).flatMap((match) => {
    const { sum = '', part, upTo, times, whose, currency = '' } = match.groups ?? {};
    const place = placeOf(match);
    const [start, end] = [place.start, place.end];
    const middle = upTo === undefined ? end : text.indexOf(upTo, start + sum.length);
    return [sum, ...(upTo === undefined ? [] : [upTo])].map((figures, index) => {
      const whole = plainSum(figures);
      const withPart = part && index === 0 ? String(readFigure(whole).value + readPart(part)) : whole;
      const { value: amount, other } = readMultiplied(withPart, times);
      return {
        amount,
        ...(other !== undefined && { other }),
        currency: currencyOf(whose ?? currency),
        start: index === 0 ? start : middle,
        end: index === 0 ? middle : end,
      };
    });
  });

/** A sum of which words and figures stand before its currency, one of them in brackets. */
const writtenTwice = (text: string): Money[] =>
  [TWICE, WITH_CODE]
    .flatMap((pattern) => Array.from(text.matchAll(pattern)))
    .flatMap((match) => {
      const { sum, ...rest } = match.groups ?? {};
      const groups: Groups = sum === undefined ? rest : { ...rest, bracket: plainSum(sum) };
      if (groups.bracket === undefined && groups.bracketWords === undefined) return [];
      const { value: amount, conflict } = readCount(groups);
      const currency = currencyOf(groups.currency ?? '');
      return [{ amount, currency, ...placeOf(match), ...(conflict && { conflict }) }];
    });

/** What stands before a sum in words that is said once more: `USD 48,500 (in words: forty-eight …`. */
const BRACKET_BEFORE = /^\s*[([]\s*(?:(?:in words|say|being|i\.e\.|that is)[,:]?\s*)?$/i;

/** `forty-eight thousand dollars ($48,000)`, `$48,000 (forty-eight thousand dollars)`: one sum, written twice. */
function joined(text: string, sums: readonly Money[], inWords: readonly Money[]): Money[] {
  const isNear = (from: number, to: number, between: RegExp): boolean =>
    to >= from && to - from < 40 && between.test(text.slice(from, to));
  return inWords.map((words) => {
    const behind = sums.find(({ start }) => isNear(words.end, start, BRACKET));
    const before = sums.find(({ end }) => isNear(end, words.start, BRACKET_BEFORE));
    const figures = behind ?? (before && { ...before, end: words.end });
    if (!figures) return words;
    const same = [figures.amount, figures.other].some(
      (amount) => amount !== undefined && Math.floor(amount) === words.amount,
    );
    const conflict = { words: words.amount, figures: figures.amount };
    return { ...figures, start: Math.min(figures.start, words.start), ...(!same && { conflict }) };
  });
}

/** The same sum once more in brackets, without its currency: `USD 48,500 (forty-eight thousand five hundred)`. */
const WORDS_AGAIN = new RegExp(
  `\\s*[([]\\s*(?:(?:in words|say|being|i\\.e\\.|that is)[,:]?\\s*)?(?<words>${NUMBER_WORDS})(?:\\s+and\\s+(?:no|\\d{1,2})/100)?(?:\\s+only)?\\s*[)\\]]`,
  'iuy',
);
const FIGURES_AGAIN = new RegExp(
  `(?:\\s+only)?\\s*[([]\\s*(?:(?:that is|being|say|i\\.e\\.|=)[,:]?\\s*)?(?<sum>${SUM})\\s*[)\\]]`,
  'iuy',
);
/** A figure this low behind a sum in words is the mark of a note, or the number of what the sum is paid for. */
const FEWEST_FIGURES = 100;

function behind(text: string, at: number, pattern: RegExp) {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match && { groups: match.groups ?? {}, end: at + match[0].length };
}

/** A sum in figures, with what words in brackets behind it say that it is. */
function withWordsAgain(text: string, sum: Money): Money {
  const again = behind(text, sum.end, WORDS_AGAIN);
  if (!again) return sum;
  const words = readNumberWords(again.groups.words ?? '');
  const same = [sum.amount, sum.other].some(
    (amount) => amount !== undefined && Math.floor(amount) === Math.floor(words),
  );
  return { ...sum, end: again.end, ...(!same && { conflict: { words, figures: sum.amount } }) };
}

/** A sum in words, with what figures in brackets behind it say that it is; the figures count. */
function withFiguresAgain(text: string, sum: Money): Money {
  const again = behind(text, sum.end, FIGURES_AGAIN);
  if (!again) return sum;
  const { value: amount, other } = readFigure(plainSum(again.groups.sum ?? ''));
  if ([amount, other].some((each) => each !== undefined && Math.floor(each) === sum.amount)) {
    return { ...sum, end: again.end };
  }
  if (amount < FEWEST_FIGURES) return sum;
  return { ...sum, amount, end: again.end, conflict: { words: sum.amount, figures: amount } };
}

/** Every sum of money in a text, in figures, words or both. */
export function moneyMentions(text: string): Money[] {
  const figures = withoutOverlaps([...inFigures(text, LEADING), ...inFigures(text, TRAILING)]).map((sum) =>
    withWordsAgain(text, sum),
  );
  const words = [IN_WORDS, WORDS_BEHIND]
    .flatMap((pattern) =>
      Array.from(text.matchAll(pattern), (match) => ({
        amount: readNumberWords(match.groups?.words ?? ''),
        currency: currencyOf(match.groups?.currency ?? ''),
        ...placeOf(match),
      })),
    )
    .map((sum) => withFiguresAgain(text, sum));
  return withoutOverlaps([...writtenTwice(text), ...joined(text, figures, words), ...figures]);
}
