import type { PrintedWord } from '../ink/printed-word.ts';
import { isInside } from '../ink/visibility.ts';
import type { TurnedRuns } from '../layout/word.ts';
import type { SaidText } from '../pdfium/annotations.ts';
import { lettersOf } from '../text/letters-of.ts';
import { boxOf } from './boxes.ts';

/** What annotations and fields say that the page does not show by itself. */
interface SaidBesides {
  /** As text apart from that of the page. */
  readonly notes: readonly TurnedRuns[];
  /** What opens when it is clicked on. */
  readonly comments: readonly string[];
  /** Values of fields that show something else. */
  readonly unshown: readonly SaidText[];
}

/** Letters of a comment that repeats what it hangs on, at the least: `not` stands on any page. */
const LONG = 16;

const letters = (text: string): string => lettersOf(text.normalize('NFKC'));

const digits = (text: string): string => text.replace(/\D/g, '');

/** A form may show a number in another form than it keeps it: `1000` as `$1,000.00`. */
const isFormatted = (value: string, shown: string): boolean =>
  /^[\d.,\s-]+$/.test(value) && digits(value) !== '' && digits(shown).startsWith(digits(value));

/** Words put side by side in the order in which they are drawn. */
const joined = (words: readonly PrintedWord[]): string => letters(words.map(({ text }) => text).join(''));

/** Whether whole words say a value: `unlimited` does not show `limited`. */
function showValue(words: readonly PrintedWord[], value: string): boolean {
  const starts = new Set<number>();
  let shown = '';
  for (const word of words) {
    starts.add(shown.length);
    shown += letters(word.text);
  }
  starts.add(shown.length);
  const said = letters(value);
  for (let at = shown.indexOf(said); at >= 0 && at < shown.length; at = shown.indexOf(said, at + 1)) {
    if (starts.has(at) && starts.has(at + said.length)) return true;
  }
  return said === '';
}

const noteOf = ({ text, edges }: SaidText): TurnedRuns => ({
  degrees: 0,
  runs: [text.split(/\s+/).map((word) => ({ text: word, box: boxOf(edges), confidence: 1 }))],
});

/** Tells what annotations say from what the page shows anyway. @param printed the words that are seen on it */
export function saidBesides(said: readonly SaidText[], printed: readonly PrintedWord[]): SaidBesides {
  if (said.length === 0) return { notes: [], comments: [], unshown: [] };
  const page = joined(printed);
  const showsItself = ({ by, edges, text }: SaidText): boolean => {
    if (by === 'comment') return letters(text).length >= LONG && page.includes(letters(text));
    const within = printed.filter((word) => isInside(word.edges, [edges]));
    return showValue(within, text) || isFormatted(text, within.map((word) => word.text).join(''));
  };
  const besides = said.filter((each) => !showsItself(each));
  return {
    notes: besides.filter(({ by }) => by !== 'field').map(noteOf),
    comments: besides.filter(({ by }) => by === 'comment').map(({ text }) => text),
    unshown: besides.filter(({ by }) => by === 'field'),
  };
}
