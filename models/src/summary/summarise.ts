import type { Span } from '../span.ts';
import { splitPassages } from '../text/passages.ts';
import { wordHashes } from '../text/tokens.ts';

/** A sentence that says less is a heading or a fragment. */
const fewestWords = 6;
/** How much a word counts again once a chosen sentence has said it. */
const fading = 0.3;

interface Sentence extends Span {
  words: number[];
  order: number;
}

function sentencesOf(text: string, passages: readonly Span[]): Sentence[] {
  return passages
    .flatMap(({ start, end }) =>
      splitPassages(text.slice(start, end)).map((s) => ({ start: start + s.start, end: start + s.end })),
    )
    .map((span, order) => ({ ...span, order, words: wordHashes(text, span.start, span.end) }))
    .filter(({ words }) => words.length >= fewestWords);
}

/**
 * An extractive summary: the sentences of some passages that say most, in the order they stand.
 * Greedy choice by the probability of the words, which fades once they have been said (SumBasic,
 * Nenkova & Vanderwende 2005), words rarer in the whole text than in the passages counting more.
 * @returns at most `maxSentences` spans of `text`, each a verbatim sentence.
 */
export function summarise(text: string, passages: readonly Span[], maxSentences: number): Span[] {
  const sentences = sentencesOf(text, passages);
  const background = tally([wordHashes(text)]);
  const weight = tally(sentences.map(({ words }) => words));
  for (const [word, count] of weight) weight.set(word, count / (1 + background.get(word)! ** 0.7));
  const chosen: Sentence[] = [];
  const left = new Set(sentences);
  while (chosen.length < maxSentences && left.size > 0) {
    const value = ({ words }: Sentence) => {
      const distinct = new Set(words);
      let sum = 0;
      for (const word of distinct) sum += weight.get(word)!;
      return sum / Math.sqrt(distinct.size);
    };
    let best: Sentence | undefined;
    let highest = Number.NEGATIVE_INFINITY;
    for (const sentence of left) {
      const worth = value(sentence);
      if (worth > highest) [best, highest] = [sentence, worth];
    }
    chosen.push(best!);
    left.delete(best!);
    for (const word of new Set(best!.words)) weight.set(word, weight.get(word)! * fading);
  }
  return chosen.sort((a, b) => a.order - b.order).map(({ start, end }) => ({ start, end }));
}

function tally(texts: readonly (readonly number[])[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
