import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readClauses } from '../../clauses/find-clauses.ts';
import type { Corpus } from '../../corpus/read-corpus.ts';
import { textsById } from '../../corpus/texts-by-id.ts';
import { fitLogistic } from '../../linear/logistic.ts';
import { briefSource } from '../source.ts';
import { pointFeatures } from './point-features.ts';

interface GoldBrief {
  readonly id: string;
  readonly mustTell: readonly { readonly quote?: string }[];
}

const RIDGE = 5;
/** Words in a row that a passage and a quote must share to be about the same, as the briefs are scored. */
const SHARED = 8;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
const runsOf = (words: readonly string[]): string[] =>
  Array.from({ length: Math.max(0, words.length - SHARED + 1) }, (_, at) =>
    words.slice(at, at + SHARED).join(' '),
  );

/** Whether a quote and a passage share eight running words, or the whole of a shorter quote. */
export function shareWords(quote: string, passage: string): boolean {
  const wanted = wordsOf(quote);
  const there = ` ${wordsOf(passage).join(' ')} `;
  if (wanted.length < SHARED) return there.includes(` ${wanted.join(' ')} `);
  return runsOf(wanted).some((run) => there.includes(` ${run} `));
}

/**
 * Fits what makes a passage a point that a partner has to be told, to briefs written by lawyers.
 * @param briefs a folder with one JSON file a contract: `{id, mustTell: [{quote}]}`
 * @returns weights of {@link pointFeatures}, the bias last
 * @throws Error when no brief belongs to a contract of the corpus
 */
export function trainPoints(briefs: string, corpus: Corpus): number[] {
  const texts = textsById(corpus);
  const inputs: number[][] = [];
  const targets: number[] = [];
  for (const file of readdirSync(briefs)
    .filter((name) => name.endsWith('.json'))
    .toSorted()) {
    const gold = JSON.parse(readFileSync(join(briefs, file), 'utf8')) as GoldBrief;
    const text = texts.get(gold.id);
    if (text === undefined) continue;
    const quotes = gold.mustTell.flatMap(({ quote }) => quote ?? []);
    const { scores } = readClauses(text);
    briefSource(text).passages.forEach((passage, at) => {
      inputs.push(pointFeatures(passage, scores[at] ?? [0], text.length));
      targets.push(quotes.some((quote) => shareWords(quote, passage.words)) ? 1 : 0);
    });
  }
  if (inputs.length === 0) throw new Error(`No brief in ${briefs} belongs to a contract of the corpus`);
  return fitLogistic(inputs, targets, RIDGE).map((weight) => Math.round(weight * 1e4) / 1e4);
}
