import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { passagesOf, SHORT_CONTRACT } from '../source.ts';
import { asSentence, fitPlanes, type PlaneExampleOf, unseenMargins } from '../unusual/fit-planes.ts';
import { type TermModel, termScorer } from '../unusual/term-model.ts';
import { readTwins } from '../unusual/twins.ts';
import { readerPassages } from './reader-passages.ts';

/** A contract in which nobody speaks to a reader. */
export interface OrdinaryContract {
  readonly id: string;
  readonly text: string;
}

interface ReaderExample extends PlaneExampleOf {
  readonly isShort: boolean;
}

/** Of a hundred short contracts, how many may go to a person because something in them reads like words to a reader. */
const FALSE_ALARMS = 0.02;
/** Words that the planes look at stand in so many examples. */
const FEWEST = 2;
/** Of the ordinary passages, each so-manieth is an example for the words alone, and then those that were hardest. */
const SAMPLED = 25;
const HARDEST = 500;
const OF_THE_SAMPLE = 10;
const NONE = new Float32Array(0);

const linesOf = (folder: string, name: string): string[] =>
  readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean);

const passagesIn = ({ id, text }: OrdinaryContract): Omit<ReaderExample, 'vector'>[] =>
  readerPassages(text, passagesOf(text)).map(({ words }) => ({
    contract: id,
    isShort: text.length <= SHORT_CONTRACT,
    positive: false,
    marked: words,
  }));

type Unread = Omit<ReaderExample, 'vector'>;

const each = (examples: readonly Unread[], nth: number): Unread[] =>
  examples.filter((_, at) => at % nth === 0);

/** The ordinary passages that words alone tell worst from those that speak to a reader, and a sample of the others. */
function hardest(known: readonly Unread[], ordinary: readonly Unread[]): Unread[] {
  const sample = each(ordinary, SAMPLED);
  const score = termScorer(fitPlanes([...known, ...sample].map((one) => ({ ...one, vector: NONE }))));
  const byMargin = ordinary
    .map((example) => ({ example, margin: score(example.marked).byWords }))
    .toSorted((a, b) => b.margin - a.margin);
  return [...byMargin.slice(0, HARDEST).map(({ example }) => example), ...each(sample, OF_THE_SAMPLE)];
}

/** The margin that few short contracts reach, by models that did not see them. */
function thresholdOf(examples: readonly ReaderExample[], shortContracts: number): number {
  const margins = unseenMargins(examples, FEWEST);
  const worst = new Map<string, number>();
  examples.forEach(({ contract, isShort, positive }, at) => {
    if (!positive && isShort) worst.set(contract, Math.max(margins[at]!, worst.get(contract) ?? -Infinity));
  });
  return [...worst.values()].toSorted((a, b) => b - a)[Math.floor(shortContracts * FALSE_ALARMS)] ?? 0;
}

/**
 * Fits what tells words to a reader from words of a contract. Deterministic.
 * @param folder with `told.txt` and `plain.txt`: a sentence a line that speaks to a reader, or looks like it
 * @param twins folder of short contracts; none of them speaks to a reader
 * @param corpus contracts in which nobody does
 * @param vectorOf the sentence encoder
 */
export function trainReaders(
  folder: string,
  twins: string,
  corpus: readonly OrdinaryContract[],
  vectorOf: (sentence: string) => Float32Array,
): TermModel {
  const alone = (marked: string, at: number, positive: boolean): Unread => ({
    ...{ contract: `${positive ? 'told' : 'plain'}-${at}`, isShort: false, positive, marked },
  });
  const known = [
    ...linesOf(folder, 'told.txt').map((line, at) => alone(line, at, true)),
    ...linesOf(folder, 'plain.txt').map((line, at) => alone(line, at, false)),
  ];
  const ofTwins = readTwins(twins).map(({ name, twins: { text } }) => ({ id: name, text }));
  const contracts = [...ofTwins, ...corpus];
  const ordinary = contracts.flatMap(passagesIn);
  const examples = [...known, ...hardest(known, ordinary)].map(
    (example): ReaderExample => ({ ...example, ...asSentence(example.marked, vectorOf) }),
  );
  const threshold = thresholdOf(
    examples,
    contracts.filter(({ text }) => text.length <= SHORT_CONTRACT).length,
  );
  return { ...fitPlanes(examples, FEWEST), threshold, telling: threshold };
}
