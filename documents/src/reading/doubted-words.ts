import type { HiddenText, UnreadRegion } from '@countersign/events';
import { isInside } from '../ink/visibility.ts';
import type { Word } from '../layout/word.ts';
import { lettersOf } from '../text/letters-of.ts';
import { edgesOfBox } from './boxes.ts';

/** What a look at words says of which a letter looks like another one. */
interface LookedThrough {
  /** Words that say what is printed, or of which no look can tell. */
  readonly kept: readonly Word[];
  /** Words that OCR read in the place of others. */
  readonly dropped: ReadonlySet<Word>;
  readonly hidden: readonly HiddenText[];
  readonly unread: readonly UnreadRegion[];
}

/** Letters that OCR takes for one another. */
const folded = (words: readonly Word[]): string =>
  lettersOf(
    words
      .map(({ text }) => text)
      .join('')
      .normalize('NFKC'),
  )
    .replaceAll('0', 'o')
    .replace(/[1i|]/g, 'l');

const isAt = (word: Word, other: Word): boolean => isInside(edgesOfBox(word.box), [edgesOfBox(other.box)]);

/** Compares words of which a letter looks like another one with what OCR reads at their places. */
export function lookThrough(doubted: readonly Word[], ocr: readonly Word[]): LookedThrough {
  const kept: Word[] = [];
  const dropped = new Set<Word>();
  const hidden: HiddenText[] = [];
  const unread: UnreadRegion[] = [];
  for (const word of doubted) {
    const within = ocr.filter((each) => isAt(each, word));
    const printed = within.length > 0 ? within : ocr.filter((each) => isAt(word, each));
    const claimed = doubted.filter((each) => each === word || printed.some((over) => isAt(each, over)));
    if (printed.length > 0 && folded(printed) === folded(claimed)) {
      kept.push(word);
      for (const each of printed) dropped.add(each);
      continue;
    }
    unread.push({ box: word.box, why: 'layer-disagrees' });
    if (printed.length > 0) hidden.push({ text: word.text, why: 'invisible', box: word.box });
    else kept.push(word);
  }
  return { kept, dropped, hidden, unread };
}
