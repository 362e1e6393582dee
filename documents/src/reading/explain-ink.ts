import type { Box, UnreadRegion } from '@countersign/events';
import { blackedOut } from '../ink/blackened.ts';
import { type InkMap, withoutInk } from '../ink/ink-map.ts';
import { markAcross } from '../ink/mark-across.ts';
import { densestRow, isPrint } from '../ink/print.ts';
import { type InkRegion, inkRegions } from '../ink/regions.ts';
import { type Beside, linesOfWords, wordsBeside } from '../ink/within-line.ts';
import { type MarginNotes, setMarginNotesApart } from '../layout/margin-notes.ts';
import { boxOnPage, rotatedPage, uprightEdges } from '../layout/turned.ts';
import type { PageAccount, ReadPage, TurnedRuns, Word } from '../layout/word.ts';
import type { Edges } from '../pdfium/matrix.ts';
import { aroundAll, boxOf, edgesOfBox } from './boxes.ts';
import { confirmedByLayer } from './confirmed-by-layer.ts';
import { cutOff } from './cut-off.ts';
import { lookThrough } from './doubted-words.ts';
import { glueWords } from './glue-words.ts';
import { layerBesides } from './layer.ts';
import type { Looked } from './look.ts';
import { crossedWords, insertedIn, numbersByHand, saying, withoutSigns } from './looked-words.ts';
import { picturedMarks } from './pictured-marks.ts';
import { meets, placesOf } from './places.ts';
import { signaturesAt } from './signed-by-hand.ts';
import { explaining, longMarks, withoutStretched } from './stretched.ts';
import type { PageSurvey } from './survey-page.ts';
import { numbersInDoubt, SURE, strokesBesideNumbers, wordsInDoubt } from './words-in-doubt.ts';
import { writtenOver } from './written-over.ts';

/** Pixels by which OCR's boxes are too narrow. */
const AROUND = 3;

/** The words that OCR read in a part of a page, with their places on the page. */
function onPage({ box, text }: Looked, page: PageSurvey): TurnedRuns[] {
  const part = { width: box.width * page.width, height: box.height * page.height };
  return text.map(({ degrees, runs }) => {
    const inPart = rotatedPage(degrees, part);
    const whole = rotatedPage(degrees, page);
    const place = (word: Word): Word => {
      const [left, top, right, bottom] = edgesOfBox(degrees === 0 ? word.box : boxOnPage(inPart, word.box));
      const edges: Edges = [
        box.left + left * box.width,
        box.top + top * box.height,
        box.left + right * box.width,
        box.top + bottom * box.height,
      ];
      return { ...word, box: boxOf(degrees === 0 ? edges : uprightEdges(whole, edges)) };
    };
    return { degrees, runs: runs.map((run) => run.map(place)) };
  });
}

const sure = ({ degrees, runs }: TurnedRuns): TurnedRuns => ({
  degrees,
  runs: runs.map((run) => run.filter(({ confidence }) => confidence >= SURE)).filter((run) => run.length > 0),
});

/** Strokes of a hand that stand together: one may be a brace or an ornament. */
const FEWEST_SCRIBBLES = 2;

/** Points: what is lower or narrower says nothing. */
const LOWEST_BY_HAND = 8;
const NARROWEST_BY_HAND = 16;

const BY_HAND = 'something is drawn by hand';
const ACROSS = 'a mark is printed across the page';

const isByHand = ({ scribbles }: PageSurvey, { box, width, height }: InkRegion): boolean =>
  height >= LOWEST_BY_HAND &&
  width >= NARROWEST_BY_HAND &&
  scribbles.filter((stroke) => meets(stroke, edgesOfBox(box))).length >= FEWEST_SCRIBBLES;

const IN_MARGIN = 'a note in the margin says that what is beside it is deleted, replaced or changed';

/**
 * Points, and steps in a point: a word at the end of a line, or at its beginning, beside which bullets stand, too; they
 * and icons stand farther off than a space, and are shorter than most words.
 */
const MIN_WORD = 18;
const DENSE = 0.3;

/** Whether ink beside the words of a line may be one of them. A bullet comes before a line, a digit may end it. */
const isMissing = ({ after, before, glued }: Beside, map: InkMap, region: InkRegion): boolean =>
  after || glued || (before && region.width >= MIN_WORD && densestRow(map, region) >= DENSE);

/** What no word explains: print that nobody read, and the signatures of people. */
interface LeftInk {
  readonly unread: readonly UnreadRegion[];
  readonly signed: readonly Box[];
}

function leftInk(
  page: PageSurvey,
  { read, doubtful, upright }: Record<'read' | 'doubtful', readonly Edges[]> & { upright: readonly Word[] },
): LeftInk {
  if (page.regions.length === 0) return { unread: [], signed: [] };
  const left = withoutInk(page.ink, read, AROUND);
  const isWithinLine = linesOfWords([...page.places, ...read], page);
  const beside = wordsBeside(page.places, page);
  const isWord = (region: InkRegion): boolean =>
    isWithinLine(region) || isMissing(beside(region), left, region);
  const isSignature = signaturesAt(upright, page);
  const all = inkRegions(left, left.width / page.width);
  const regions = all.filter((region) => isPrint(left, region) || isWord(region));
  const mark = regions.length === 0 ? markAcross(left, all, [...page.places, ...read], page) : undefined;
  // What a hand draws is not believed to OCR.
  const byHand = page.regions.filter(
    (region) =>
      isByHand(page, region) &&
      !isSignature(page.ink, region) &&
      !regions.some(({ box }) => meets(edgesOfBox(box), edgesOfBox(region.box))),
  );
  const [signed = [], unread = []] = [true, false].map((byHand) =>
    regions.filter((region) => isSignature(left, region) === byHand).map(({ box }) => box),
  );
  return {
    signed,
    unread: [
      ...(mark ? [{ box: boxOf(mark), why: 'unexplained-ink' as const, detail: ACROSS }] : []),
      ...byHand.map(({ box }): UnreadRegion => ({ box, why: 'unexplained-ink', detail: BY_HAND })),
      ...unread.map((box): UnreadRegion => {
        const seen = doubtful.some((place) => meets(place, edgesOfBox(box)));
        return { box, why: seen ? 'low-confidence' : 'unexplained-ink' };
      }),
    ],
  };
}

function confidenceOf(words: readonly Word[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  const sum = words.reduce((total, { text, confidence }) => total + text.length * confidence, 0);
  return letters === 0 ? 1 : Math.min(1, sum / letters);
}

const accountOf = (
  words: readonly Word[],
  { unread, hidden, signed }: Pick<PageAccount, 'unread' | 'hidden' | 'signed'>,
) =>
  ({
    status: unread.length === 0 ? 'read' : words.length === 0 ? 'unread' : 'partly-read',
    confidence: confidenceOf(words),
    unread,
    hidden,
    signed,
  }) satisfies PageAccount;

/** Notes in the margin after which nobody relies on what stands beside them. */
const inMargin = (page: PageSurvey, { notes, turnedNotes }: MarginNotes): UnreadRegion[] =>
  [...notes.map((run) => ({ degrees: 0, runs: [run] })), ...turnedNotes].map((note) => ({
    box: boxOf(aroundAll(placesOf(page, [note]))),
    why: 'low-confidence',
    detail: IN_MARGIN,
  }));

/**
 * Puts what OCR read among the words of a page, and says what ink is still not explained by any word.
 * @param looked undefined where nobody looked
 */
export function explainInk(page: PageSurvey, looked: Looked | undefined): ReadPage {
  const seen = looked ? withoutStretched(confirmedByLayer(onPage(looked, page), page.layer), page) : [];
  const read = seen.map(sure).filter(({ runs }) => runs.length > 0);
  const doubtful = placesOf(page, seen);
  const ocrWords = read.flatMap(({ runs }) => runs).flat();
  const through = lookThrough(page.doubted, ocrWords);
  const upright = read
    .filter(({ degrees }) => degrees === 0)
    .flatMap(({ runs }) => runs)
    .map((run) => run.filter((word) => !through.dropped.has(word)));
  const turned = [...(page.turned ?? []), ...read.filter(({ degrees }) => degrees !== 0)];
  const textLayer = [...page.runs, ...(page.turned ?? []).flatMap(({ runs }) => runs)].flat();
  const layer = layerBesides(page, looked && ocrWords);
  const hidden = [...page.hidden, ...layer.hidden, ...through.hidden];
  const places = [
    ...placesOf(page, withoutSigns(page, explaining(read, page))),
    ...through.kept.map(({ box }) => edgesOfBox(box)),
  ];
  const left = leftInk(page, { read: places, doubtful, upright: [...page.runs, ...upright].flat() });
  const named = left.unread.map(({ box }) => edgesOfBox(box));
  const runs = glueWords(page, [...page.runs, ...through.kept.map((word) => [word])], upright);
  const asIs = new Set([...page.runs.flat(), ...through.kept]);
  const looks = runs.flat().filter((word) => !asIs.has(word));
  const numbers = [...numbersInDoubt(looks), ...strokesBesideNumbers(looks, [...asIs], page)];
  const inDoubt = placesOf(page, [
    ...wordsInDoubt(seen),
    ...longMarks(seen, page),
    { degrees: 0, runs: [numbers] },
  ])
    .filter((place) => !named.some((box) => meets(place, box)))
    .map((place): UnreadRegion => ({ box: boxOf(place), why: 'low-confidence' }));
  const over = writtenOver(page, [...asIs], read, upright.flat());
  const overprinted = [
    ...over,
    ...insertedIn(page, upright),
    ...crossedWords(page, read, upright),
    ...numbersByHand(page, read),
  ].map(({ edges, detail }): UnreadRegion => ({ box: boxOf(edges), why: 'low-confidence', detail }));
  const hiddenAt = hidden.flatMap(({ box }) => (box ? [edgesOfBox(box)] : []));
  const blackened = blackedOut(page.black, [...page.places, ...saying(page, read)], page)
    .filter((edges) => !hiddenAt.some((place) => meets(place, edges)))
    .map(
      (edges): UnreadRegion => ({
        box: boxOf(edges),
        why: 'unexplained-ink',
        detail: 'something is blacked out',
      }),
    );
  const margins = setMarginNotesApart(runs, turned, page);
  const unread = [
    ...page.unread,
    ...inMargin(page, margins),
    ...blackened,
    ...picturedMarks(page, read),
    ...left.unread,
    ...inDoubt,
    ...cutOff(upright, page),
    ...overprinted,
    ...layer.unread,
    ...through.unread,
  ];
  const { number, width, height } = page;
  return {
    number,
    width,
    height,
    method: ocrWords.length > textLayer.length || looked?.box.height === 1 ? 'textract' : 'text-layer',
    runs: margins.text,
    turned: [...turned, ...margins.notes.map((run) => ({ degrees: 0, runs: [run] }))],
    account: accountOf([...textLayer, ...ocrWords], { unread, hidden, signed: left.signed }),
  };
}
