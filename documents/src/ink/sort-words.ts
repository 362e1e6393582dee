import type { HiddenText } from '@countersign/events';
import { type GlyphGroup, groupByDirection } from '../layout/glyph-groups.ts';
import type { GlyphWord, TurnedRuns, Word } from '../layout/word.ts';
import { wordsFromGlyphs } from '../layout/words-from-glyphs.ts';
import type { Edges } from '../pdfium/matrix.ts';
import type { PageContent } from '../pdfium/page-content.ts';
import { boxOf } from '../reading/boxes.ts';
import { hiddenTexts } from './hidden-texts.ts';
import { PrintedOnce } from './printed-once.ts';
import { isStruck, levelRules } from './struck.ts';
import { edgesOf, isInside, PageVisibility, type Visibility } from './visibility.ts';

/** The words of a page, by whether a person sees them. */
export interface SortedWords {
  /** By direction, that of most words first. */
  readonly seen: readonly TurnedRuns[];
  /** Where the words stand on the page as displayed that are seen, struck out or not. */
  readonly places: readonly Edges[];
  /** The words that are seen, with their places on the page as displayed. */
  readonly printed: readonly PrintedWord[];
  readonly hidden: readonly HiddenText[];
  readonly layer: readonly Word[];
  /** Whether words of the layer are painted, and something is drawn over them. */
  readonly layerIsPainted: boolean;
}

/** A word where a person sees it. */
export interface PrintedWord {
  readonly text: string;
  readonly edges: Edges;
}

interface Judged {
  readonly word: GlyphWord;
  readonly edges: Edges;
  readonly visibility: Visibility;
  readonly isPainted: boolean;
}

const plain = ({ text, box, confidence }: GlyphWord): Word => ({ text, box, confidence });

/** Sorts the words of a page by whether they are seen, hidden, struck out, or laid over other ink. */
export function sortWords(content: PageContent): SortedWords {
  const { glyphs, geometry, annotations, rules } = content;
  const groups = groupByDirection(glyphs, geometry).map((group) => ({
    group,
    words: wordsFromGlyphs(group.glyphs, group.turned ?? geometry),
  }));
  const visibility = new PageVisibility(content, groups);
  const ticks = annotations.ticks.map(({ edges }) => edges);
  const seen: TurnedRuns[] = [];
  const judged: Judged[] = [];
  const once = new PrintedOnce();
  for (const { group, words } of groups) {
    const level = levelRules(rules, group.turned);
    const judge = (word: GlyphWord): Judged => {
      const edges = edgesOf(glyphs, group, word);
      const seenAs = visibility.of(group, word);
      const struck =
        seenAs === 'seen' &&
        (isInside(edges, annotations.struck) || isStruck(group.glyphs.boxes, word, level));
      const isPainted = content.styles.get(group.glyphs.objects[word.from]!)?.painted ?? true;
      return { word, edges, isPainted, visibility: struck ? 'struck-out' : seenAs };
    };
    const members = words.map(judge).filter(({ edges }) => !isInside(edges, ticks));
    judged.push(...members);
    const runs = members
      .filter(({ visibility: as, word, edges }) => as === 'seen' && once.isFirst(word.text, edges))
      .map(({ word }) => [plain(word)]);
    if (runs.length > 0) seen.push({ degrees: degreesOf(group), runs });
  }
  return {
    seen,
    places: judged
      .filter(({ visibility: as }) => as === 'seen' || as === 'struck-out')
      .map(({ edges }) => edges),
    printed: judged
      .filter(({ visibility: as }) => as === 'seen')
      .map(({ word, edges }) => ({ text: word.text, edges })),
    hidden: hiddenTexts(judged),
    layer: judged
      .filter(({ visibility: as }) => as === 'layer')
      .map(({ word, edges }) => ({ text: word.text, box: boxOf(edges), confidence: 1 })),
    layerIsPainted: judged.some(({ visibility: as, isPainted }) => as === 'layer' && isPainted),
  };
}

const degreesOf = ({ turned }: GlyphGroup): number => turned?.degrees ?? 0;
