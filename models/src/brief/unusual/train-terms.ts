import { overlaps, type Span } from '../../span.ts';
import { letterMarker, partyMarker } from '../burdens/acting-parties.ts';
import { briefSource } from '../source.ts';
import { asSentence, fitPlanes, type PlaneExampleOf, unseenMargins } from './fit-planes.ts';
import type { TermModel, TermThresholds } from './term-model.ts';
import { termPassages } from './term-passages.ts';
import { changed, readTwins, type Twins } from './twins.ts';

/** Of ordinary contracts, how many in a hundred may go to a person because one of their terms reads unlike others. */
const FALSE_ALARMS = 0.21;
/**
 * How far below the margin that they are set at contracts go to a person: one that a person reads for nothing costs less than one that
 * nobody reads. See ADR 144 for what each step of it sends and what it lets pass.
 */
const CAUTION = 0.22;
/** Passages of an ordinary contract that may be told, on average, where a person reads it anyway. */
const TOLD = 2;

/** What may bind in a text, of those that hold a place if one is given. */
function termsOf(text: string, place?: Span): string[] {
  const { passages, parties } = briefSource(text);
  const marked = letterMarker(text, partyMarker(text, parties));
  return termPassages(text, passages)
    .filter((passage) => !place || overlaps(passage, place))
    .map(({ words }) => marked(words));
}

function examplesOf(
  contract: string,
  { text, changes }: Twins,
  vectorOf: (sentence: string) => Float32Array,
): PlaneExampleOf[] {
  const ordinary = new Set(termsOf(text));
  const unusual = changes.flatMap((change) => {
    const risky = changed(text, change);
    return termsOf(risky.text, risky.place);
  });
  const example = (marked: string, isUnusual: boolean): PlaneExampleOf => ({
    contract,
    positive: isUnusual,
    ...asSentence(marked, vectorOf),
  });
  return [
    ...[...ordinary].map((marked) => example(marked, false)),
    ...unusual.filter((marked) => !ordinary.has(marked)).map((marked) => example(marked, true)),
  ];
}

/**
 * The margins that few ordinary contracts reach by any of their terms, and few of their terms, by models that did not
 * see them.
 */
function thresholdsOf(examples: readonly PlaneExampleOf[]): TermThresholds {
  const contracts = new Set(examples.map(({ contract }) => contract)).size;
  const margins = unseenMargins(examples);
  const ordinary = margins
    .map((margin, at) => ({ margin, example: examples[at]! }))
    .filter(({ example }) => !example.positive)
    .toSorted((a, b) => b.margin - a.margin);
  const worst = [...Map.groupBy(ordinary, ({ example }) => example.contract).values()].map(
    ([first]) => first!,
  );
  const threshold = (worst[Math.floor(worst.length * FALSE_ALARMS)]?.margin ?? 0) - CAUTION;
  return { threshold, telling: Math.min(threshold, ordinary[contracts * TOLD]?.margin ?? 0) };
}

/**
 * Fits what reads unlike ordinary terms.
 * @param folder of twins, one YAML file a contract: `{text, changes: [{ordinary, risky}]}`, in folders of any depth
 * @param vectorOf the sentence encoder
 * @throws Error when the folder holds no twins
 */
export function trainTerms(folder: string, vectorOf: (sentence: string) => Float32Array): TermModel {
  const examples = readTwins(folder).flatMap(({ name, twins }) => examplesOf(name, twins, vectorOf));
  if (!examples.some(({ positive }) => positive)) throw new Error(`No twins in ${folder}`);
  return { ...fitPlanes(examples), ...thresholdsOf(examples) };
}
