import type { HiddenText } from '@countersign/events';
import { type GlyphGroup, groupByDirection } from '../layout/glyph-groups.ts';
import { saysNothing } from '../layout/symbols.ts';
import type { GlyphWord, TurnedRuns, Word } from '../layout/word.ts';
import { wordsFromGlyphs } from '../layout/words-from-glyphs.ts';
import { edgesAt, type Glyphs } from '../pdfium/glyphs.ts';
import type { Edges } from '../pdfium/matrix.ts';
import type { PageContent } from '../pdfium/page-content.ts';
import type { TextStyle } from '../pdfium/text-style.ts';
import { aroundAll, boxOf } from '../reading/boxes.ts';
import { type Disturbed, disturbedPrint } from './disturbed.ts';
import { hiddenTexts } from './hidden-texts.ts';
import { PrintedOnce } from './printed-once.ts';
import type { PrintedWord } from './printed-word.ts';
import { replacedTexts } from './replaced-texts.ts';
import { stackedLetters } from './stacked.ts';
import { levelStrikers, strikes } from './strikers.ts';
import { howStruck, levelRules } from './struck.ts';
import { edgesOf, isInside, PageVisibility, type Visibility } from './visibility.ts';

/** The words of a page, by whether a person sees them. */
export interface SortedWords {
  /** By direction, that of most words first. */
  readonly seen: readonly TurnedRuns[];
  /** Where the words stand on the page as displayed that are seen, struck out or not, or so faint that they count as hidden. */
  readonly places: readonly Edges[];
  /** The words that are seen, with their places on the page as displayed. */
  readonly printed: readonly PrintedWord[];
  /** Words of characters that say nothing. */
  readonly meaningless: readonly PrintedWord[];
  /** Words that are seen and cannot be relied on. */
  readonly disturbed: readonly Disturbed[];
  /** Words of which a letter looks like another one, and how they are printed. */
  readonly doubted: readonly Word[];
  readonly doubtedPrint: readonly PrintedWord[];
  readonly hidden: readonly HiddenText[];
  readonly layer: readonly Word[];
  /** Whether words of the layer are painted, and something is drawn over them. */
  readonly layerIsPainted: boolean;
}

interface Judged {
  readonly word: GlyphWord;
  readonly edges: Edges;
  /** Where its ink is: the boxes of its glyphs, where the one around them holds what lies beside it. */
  readonly places: readonly Edges[];
  readonly visibility: Visibility;
  readonly style: TextStyle | undefined;
}

/** A letter with a line through it, as text programs write it that have no other way to strike out (U+0335 to U+0338). */
const STRUCK_LETTER = /[\p{L}\p{N}][\u0335-\u0338]/u;

/** Letters by themselves in directions of their own, as around a circle: so many may be a sentence. */
const ONE_LETTER = /^\p{L}$/u;
const MANY_ALONE = 12;

const PARTLY_STRUCK = 'a line is drawn through a part of a word';

/** Glyphs without a meaning in a row that are more than a bullet. */
const MIN_MEANINGLESS = 3;

/**
 * Finds what is printed and says nothing, as in a font that does not tell its characters: its ink stays to be looked
 * at. A few such glyphs are bullets.
 */
function findMeaningless(members: readonly Judged[]): Set<Judged> {
  const isMeaningless = ({ visibility, word }: Judged): boolean =>
    visibility === 'seen' && saysNothing(word.text);
  const found = new Set<Judged>();
  for (let from = 0, to = 0; from < members.length; from = to) {
    const first = isMeaningless(members[from]!);
    for (to = from + 1; to < members.length && isMeaningless(members[to]!) === first; ) to++;
    const glyphs = members[to - 1]!.word.to - members[from]!.word.from;
    if (first && glyphs >= MIN_MEANINGLESS) for (const each of members.slice(from, to)) found.add(each);
  }
  return found;
}

const printed = ({ word, edges, style }: Judged): PrintedWord => ({
  text: word.text,
  edges,
  isDrawable: style?.drawable !== false,
});

const onPage = ({ word, edges }: Judged): Word => ({ text: word.text, box: boxOf(edges), confidence: 1 });

const hasImpostor = (impostors: Uint8Array, { indices }: GlyphGroup, { from, to }: GlyphWord): boolean =>
  indices.subarray(from, to).some((index) => impostors[index] === 1);

const plain = ({ text, box, confidence }: GlyphWord): Word => ({ text, box, confidence });

/** Sorts the words of a page by whether they are seen, hidden, struck out, or laid over other ink. */
export function sortWords(content: PageContent): SortedWords {
  const { glyphs, geometry, annotations, rules } = content;
  const groups = groupByDirection(glyphs, geometry).map((group) => ({
    group,
    words: wordsFromGlyphs(group.glyphs, group.turned ?? geometry),
  }));
  const visibility = new PageVisibility(content, groups);
  const impostors = content.impostors.includes(1) ? content.impostors : undefined;
  const ticks = annotations.ticks.map(({ edges }) => edges);
  const seen: TurnedRuns[] = [];
  const judged: Judged[] = [];
  const unsaid: Judged[] = [];
  const disturbed: Disturbed[] = [];
  const doubted: Judged[] = [];
  const alone: Judged[] = [];
  const once = new PrintedOnce();
  for (const { group, words } of groups) {
    const level = levelRules(rules, group.turned);
    const strikers = levelStrikers(words);
    const isMarked = (word: GlyphWord, edges: Edges): boolean =>
      STRUCK_LETTER.test(word.text) ||
      isInside(edges, annotations.struck) ||
      (!strikes(word) && howStruck(group.glyphs, word, strikers) === 'most');
    const judge = (word: GlyphWord): Judged => {
      const edges = edgesOf(glyphs, group, word);
      const seenAs = visibility.of(group, word);
      const byLines = seenAs === 'seen' ? howStruck(group.glyphs, word, level) : 'none';
      const struck = byLines === 'most' || (seenAs === 'seen' && isMarked(word, edges));
      if (byLines === 'part' && !struck) disturbed.push({ edges, detail: PARTLY_STRUCK });
      const style = content.styles.get(group.glyphs.objects[word.from]!);
      const places = isAslant(group) ? glyphPlaces(glyphs, group, word) : [edges];
      return { word, edges, places, style, visibility: struck ? 'struck-out' : seenAs };
    };
    const members = words.map(judge).filter(({ edges }) => !isInside(edges, ticks));
    const meaningless = findMeaningless(members);
    const lies = ({ word, visibility: as }: Judged): boolean =>
      as === 'seen' && impostors !== undefined && hasImpostor(impostors, group, word);
    const doubtful = new Set(members.filter((each) => !meaningless.has(each) && lies(each)));
    doubted.push(...doubtful);
    const said = members.filter((each) => !meaningless.has(each) && !doubtful.has(each));
    unsaid.push(...meaningless);
    judged.push(...said);
    const first = said.filter(
      ({ visibility: as, word, edges }) => as === 'seen' && once.isFirst(word.text, edges),
    );
    disturbed.push(...disturbedPrint(first.map(printed), rules, geometry));
    for (const stack of stackedLetters(group)) {
      const edges = edgesOf(glyphs, group, stack);
      disturbed.push({ edges, detail: 'letters stand below one another' });
    }
    if (isAslant(group)) alone.push(...first.filter(({ word }) => ONE_LETTER.test(word.text)));
    const runs = first.map(({ word }) => [plain(word)]);
    if (runs.length > 0) seen.push({ degrees: degreesOf(group), runs });
  }
  if (alone.length >= MANY_ALONE) {
    disturbed.push({ edges: aroundAll(alone.map(({ edges }) => edges)), detail: 'letters stand apart' });
  }
  return {
    seen,
    places: judged
      .filter(({ visibility: as }) => as === 'seen' || as === 'struck-out' || as === 'background-colour')
      .flatMap((each) => each.places),
    printed: judged.filter(({ visibility: as }) => as === 'seen').map(printed),
    meaningless: unsaid.map(printed),
    disturbed,
    doubted: doubted.map(onPage),
    doubtedPrint: doubted.map(printed),
    hidden: [...hiddenTexts(judged), ...replacedTexts(content)],
    layer: judged.filter(({ visibility: as }) => as === 'layer').map(onPage),
    layerIsPainted: judged.some(({ visibility: as, style }) => as === 'layer' && style?.painted !== false),
  };
}

const degreesOf = ({ turned }: GlyphGroup): number => turned?.degrees ?? 0;

const QUARTER = 90;
const isAslant = (group: GlyphGroup): boolean => degreesOf(group) % QUARTER !== 0;

const glyphPlaces = (glyphs: Glyphs, { indices }: GlyphGroup, { from, to }: GlyphWord): Edges[] =>
  Array.from(indices.subarray(from, to), (index) => edgesAt(glyphs.boxes, index));
