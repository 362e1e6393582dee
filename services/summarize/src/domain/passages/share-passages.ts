import { estimateTokens } from './estimate-tokens.ts';
import type { Span } from './span.ts';
import { splitPassages } from './split-passages.ts';

/** What prompts may hold of a document. */
export interface Budget {
  readonly tokens: number;
  readonly charactersPerToken: number;
}

/** What a section looks for. */
export interface SectionTerms {
  readonly id: string;
  readonly terms: readonly string[];
}

/** Contracts begin with parties and dates; every section is given the opening. */
const OPENING_PASSAGES = 3;
/**
 * Share of its budget that a section fills with what it looks for; the rest is for what no section looks for. Sections
 * look for much of the same, so that of a very long document more is left over: then the next share counts.
 */
const OWN_SHARES = [0.9, 0.7, 0.5, 0.3];

/** A paragraph that is whole; after a colon its list follows. */
const SENTENCE_END = /[.;!?]["”’)\]]*\s*$/;
/** Endings that a term may have otherwise: "compete", "competing"; short words are taken as they are. */
const ENDING = /(?:ations?|ments?|ing|ed|es|e|s|y|ies)$/;
const SHORTEST_STEM = 4;
const LONGEST_ENDING = 6;

/** The passages that hold a word, by word. */
type WordIndex = ReadonlyMap<string, readonly number[]>;

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function indexWords(passages: readonly string[]): WordIndex {
  const index = new Map<string, number[]>();
  passages.forEach((passage, at) => {
    for (const word of new Set(wordsIn(passage))) {
      const known = index.get(word);
      if (known) known.push(at);
      else index.set(word, [at]);
    }
  });
  return index;
}

/** The passages that hold a term, in whatever form. */
function holding(index: WordIndex, term: string): Set<number> {
  const stem = term.replace(ENDING, '');
  const isInflection = (word: string): boolean =>
    stem.length < SHORTEST_STEM
      ? word === term || word === `${term}s`
      : word.startsWith(stem) && word.length - stem.length <= LONGEST_ENDING;
  return new Set([...index].flatMap(([word, at]) => (isInflection(word) ? at : [])));
}

/** How telling each passage is of some terms: each that it holds counts, the more the fewer passages hold it. */
function relevanceOf(index: WordIndex, passages: number, terms: readonly string[]): number[] {
  const scores = new Array<number>(passages).fill(0);
  for (const term of new Set(terms.flatMap(wordsIn))) {
    const held = holding(index, term);
    const rarity = Math.log(1 + passages / Math.max(1, held.size));
    for (const at of held) scores[at]! += rarity;
  }
  return scores;
}

/** How many characters passages hold together. */
export const charactersIn = (passages: readonly Span[]): number =>
  passages.reduce((sum, { start, end }) => sum + end - start, 0);

/** Joins passages that touch. */
function joined(passages: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const passage of passages) {
    const last = spans.at(-1);
    if (last?.end === passage.start) spans[spans.length - 1] = { start: last.start, end: passage.end };
    else spans.push({ start: passage.start, end: passage.end });
  }
  return spans;
}

interface Passage extends Span {
  readonly tokens: number;
}

/** A section's prompt as it fills. */
interface Share {
  readonly id: string;
  readonly scores: readonly number[];
  readonly taken: Set<number>;
  left: number;
}

/** Puts a passage into a share unless less than `reserve` tokens would be left of it. */
function takes(share: Share, index: number, { tokens }: Passage, reserve = 0): boolean {
  if (share.taken.has(index)) return true;
  if (tokens > share.left - reserve) return false;
  share.left -= tokens;
  share.taken.add(index);
  return true;
}

/** What a section looks for: the opening, then the passages that its terms tell most of. */
function ownShare(
  passages: readonly Passage[],
  id: string,
  scores: readonly number[],
  { tokens, own }: { readonly tokens: number; readonly own: number },
): Share {
  const share: Share = { id, scores, taken: new Set(), left: tokens };
  const ranked = [...passages.keys()]
    .filter((at) => at >= OPENING_PASSAGES && scores[at]! > 0)
    .toSorted((a, b) => scores[b]! - scores[a]! || a - b);
  for (const at of [...passages.keys()].slice(0, OPENING_PASSAGES)) takes(share, at, passages[at]!);
  for (const at of ranked) takes(share, at, passages[at]!, tokens * (1 - own));
  return share;
}

/** Deals what no section looked for to the sections that it is nearest to, as long as they have room. */
function dealRest(passages: readonly Passage[], shares: readonly Share[]): void {
  passages.forEach((passage, index) => {
    if (shares.some(({ taken }) => taken.has(index))) return;
    const willing = shares.toSorted((a, b) => b.scores[index]! - a.scores[index]! || b.left - a.left);
    willing.some((share) => takes(share, index, passage));
  });
}

const seenBy = (shares: readonly Share[]): number => new Set(shares.flatMap(({ taken }) => [...taken])).size;

/** The first way to deal in which every passage is seen by some section; the first of all where there is none. */
function firstWhole(passages: number, dealt: (own: number) => Share[]): Share[] {
  const [first, ...others] = OWN_SHARES as [number, ...number[]];
  const shares = dealt(first);
  if (seenBy(shares) === passages) return shares;
  for (const own of others) {
    const other = dealt(own);
    if (seenBy(other) === passages) return other;
  }
  return shares;
}

/** Puts a passage that ends within a sentence into one prompt with the next. */
function keepSentences(text: string, passages: readonly Passage[], shares: readonly Share[]): void {
  passages.slice(0, -1).forEach(({ start, end }, at) => {
    if (
      SENTENCE_END.test(text.slice(start, end)) ||
      shares.some(({ taken }) => taken.has(at) && taken.has(at + 1))
    )
      return;
    shares.some(
      (share) =>
        (share.taken.has(at) && takes(share, at + 1, passages[at + 1]!)) ||
        (share.taken.has(at + 1) && takes(share, at, passages[at]!)),
    );
  });
}

/** Whether every section can be given the whole of a document. */
export const fitsWhole = (text: string, { tokens, charactersPerToken }: Budget): boolean =>
  estimateTokens(text, charactersPerToken) <= tokens;

/**
 * Says what of a document goes into each section's prompt: all of it where it fits the budget, else the opening, the
 * passages of the whole document that hold most of the section's terms, and some of what no section looks for, so that
 * together the sections see as much as they have room for.
 * @returns passages by section, in their order
 */
export function sharePassages(
  text: string,
  sections: readonly SectionTerms[],
  budget: Budget,
): ReadonlyMap<string, readonly Span[]> {
  if (fitsWhole(text, budget))
    return new Map(sections.map(({ id }) => [id, [{ start: 0, end: text.length }]]));
  const { tokens, charactersPerToken } = budget;
  const tokensOf = ({ start, end }: Span) => estimateTokens(text.slice(start, end), charactersPerToken);
  const passages = splitPassages(text).map((span) => ({ ...span, tokens: tokensOf(span) }));
  const index = indexWords(passages.map(({ start, end }) => text.slice(start, end)));
  const wanted = sections.map(({ id, terms }) => ({
    id,
    scores: relevanceOf(index, passages.length, terms),
  }));
  const dealt = (own: number): Share[] => {
    const each = wanted.map(({ id, scores }) => ownShare(passages, id, scores, { tokens, own }));
    dealRest(passages, each);
    return each;
  };
  const shares = firstWhole(passages.length, dealt);
  keepSentences(text, passages, shares);
  return new Map(
    shares.map(({ id, taken }) => [id, joined(passages.filter((_, index) => taken.has(index)))]),
  );
}
