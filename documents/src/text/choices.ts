/** A line of the text, in reading order. */
export interface ChoiceLine {
  readonly text: string;
  /** Where it begins, in fractions of its page. */
  readonly left: number;
  /** Whether a paragraph begins with it. */
  readonly begins: boolean;
}

/** Words of an option that was there to be ticked and was not. */
interface NotTaken {
  /** Index of the line that they stood in. */
  readonly line: number;
  readonly text: string;
}

/** Marks of an option that applies; `(x)` may be the tenth item of a list. */
const TICKED = String.raw`[☒☑⊠✓✔✗✘◉⦿🗹🗷]|\[\s?[xX✓✔]\s?\]|\(\s[xX✓✔]\s\)|\([•●✓✔✗✘]\)|_+[xX✓✔]_+`;
/** A box that is there to be ticked, and what is one only where others are ticked: lists have such bullets. */
const BOX = '☐';
const MAYBE_BOX = String.raw`[□▢❏❐❑❒○◯]|\[[\s_]{0,3}\](?=\s*\p{L})|\([\s_]{1,3}\)(?=\s*\p{L})`;
/** Blanks in front of words are options where another one of them is filled with a cross. */
const BLANK = String.raw`(?<![\p{L}\d]\s?)_{2,6}(?=\s?\p{L})`;

const ANY_TICK = new RegExp(TICKED, 'u');
const CROSSED_BLANK = /_[xX✓✔]_/;

/** What the marks of a document look like; undefined where it has none. */
function marksOf(text: string): RegExp | undefined {
  const ticked = ANY_TICK.test(text);
  if (!ticked && !text.includes(BOX)) return undefined;
  const marks = [TICKED, BOX, ...(ticked ? [MAYBE_BOX] : []), ...(CROSSED_BLANK.test(text) ? [BLANK] : [])];
  return new RegExp(marks.join('|'), 'gu');
}

const LETTER = /[\p{L}\p{N}]/u;
const END_OF_SENTENCE = /[.;](?=\s|$)/u;

/** Share of a page's width by which the second line of an option is indented. */
const INDENT = 0.01;

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly ticked: boolean;
}

/** An option that was not taken, and may go on in the next line. */
interface OpenOption {
  readonly left: number;
  /** Whether it takes its lines whole, or ends with its sentence. */
  readonly whole: boolean;
}

/** What is taken out of a line, as stretches of it. */
type Cuts = [start: number, end: number][];

/** Boxes behind their words: "limited ☐ unlimited ☒". A question with several boxes behind it stays as it is. */
function cutBefore(text: string, marks: readonly Mark[]): Cuts {
  const labels = marks.map(({ start, ticked }, index) => {
    const from = index === 0 ? 0 : marks[index - 1]!.end;
    const lead = Math.max(text.lastIndexOf('\t', start - 1), text.lastIndexOf(':', start - 1)) + 1;
    return { from: Math.max(from, lead), to: start, ticked };
  });
  if (!labels.every(({ from, to }) => LETTER.test(text.slice(from, to)))) return [];
  return labels.filter(({ ticked }) => !ticked).map(({ from, to }) => [from, to]);
}

/** Parts a line into what applies and what does not; remembers an option that goes on. */
class ChoiceReader {
  readonly #pattern: RegExp;
  #open: OpenOption | undefined;

  constructor(pattern: RegExp) {
    this.#pattern = pattern;
  }

  cut(line: ChoiceLine): Cuts {
    const { text } = line;
    const marks = Array.from(text.matchAll(this.#pattern), ({ 0: mark, index }) => ({
      start: index,
      end: index + mark.length,
      ticked: ANY_TICK.test(mark),
    }));
    const first = marks[0]?.start ?? text.length;
    const cuts = this.#goOn(line, first);
    if (marks.length === 0) return cuts;
    this.#open = undefined;
    const behind = LETTER.test(text.slice(0, first)) && text.slice(marks.at(-1)!.end).trim() === '';
    return behind && cuts.length === 0 ? cutBefore(text, marks) : [...cuts, ...this.#cutAfter(line, marks)];
  }

  /** The rest of an option of the line above. */
  #goOn({ text, left, begins }: ChoiceLine, first: number): Cuts {
    const open = this.#open;
    if (!open || begins || first === 0) {
      if (begins) this.#open = undefined;
      return [];
    }
    if (!open.whole) {
      const end = text.slice(0, first).search(END_OF_SENTENCE);
      if (end >= 0) this.#open = undefined;
      return [[0, end < 0 ? first : end + 1]];
    }
    if (/^\p{Ll}/u.test(text) || left > open.left + INDENT) return [[0, first]];
    this.#open = undefined;
    return [];
  }

  #cutAfter({ text, left }: ChoiceLine, marks: readonly Mark[]): Cuts {
    return marks.flatMap(({ end, start, ticked }, index): Cuts => {
      if (ticked) return [];
      const next = marks[index + 1]?.start;
      if (next !== undefined) return [[end, next]];
      const whole = text.slice(0, start).trim() === '';
      const stop = whole ? -1 : text.slice(end).search(END_OF_SENTENCE);
      if (stop >= 0) return [[end, end + stop + 1]];
      this.#open = { left, whole };
      return [[end, text.length]];
    });
  }
}

function without(text: string, cuts: Cuts): string {
  let [kept, at] = ['', 0];
  for (const [start, end] of cuts) {
    kept += `${text.slice(at, start)} `;
    at = end;
  }
  return (kept + text.slice(at)).replace(/ {2,}/g, ' ').trim();
}

/**
 * Takes the words of options that nobody ticked out of the text, so that they are read as no term: their boxes stay.
 * Boxes of form fields and printed ones (`☐`, `[ ]`, `( )`, blanks) count alike, before their words or behind them.
 */
export function setChoicesApart(lines: readonly ChoiceLine[]): {
  readonly texts: readonly string[];
  readonly notTaken: readonly NotTaken[];
} {
  const pattern = marksOf(lines.map(({ text }) => text).join('\n'));
  if (!pattern) return { texts: lines.map(({ text }) => text), notTaken: [] };
  const reader = new ChoiceReader(pattern);
  const notTaken: NotTaken[] = [];
  const texts = lines.map((each, line) => {
    const cuts = reader.cut(each);
    const cut = cuts
      .map(([start, end]) => each.text.slice(start, end).trim())
      .filter((text) => LETTER.test(text));
    notTaken.push(...cut.map((text) => ({ line, text })));
    return cut.length === 0 ? each.text : without(each.text, cuts);
  });
  return { texts, notTaken };
}
