import { type Disturbed, printedOver } from '../ink/disturbed.ts';
import type { PrintedWord } from '../ink/printed-word.ts';
import { boxOnPage, rotatedPage } from '../layout/turned.ts';
import type { TurnedRuns, Word } from '../layout/word.ts';
import { inPlace } from './places.ts';
import type { PageSurvey } from './survey-page.ts';

/** Degrees by which words that are put over a line run aslant at the most; what is steeper is a mark behind the text. */
const MOST_ASLANT = 10;
const ROUND = 360;

function isNearlyLevel({ degrees }: TurnedRuns): boolean {
  const turned = Math.abs(degrees) % ROUND;
  return turned !== 0 && Math.min(turned, ROUND - turned) <= MOST_ASLANT;
}

/** Words that run somewhat aslant, as the page is displayed. */
const aslantIn = (page: PageSurvey, texts: readonly TurnedRuns[]): PrintedWord[] =>
  texts.filter(isNearlyLevel).flatMap(({ degrees, runs }) => {
    const turned = rotatedPage(degrees, page);
    return runs.flat().map((word) => inPlace({ ...word, box: boxOnPage(turned, word.box) }));
  });

/**
 * Words that stand on others and say something else, of which a person cannot tell which count: those of the page on those
 * of a picture, and those that somebody put there somewhat aslant.
 * @param own words of the page by itself
 * @param read what OCR read, and of that what is upright
 */
export function writtenOver(
  page: PageSurvey,
  own: readonly Word[],
  read: readonly TurnedRuns[],
  upright: readonly Word[],
): Disturbed[] {
  const [words, looked] = [own.map(inPlace), upright.map(inPlace)];
  const aslant = aslantIn(page, page.turned ?? []);
  return [
    ...printedOver(words, looked, page),
    ...printedOver([...words, ...looked, ...aslantIn(page, read)], aslant, page),
  ];
}
